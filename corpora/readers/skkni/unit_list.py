"""The list of units at the front of a decree, and where it contradicts the units themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from corpora.codes import UnitCode
from corpora.findings import Finding
from corpora.readers.finding_kinds import Place, finding
from corpora.readers.skkni.joining import Vocabulary, join_lines
from corpora.readers.skkni.outline import TextLine
from corpora.units import CompetencyUnit

_HEADER = re.compile(r"\b(?:kode|nomor)\s+unit\b", re.IGNORECASE)
_ROW = re.compile(
    r"(?:\d{1,3}\s*[.)]?\s+)?"
    r"(?P<code>[A-Z]{1,4}\s?[.,]?\s?[0-9A-Z]{4,7}\s?[.,]\s?[0-9Ol]{3}\s?[.,]\s?[0-9Ol]{1,3})"
    r"(?P<star>\s?\*\)?)?(?:\s+(?P<title>.*))?$"
)
_END = re.compile(r"[A-Z]\.\s+\w|BAB\s|Keterangan\b|\*", re.IGNORECASE)


@dataclass(slots=True)
class ListedUnit:
    """A row of the list: code, the lines of its title, page, and whether a star marks it."""

    code: UnitCode
    page: int
    starred: bool
    lines: list[str] = field(default_factory=list)


def read_list(front: Iterable[TextLine]) -> list[ListedUnit]:
    """Find the rows of the list among the lines in front of the first unit."""
    rows: list[ListedUnit] = []
    inside = open_row = False
    for line in front:
        row = _ROW.match(line.text)
        if _HEADER.search(line.text):
            inside, open_row = True, False
        elif inside and row:
            starred = bool(row["star"]) or "*" in (row["title"] or "")
            rows.append(ListedUnit(UnitCode.parse(row["code"]), line.page, starred))
            rows[-1].lines.append((row["title"] or "").rstrip("*) "))
            _take_line_above(rows)
            open_row = True
        elif _END.match(line.text):
            inside = open_row = False
        elif open_row:
            rows[-1].lines.append(line.text)
    return rows


def contradictions(
    rows: Sequence[ListedUnit], units: Sequence[CompetencyUnit], vocabulary: Vocabulary
) -> list[Finding]:
    """Report where list and units disagree: version, title, or one without the other."""
    if not rows:
        return []
    by_stem = {unit.unit_code.stem: unit for unit in units}
    listed = {row.code.stem for row in rows}
    findings = [
        found for row in rows for found in _compare(row, by_stem.get(row.code.stem), vocabulary)
    ]
    for unit in units:
        if unit.unit_code.stem not in listed:
            place = Place(page=unit.page, unit=unit.code)
            findings.append(finding("unit-not-in-list", place, found=unit.code))
    return findings


def _compare(
    row: ListedUnit, unit: CompetencyUnit | None, vocabulary: Vocabulary
) -> Iterator[Finding]:
    spelling = row.code.spelling
    if unit is None:
        place = Place(page=row.page, unit=spelling)
        yield finding("unit-not-described", place, listed=spelling)
        return
    place = Place(page=row.page, unit=unit.code)
    if row.code.version != unit.unit_code.version:
        yield finding("list-version-differs", place, listed=spelling, found=unit.code)
    title = join_lines(row.lines, vocabulary)
    if not _same_title(row.lines[0], title, unit.title.id):
        yield finding("list-title-differs", place, listed=title, found=unit.title.id)
    if row.starred:
        yield finding("unit-borrowed", place, found=unit.code)


def _same_title(beside_code: str, listed: str, described: str) -> bool:
    """Compare letters and digits only.

    In a row whose cells are centred the title's lines lie around the code; then only the part
    beside the code is sure to be this row's.
    """
    described_letters = _letters(described)
    if _letters(listed) == described_letters:
        return True
    return not beside_code or (
        _letters(beside_code) in described_letters
        and not described_letters.startswith(_letters(beside_code))
    )


def _take_line_above(rows: list[ListedUnit]) -> None:
    """Give a row without a title beside its code the line above it.

    Its cells are centred, so its title begins above the code, where the row before seemed to end.
    """
    if not rows[-1].lines[0] and len(rows) > 1 and len(rows[-2].lines) > 1:
        rows[-1].lines = ["", rows[-2].lines.pop()]


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
