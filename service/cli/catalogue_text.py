"""The catalogue as people read it: units, releases, the report of an import."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from corpora.findings import Finding
from corpora.units import CompetencyUnit
from service.catalogue import UnitSummary
from service.cli.output import write_drawn, write_rows
from service.cli.speech import Said, language
from service.imports import ImportReport
from service.store.manifests import Manifest

_CODES_SHOWN = 12
_STYLES = {"info": "dim", "warning": "yellow", "error": "red"}


def tabbed(units: Sequence[CompetencyUnit]) -> Iterator[str]:
    """Yield a heading and one tab-separated line a unit."""
    yield "code\tstandard\ttitle_id\ttitle_en\telements\tcriteria"
    for unit in units:
        summary = UnitSummary.of(unit)
        counts = (str(summary.elements), str(summary.criteria))
        cells = (unit.code, unit.standard or "", unit.title.id, unit.title.en, *counts)
        yield "\t".join(" ".join(cell.split()) for cell in cells)


def write_units(units: Sequence[CompetencyUnit]) -> None:
    """Write units as a table."""
    headings = [
        Said("Kode Unit", "Unit code"),
        Said("Judul Unit", "Unit title"),
        Said("Standar", "Standard"),
    ]
    rows = [(unit.code, unit.title.best(language()), unit.standard or "") for unit in units]
    write_rows([heading.now() for heading in headings], rows)


def write_releases(manifests: Sequence[Manifest], current: str | None) -> None:
    """Write releases as a table, the current one marked with a star."""
    headings = [
        Said("Rilis", "Release"),
        Said("Dibuat (UTC)", "Created (UTC)"),
        Said("Unit", "Units"),
        Said("Standar", "Standards"),
        Said("Sumber", "Sources"),
    ]
    rows = [
        (
            f"{manifest.id}{' *' if manifest.id == current else ''}",
            f"{manifest.created:%Y-%m-%d %H:%M:%S}",
            str(manifest.units),
            str(manifest.standards),
            ", ".join(source.name for source in manifest.sources),
        )
        for manifest in manifests
    ]
    write_rows([heading.now() for heading in headings], rows)


def write_unit(unit: CompetencyUnit) -> None:
    """Write one unit with its elements and numbered criteria."""
    spoken = language()
    parts = [Text(f"{unit.code}  {unit.title.best(spoken)}", style="bold")]
    source = " · ".join(part for part in (unit.standard, unit.source) if part)
    if source:
        page = f", {Said('hlm.', 'p.').now()} {unit.page}" if unit.page else ""
        parts.append(Text(source + page, style="dim"))
    if unit.description:
        parts.append(Text(f"\n{unit.description.best(spoken)}"))
    for number, element in enumerate(unit.elements, start=1):
        parts.append(Text(f"\n{number}  {element.title.best(spoken)}", style="bold"))
        for part, criterion in enumerate(element.criteria, start=1):
            parts.append(Text(f"   {number}.{part}  {criterion.best(spoken)}"))
    write_drawn(*parts)


def write_report(report: ImportReport) -> None:
    """Write what an import did and what was noticed."""
    units = Said("unit", "units").now()
    changes = (
        (Said("Baru", "Added"), report.added),
        (Said("Diganti", "Replaced"), report.replaced),
        (Said("Dihapus", "Removed"), report.removed),
    )
    encoded = Said("Teks yang baru dihitung vektornya", "Passages newly encoded")
    findings = [(source.name, finding) for source in report.sources for finding in source.findings]
    write_drawn(
        Text(_headline(report), style="bold"),
        *(
            Text(f"  {source.name}  ({source.format}, {source.units} {units})")
            for source in report.sources
        ),
        *(Text(_change(label, codes)) for label, codes in changes if codes),
        Text(f"{encoded.now()}: {report.encoded}"),
        *_findings([*findings, *(("", finding) for finding in report.findings)]),
    )


def _change(label: Said, codes: Sequence[str]) -> str:
    left_out = len(codes) - _CODES_SHOWN
    more = Said("dan {count} lagi", "and {count} more").now().format(count=left_out)
    shown = [*codes[:_CODES_SHOWN], *([more] if left_out > 0 else [])]
    return f"{label.now()} ({len(codes)}): {', '.join(shown)}"


def _findings(findings: Sequence[tuple[str, Finding]]) -> Iterator[RenderableType]:
    if not findings:
        return
    yield Text(f"\n{Said('Temuan', 'Findings').now()} ({len(findings)})", style="bold")
    table = Table.grid(padding=(0, 2, 0, 0))
    for name, finding in findings:
        message = f"{finding.message.best(language())} {finding.done.best(language())}"
        code = Text(f"  {finding.code}", style=_STYLES[finding.severity])
        table.add_row(code, f"{_place(name, finding)}{message}")
    yield table


def _place(name: str, finding: Finding) -> str:
    parts = [name] if name else []
    if finding.page is not None:
        parts.append(f"{Said('hlm.', 'p.').now()} {finding.page}")
    if finding.row is not None:
        parts.append(f"{Said('baris', 'line').now()} {finding.row}")
    return f"{', '.join(parts)}: " if parts else ""


def _headline(report: ImportReport) -> str:
    if not report.created and report.release == report.parent:
        said = Said(
            "Rilis {release} sudah memuat semua ini; tidak ada yang berubah.",
            "Release {release} already holds all of this; nothing changed.",
        )
    else:
        said = Said(
            "Rilis {release} (unit: {units}, standar: {standards}).",
            "Release {release} (units: {units}, standards: {standards}).",
        )
    return said.now().format(**report.model_dump())
