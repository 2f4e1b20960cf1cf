"""A release: an immutable, content-addressed set of units and the standards they come from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cached_property

from corpora.bilingual import Record
from corpora.codes import UnitCode
from corpora.units import CompetencyUnit, Standard


class Release(Record):
    """Units in catalogue order and their standards; `id` is a digest of exactly that content."""

    id: str
    units: tuple[CompetencyUnit, ...]
    standards: tuple[Standard, ...] = ()

    @classmethod
    def build(cls, units: Iterable[CompetencyUnit], standards: Iterable[Standard] = ()) -> Release:
        """Make the release of this content; the same content gives the same id."""
        units, standards = tuple(units), tuple(standards)
        return cls(id=_digest(units, standards), units=units, standards=standards)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {unit.unit_code.normal: row for row, unit in enumerate(self.units)}

    def row(self, code: str) -> int | None:
        """Return the row of the unit with this code, however spelt, or None."""
        return self._rows.get(UnitCode.parse(code).normal)

    def find(self, code: str) -> CompetencyUnit | None:
        """Return the unit with this code, however spelt, or None."""
        row = self.row(code)
        return None if row is None else self.units[row]

    @cached_property
    def _newest(self) -> dict[str, int]:
        newest: dict[str, int] = {}
        for row, unit in enumerate(self.units):
            code = unit.unit_code
            best = newest.setdefault(code.stem, row)
            if code.newer_than(self.units[best].unit_code):
                newest[code.stem] = row
        return newest

    def newest(self, row: int) -> int:
        """Return the row of the newest version of the unit in this row."""
        return self._newest[self.units[row].unit_code.stem]

    @property
    def illustrative(self) -> bool:
        """Whether any of its standards is shipped as an example and may not be cited."""
        return any(entry.illustrative for entry in self.standards)

    def standard(self, identifier: str | None) -> Standard | None:
        """Return the standard with this id, or None."""
        return next((entry for entry in self.standards if entry.id == identifier), None)


def _digest(units: tuple[CompetencyUnit, ...], standards: tuple[Standard, ...]) -> str:
    digest = hashlib.sha256()
    for record in (*standards, *units):
        line = json.dumps(record.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
        digest.update(line.encode() + b"\n")
    return digest.hexdigest()[:16]
