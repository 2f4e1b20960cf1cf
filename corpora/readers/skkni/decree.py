"""Puts a decree together: its standard, its units, and what was noticed on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from corpora.bilingual import Bilingual
from corpora.codes import UnitCode
from corpora.findings import Finding
from corpora.readers.documents import DocumentContent
from corpora.readers.errors import NoUnitsError
from corpora.readers.finding_kinds import Place, finding, repair_findings
from corpora.readers.repeated_units import without_repeats
from corpora.readers.skkni.elements import ElementTable, read_elements
from corpora.readers.skkni.front_matter import read_standard
from corpora.readers.skkni.joining import Vocabulary, join_lines, vocabulary_of
from corpora.readers.skkni.outline import AnyLine, UnitOutline, cut_outline
from corpora.readers.skkni.rows import TableRow
from corpora.readers.skkni.unit_list import contradictions, read_list
from corpora.units import CompetencyUnit


@dataclass(frozen=True)
class _Decree(Generic[AnyLine]):
    """What all units of one decree share while they are read."""

    name: str
    standard: str | None
    vocabulary: Vocabulary
    rows_of: Callable[[Sequence[AnyLine]], list[TableRow]]


def read_decree(
    lines: Sequence[AnyLine], name: str, rows_of: Callable[[Sequence[AnyLine]], list[TableRow]]
) -> DocumentContent:
    """Read the lines of a decree; `rows_of` tells the columns of a table of elements apart.

    Raises `NoUnitsError` when no unit is described.
    """
    outline = cut_outline(lines)
    if not outline.units:
        raise NoUnitsError(name=name)
    standard, stated = read_standard(outline.front, name)
    vocabulary = vocabulary_of(line.text for line in lines)
    decree = _Decree(name, standard.id if standard else None, vocabulary, rows_of)
    findings: list[Finding] = [] if stated else [finding("standard-not-stated", Place())]
    units = []
    for part in outline.units:
        unit, noticed = _read_unit(part, decree)
        units.append(unit)
        findings.extend(noticed)
    kept, repeats = without_repeats(units)
    listed = contradictions(read_list(outline.front), kept, vocabulary)
    return DocumentContent(
        units=kept,
        standards=(standard,) if standard else (),
        findings=(*findings, *repeats, *listed),
    )


def _read_unit(
    part: UnitOutline[AnyLine], decree: _Decree[AnyLine]
) -> tuple[CompetencyUnit, list[Finding]]:
    table = read_elements(decree.rows_of(part.table), decree.vocabulary)
    title = join_lines(part.title, decree.vocabulary)
    unit = CompetencyUnit(
        code=part.spelling,
        title=Bilingual(id=title.rstrip("*) ") if part.starred else title),
        description=Bilingual(id=join_lines(part.description, decree.vocabulary)),
        elements=table.elements,
        range_statement=Bilingual(id="\n".join(part.range)),
        assessment_guide=Bilingual(id="\n".join(part.guide)),
        standard=decree.standard,
        source=decree.name,
        page=part.page or None,
    )
    return unit, _noticed(unit, part.starred, table)


def _noticed(unit: CompetencyUnit, starred: bool, table: ElementTable) -> list[Finding]:
    place = Place(page=unit.page, unit=unit.code)
    findings = repair_findings(UnitCode.parse(unit.code), place)
    if starred:
        findings.append(finding("unit-borrowed", place, found=unit.code))
    if not table.elements:
        findings.append(finding("unit-without-elements", place, found=unit.code))
    for number, element in enumerate(table.elements, 1):
        if not element.criteria:
            findings.append(
                finding("element-without-criteria", place, found=unit.code, number=number)
            )
    for fault in table.faults:
        where = Place(page=fault.page, unit=unit.code)
        findings.append(
            finding("criterion-number", where, printed=fault.printed, expected=fault.place)
        )
    return findings
