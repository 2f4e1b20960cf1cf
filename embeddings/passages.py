"""A unit's passages: the short texts of a unit that a duty can match, in each language it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from corpora.bilingual import LANGUAGES, Bilingual, Language
from corpora.releases import Release
from corpora.units import CompetencyUnit
from embeddings.boilerplate import essence

PassageKind = Literal["title", "description", "element", "criterion"]
PASSAGE_KINDS: tuple[PassageKind, ...] = ("title", "description", "element", "criterion")


class Passage(NamedTuple):
    """One text of one unit.

    `row` is the unit's row in its release; `element` and `criterion` count from 0 and
    are None where the kind has none.
    """

    row: int
    kind: PassageKind
    language: Language
    element: int | None
    criterion: int | None
    text: str


def passages_of(release: Release) -> tuple[Passage, ...]:
    """Return all passages of a release, by kind, then row, then place in the unit.

    A kind is a contiguous range. Texts without a letter or digit are left out, and so
    are descriptions that say no more than the title.
    """
    by_kind: dict[PassageKind, list[Passage]] = {kind: [] for kind in PASSAGE_KINDS}
    for row, unit in enumerate(release.units):
        for passage in unit_passages(unit, row):
            by_kind[passage.kind].append(passage)
    return tuple(passage for kind in PASSAGE_KINDS for passage in by_kind[kind])


def unit_passages(unit: CompetencyUnit, row: int = 0) -> Iterator[Passage]:
    """Yield one unit's passages in the order of the unit, each language after the other."""
    for language in LANGUAGES:
        title = unit.title.get(language)
        description = essence(unit.description.get(language), title)
        yield from _passages(row, "title", None, None, {language: title})
        yield from _passages(row, "description", None, None, {language: description})
    for place, element in enumerate(unit.elements):
        yield from _passages(row, "element", place, None, _texts(element.title))
        for number, criterion in enumerate(element.criteria):
            yield from _passages(row, "criterion", place, number, _texts(criterion))


def _texts(text: Bilingual) -> dict[Language, str]:
    return {"id": text.id, "en": text.en}


def _passages(
    row: int,
    kind: PassageKind,
    element: int | None,
    criterion: int | None,
    texts: dict[Language, str],
) -> list[Passage]:
    passages = []
    for language, text in texts.items():
        if text and any(map(str.isalnum, text)):
            words = " ".join(text.split())
            passages.append(Passage(row, kind, language, element, criterion, words))
    return passages
