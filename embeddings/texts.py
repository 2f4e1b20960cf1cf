"""What a text must be before it is encoded: valid Unicode, composed, without controls."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from embeddings.errors import TextEmptyError, TextMalformedError, TextMissingError


def clean(texts: Sequence[str]) -> list[str]:
    """Return the texts in composed form (NFC), on one line, without control characters.

    Control characters, NUL among them, part words as blanks do; invisible format
    characters (soft hyphen, zero-width marks, byte order mark) vanish.

    Raises `TextMissingError` where an item is not a string, `TextMalformedError` where it
    holds a lone surrogate, and `TextEmptyError` where nothing is left of it.
    """
    return [_clean(text, number) for number, text in enumerate(texts, start=1)]


def _clean(text: str, number: int) -> str:
    if not isinstance(text, str):
        raise TextMissingError(number=number, kind=type(text).__name__)
    if text.isascii() and text.isprintable():
        visible = text
    else:
        _check_encodable(text, number)
        visible = unicodedata.normalize("NFC", "".join(map(_visible, text)))
    cleaned = " ".join(visible.split())
    if not cleaned:
        raise TextEmptyError(number=number)
    return cleaned


def _check_encodable(text: str, number: int) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise TextMalformedError(number=number, position=error.start) from error


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    return "" if category == "Cf" else character
