"""A drafter's constraints, looked up in a release."""

from __future__ import annotations

from dataclasses import dataclass

from corpora.releases import Release
from corpora.units import CompetencyUnit
from service.suggestion.errors import ConstraintsContradictError, ConstraintUnknownError
from service.suggestion.models import Constraints


@dataclass(frozen=True)
class Wishes:
    """A drafter's constraints as rows of a release."""

    size: int | None
    required: frozenset[int]
    excluded: frozenset[int]
    standards: frozenset[str]

    @classmethod
    def read(cls, constraints: Constraints, release: Release) -> Wishes:
        """Look the codes up.

        An excluded code that the release lacks excludes nothing. Raises
        `ConstraintUnknownError` and `ConstraintsContradictError`.
        """
        required = frozenset(_row(release, code) for code in constraints.require)
        excluded = frozenset(
            row for code in constraints.exclude if (row := release.row(code)) is not None
        )
        if both := required & excluded:
            raise ConstraintsContradictError(conflict=release.units[min(both)].code)
        if constraints.size is not None and len(required) > constraints.size:
            raise ConstraintsContradictError(conflict=f"{len(required)} > {constraints.size}")
        return cls(constraints.size, required, excluded, frozenset(constraints.standards))

    def allow(self, row: int, unit: CompetencyUnit) -> bool:
        """Say whether a unit may be considered at all."""
        return row in self.required or not self.standards or unit.standard in self.standards


def _row(release: Release, code: str) -> int:
    row = release.row(code)
    if row is None:
        raise ConstraintUnknownError(unit=code, release=release.id)
    return row
