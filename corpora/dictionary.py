"""Which words of the two languages translate each other, for lexical search across them.

The table beside this module was learned from aligned texts by `embeddings.training.dictionary`;
its words are stems as `corpora.language.stem` gives them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("dictionary.tsv")
"""An English stem, an Indonesian stem and how well they match, 0 to 1, a line."""


class Translation(NamedTuple):
    """A stem of the other language, and its share among a stem's translations."""

    stem: str
    share: float


def translations(stem: str) -> tuple[Translation, ...]:
    """Return a stem's translations from whichever language it is in; their shares add up to 1."""
    return _translations().get(stem, ())


@cache
def _translations() -> Mapping[str, tuple[Translation, ...]]:
    matches: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for english, indonesian, match in _rows():
        matches[english][indonesian] = match
        matches[indonesian][english] = match
    return {stem: tuple(_shares(others)) for stem, others in matches.items()}


def _shares(others: Mapping[str, float]) -> Iterator[Translation]:
    total = sum(others.values())
    return (Translation(stem, match / total) for stem, match in others.items())


def _rows() -> Iterator[tuple[str, str, float]]:
    for line in TABLE.read_text("utf-8").splitlines():
        english, indonesian, match = line.split("\t")
        yield english, indonesian, float(match)
