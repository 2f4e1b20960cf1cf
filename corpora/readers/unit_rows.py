"""Reads catalogues in JSONL: one unit a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpora.findings import Finding
from corpora.readers.documents import DocumentContent
from corpora.readers.errors import DocumentEmptyError, RowError, TextEncodingError
from corpora.readers.finding_kinds import Place, finding, repair_findings
from corpora.readers.repeated_units import without_repeats
from corpora.readers.unit_lines import UnitLineError, parse_unit_line
from corpora.units import CompetencyUnit, Standard

_NUMBER_AND_YEAR = re.compile(r"(\d{1,4})/((?:19|20)\d\d)")


def read(path: Path) -> DocumentContent:
    """Read the units of the JSONL file at `path`; blank lines are passed over.

    Raises `TextEncodingError`, or `RowError` naming the first row that is no unit.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextEncodingError(name=path.name, position=error.start + 1) from None
    rows = [(row, line) for row, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not rows:
        raise DocumentEmptyError(name=path.name)
    catalogue = _Rows(path.name)
    units = [catalogue.read(row, line) for row, line in rows]
    kept, repeats = without_repeats(units)
    standards = tuple(_standards(kept))
    return DocumentContent(
        units=kept, standards=standards, findings=(*catalogue.findings(), *repeats)
    )


class _Rows:
    """Reads row after row and remembers what was noticed, once for each kind of thing."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._unknown: dict[str, int] = {}
        self._without_code: list[int] = []
        self._repairs: list[Finding] = []

    def read(self, row: int, line: str) -> CompetencyUnit:
        """Return the unit of this row; `row` counts from 1."""
        try:
            unit, unknown, has_code = parse_unit_line(line)
        except UnitLineError as error:
            raise RowError(name=self._name, row=row, where=str(error)) from None
        if not has_code:
            self._without_code.append(row)
        for key in sorted(unknown):
            self._unknown.setdefault(key, row)
        self._repairs += repair_findings(unit.unit_code, Place(row=row, unit=unit.code))
        return unit

    def findings(self) -> Iterator[Finding]:
        """Yield what was noticed."""
        for key, row in self._unknown.items():
            yield finding("key-unknown", Place(row=row), key=key)
        if self._without_code:
            place = Place(row=self._without_code[0])
            yield finding("code-from-id", place, count=len(self._without_code))
        yield from self._repairs


def _standards(units: Iterable[CompetencyUnit]) -> Iterator[Standard]:
    """Yield the standards that the units name, each once, in order."""
    for identifier in dict.fromkeys(unit.standard for unit in units):
        if identifier is None:
            continue
        found = _NUMBER_AND_YEAR.fullmatch(identifier)
        number, year = (int(found[1]), int(found[2])) if found else (None, None)
        yield Standard(id=identifier, number=number, year=year)
