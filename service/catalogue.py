"""Looking things up in a release: units by code, by words, by standard."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from corpora.bilingual import Bilingual, Record
from corpora.codes import UnitCode
from corpora.releases import Release
from corpora.units import CompetencyUnit
from service.errors import StandardUnknownError, UnitUnknownError


class UnitSummary(Record):
    """A unit without its texts: `elements` and `criteria` are their numbers."""

    code: str
    title: Bilingual
    standard: str | None
    elements: int
    criteria: int

    @classmethod
    def of(cls, unit: CompetencyUnit) -> UnitSummary:
        """Summarise a unit."""
        return cls(
            code=unit.code,
            title=unit.title,
            standard=unit.standard,
            elements=len(unit.elements),
            criteria=sum(len(element.criteria) for element in unit.elements),
        )


def find_unit(release: Release, code: str) -> CompetencyUnit:
    """Return the unit with this code, however spelt.

    Raises `UnitUnknownError` naming the most similar codes of the release.
    """
    unit = release.find(code)
    if unit is None:
        similar = ", ".join(similar_codes(release, code)) or "-"
        raise UnitUnknownError(unit=_shown(code), release=release.id, similar=similar)
    return unit


def similar_codes(release: Release, code: str, count: int = 3) -> list[str]:
    """Return up to `count` codes of the release that are spelt most like `code`."""
    spellings = {unit.unit_code.normal.upper(): unit.code for unit in release.units}
    wanted = UnitCode.parse(code).normal.upper()
    # A code is short; of a long text only the beginning can resemble one.
    close = difflib.get_close_matches(wanted[:40], spellings, n=count, cutoff=0.6)
    return [spellings[normal] for normal in close]


def select_units(
    release: Release, query: str = "", standards: Sequence[str] = ()
) -> tuple[CompetencyUnit, ...]:
    """Return units in catalogue order whose code or title holds every word of `query`.

    Raises `StandardUnknownError` for a standard that the release does not hold.
    """
    check_standards(release, standards)
    words = query.casefold().split()
    return tuple(
        unit
        for unit in release.units
        if (not standards or unit.standard in standards) and _holds(unit, words)
    )


def check_standards(release: Release, standards: Sequence[str]) -> None:
    """Raise `StandardUnknownError` unless every id is a standard of the release."""
    known = {unit.standard for unit in release.units if unit.standard is not None}
    known |= {standard.id for standard in release.standards}
    for standard in standards:
        if standard not in known:
            listed = ", ".join(sorted(known)) or "-"
            raise StandardUnknownError(standard=_shown(standard), release=release.id, known=listed)


def _holds(unit: CompetencyUnit, words: Sequence[str]) -> bool:
    text = f"{unit.code} {unit.title.id} {unit.title.en}".casefold()
    return all(word in text for word in words)


def _shown(given: str, limit: int = 80) -> str:
    """Keep a message readable, and encodable, whatever was given."""
    text = given.encode("utf-8", "replace").decode()
    return text if len(text) <= limit else text[:limit] + "…"
