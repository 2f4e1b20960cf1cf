"""The field of a unit: which units share a standard, and what standard and industry are called."""

from __future__ import annotations

from corpora.industries import industries_of
from corpora.releases import Release
from corpora.units import CompetencyUnit


def field_names(unit: CompetencyUnit, release: Release) -> list[str]:
    """Return the titles of a unit's standard and industries, in each language they have."""
    standard = release.standard(unit.standard)
    titles = (*((standard.title,) if standard else ()), *industries_of(unit.unit_code))
    return [text for title in titles for text in (title.id, title.en) if text]


def families_of(release: Release) -> tuple[int, ...]:
    """Return the number of each row's family: its standard or, without one, its series of codes.

    Families are numbered from 0 in the order of their first units.
    """
    numbers: dict[str, int] = {}
    return tuple(numbers.setdefault(_family(unit), len(numbers)) for unit in release.units)


def _family(unit: CompetencyUnit) -> str:
    return unit.standard or unit.unit_code.series
