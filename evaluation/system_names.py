"""Systems by name: the baselines, any encoder, and averages such as "e5+use+bm25"."""

from __future__ import annotations

from collections.abc import Iterable

from embeddings.encoders import encoder_names, get_encoder
from embeddings.vectors import Progress, VectorCache
from evaluation import universal_sentence_encoder as use
from evaluation.baselines import Average, Baseline, CharacterTfidf, Scorer, WholeByTitle, bm25
from evaluation.errors import UnknownSystemError
from evaluation.optional import installed
from evaluation.systems import System

OWN = "kemas"
"""The name of Kemas itself among systems."""

BASELINES = ("bm25", "tfidf", "e5-small", use.NAME, "e5+use", "e5+use+bm25")
"""The baselines that an evaluation compares with unless it is told otherwise."""

_SHORT = {"e5": "e5-small"}
_JOINT = "+"
_NEEDED = {CharacterTfidf.name: "sklearn", use.NAME: use.MODULE}
"""What a baseline needs that is not always installed."""


def baselines(
    names: Iterable[str], cache: VectorCache | None = None, progress: Progress | None = None
) -> list[System]:
    """Return the baselines of these names; vectors go through `cache`.

    Any encoder's name is a baseline's too: the whole text against titles. Names joined by
    "+" are averaged. Raises `UnknownSystemError`, `EvaluationLibraryMissingError`, or what
    `get_encoder` raises.
    """
    cache = cache or VectorCache(":memory:")
    return [Baseline(name, _scorer(name, cache, progress)) for name in names]


def known_names() -> tuple[str, ...]:
    """Return the names of all systems, a model's place in capitals."""
    return tuple(dict.fromkeys((OWN, *BASELINES, *encoder_names())))


def usable_baselines() -> tuple[str, ...]:
    """Return those of `BASELINES` whose libraries are installed."""
    return tuple(
        name
        for name in BASELINES
        if all(installed(_NEEDED[part]) for part in name.split(_JOINT) if part in _NEEDED)
    )


def _scorer(name: str, cache: VectorCache, progress: Progress | None) -> Scorer:
    # What follows a colon is a model's name or folder, in which a plus means nothing.
    parts = [name] if ":" in name else name.split(_JOINT)
    scorers = [_single(part, name, cache, progress) for part in parts]
    return scorers[0] if len(scorers) == 1 else Average(scorers)


def _single(part: str, name: str, cache: VectorCache, progress: Progress | None) -> Scorer:
    families = {known.partition(":")[0] for known in encoder_names()}
    part = _SHORT.get(part, part)
    if part == "bm25":
        return bm25
    if part == CharacterTfidf.name:
        return CharacterTfidf()
    if part == use.NAME:
        return WholeByTitle(use.universal_sentence_encoder(), cache, progress)
    if part.partition(":")[0] in families:
        return WholeByTitle(get_encoder(part), cache, progress)
    raise UnknownSystemError(name=name, known=", ".join(known_names()))
