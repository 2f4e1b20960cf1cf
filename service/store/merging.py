"""What the documents of an import make of the release before it: a pure function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpora.bilingual import Bilingual
from corpora.findings import Finding
from corpora.readers import ReadDocument
from corpora.releases import Release
from corpora.units import CompetencyUnit, Standard


@dataclass(frozen=True)
class Merge:
    """A release to be, and how it differs from its parent: codes as their sources spell them.

    `added` codes are new, `replaced` ones were there with other content, `removed` ones
    stood in a standard whose new text no longer lists them.
    """

    release: Release
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    removed: tuple[str, ...]
    findings: tuple[Finding, ...]


def merged(parent: Release | None, documents: Sequence[ReadDocument]) -> Merge:
    """Put the documents' units in the place of the parent's units of the same standards.

    A unit of the same code elsewhere is replaced too. The order of what stays is kept, so
    that the same documents on the same parent always make the same release.
    """
    shelves = _Shelves(parent.units if parent else ())
    for document in documents:
        shelves.place(document)
    standards = {entry.id: entry for entry in (parent.standards if parent else ())}
    standards.update((entry.id, entry) for document in documents for entry in document.standards)
    release = Release.build(shelves.units(), _needed(standards, shelves))
    unchanged = parent is not None and parent.id == release.id
    return _compared(parent, release, () if unchanged else tuple(shelves.findings))


class _Shelves:
    """Units by standard in order of arrival; a unit without a standard has a shelf of its own."""

    def __init__(self, units: Iterable[CompetencyUnit]) -> None:
        self.by_shelf: dict[str, dict[str, CompetencyUnit]] = {}
        self.shelf_of: dict[str, str] = {}
        self.findings: list[Finding] = []
        for unit in units:
            self._put(unit)

    def units(self) -> list[CompetencyUnit]:
        return [unit for shelf in self.by_shelf.values() for unit in shelf.values()]

    def place(self, document: ReadDocument) -> None:
        for standard in dict.fromkeys(unit.standard for unit in document.units):
            self._clear(standard, document.source)
        for unit in document.units:
            former = self._find(unit.unit_code.normal)
            if former is not None and former != unit:
                self.findings.append(_unit_replaced(unit, former, document.source))
            self._put(unit)

    def _clear(self, standard: str | None, source: str) -> None:
        shelf = self.by_shelf.get(_shelf_name(standard, ""))
        if standard is None or not shelf:
            return
        self.findings.append(_standard_replaced(standard, len(shelf), source))
        for normal in shelf:
            del self.shelf_of[normal]
        # Emptied, not taken away: the new text keeps the old one's place in the order.
        shelf.clear()

    def _find(self, normal: str) -> CompetencyUnit | None:
        shelf = self.shelf_of.get(normal)
        return None if shelf is None else self.by_shelf[shelf][normal]

    def _put(self, unit: CompetencyUnit) -> None:
        normal = unit.unit_code.normal
        shelf = _shelf_name(unit.standard, normal)
        before = self.shelf_of.get(normal)
        if before is not None and before != shelf:
            del self.by_shelf[before][normal]
        self.by_shelf.setdefault(shelf, {})[normal] = unit
        self.shelf_of[normal] = shelf


def _shelf_name(standard: str | None, normal: str) -> str:
    return f"standard {standard}" if standard is not None else f"unit {normal}"


def _needed(standards: dict[str, Standard], shelves: _Shelves) -> list[Standard]:
    """Leave out standards whose last unit has gone to another one."""
    used = {unit.standard for unit in shelves.units()}
    return [entry for entry in standards.values() if entry.id in used]


def _compared(parent: Release | None, release: Release, findings: tuple[Finding, ...]) -> Merge:
    before = {unit.unit_code.normal: unit for unit in (parent.units if parent else ())}
    after = {unit.unit_code.normal: unit for unit in release.units}
    return Merge(
        release=release,
        added=tuple(unit.code for normal, unit in after.items() if normal not in before),
        replaced=tuple(
            unit.code for normal, unit in after.items() if before.get(normal, unit) != unit
        ),
        removed=tuple(unit.code for normal, unit in before.items() if normal not in after),
        findings=findings,
    )


def _standard_replaced(standard: str, count: int, source: str) -> Finding:
    return Finding(
        code="standard-replaced",
        severity="info",
        message=Bilingual(
            id=f"Rilis sebelumnya sudah memuat standar {standard} ({count} unit).",
            en=f"The release before already held the standard {standard} ({count} units).",
        ),
        done=Bilingual(
            id=f"Unit-unitnya diganti dengan yang ada di {source}.",
            en=f"Its units were replaced by those of {source}.",
        ),
    )


def _unit_replaced(unit: CompetencyUnit, former: CompetencyUnit, source: str) -> Finding:
    there = former.standard or former.source or "?"
    return Finding(
        code="unit-replaced",
        severity="warning",
        message=Bilingual(
            id=f"Unit {unit.code} sudah ada, dari {there}.",
            en=f"The unit {unit.code} was already there, from {there}.",
        ),
        done=Bilingual(
            id=f"Isinya diganti dengan yang ada di {source}.",
            en=f"It was replaced by the one in {source}.",
        ),
        page=unit.page,
        unit=unit.code,
    )
