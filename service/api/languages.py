"""The language of an answer: `lang` of query or body, else what the client accepts."""

from __future__ import annotations

from typing import cast

from fastapi import Request

from corpora.bilingual import Language


def language_of(request: Request) -> Language:
    """Return the language for a request; never fails, whatever was sent."""
    asked = request.query_params.get("lang") or getattr(request.state, "lang", None)
    if asked in ("id", "en"):
        return cast("Language", asked)
    accepted = accepted_language(request.headers.get("accept-language", ""))
    default: Language | None = request.app.state.settings.lang
    return accepted or default or "en"


def accepted_language(header: str) -> Language | None:
    """Return which of our languages an Accept-Language header likes best, None for neither."""
    weights = [_weight(part) for part in header.split(",")[:50]]
    # max keeps the first of equals, as the header's order asks.
    tag, weight = max(weights, key=lambda pair: pair[1], default=("", 0.0))
    return cast("Language", tag) if weight > 0 else None


def _weight(part: str) -> tuple[str, float]:
    tag, _, parameter = part.strip().partition(";")
    tag = tag.strip().lower().partition("-")[0]
    if tag not in ("id", "en"):
        return tag, 0.0
    try:
        return tag, float(parameter.strip().removeprefix("q=") or 1)
    except ValueError:
        return tag, 0.0
