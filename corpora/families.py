"""Which units of a release belong together."""

from __future__ import annotations

from corpora.releases import Release
from corpora.units import CompetencyUnit


def families_of(release: Release) -> tuple[int, ...]:
    """Return the number of each row's family: its standard or, without one, its series of codes.

    Families are numbered from 0 in the order of their first units.
    """
    numbers: dict[str, int] = {}
    return tuple(numbers.setdefault(_family(unit), len(numbers)) for unit in release.units)


def _family(unit: CompetencyUnit) -> str:
    return unit.standard or unit.unit_code.series
