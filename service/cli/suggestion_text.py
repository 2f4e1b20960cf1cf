"""A suggestion as a drafter reads it: the package, the reasons, the gaps, what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpora.positions import Statement
from service.cli.output import write_drawn
from service.cli.speech import Said, language
from service.suggestion.models import (
    Evidence,
    MatchedPassage,
    NearestUnit,
    SuggestedUnit,
    Suggestion,
)

_ROLES = {"core": Said("inti", "core"), "elective": Said("pilihan", "elective")}
_KINDS = {
    "title": Said("judul", "title"),
    "description": Said("deskripsi", "description"),
    "element": Said("elemen", "element"),
    "criterion": Said("KUK", "criterion"),
}
_PACKAGE = Said("Kemasan yang disarankan", "Suggested package")
_REASONS = Said("Alasan", "Reasons")
_GAPS = Said("Tugas yang belum tercakup unit mana pun", "Duties that no unit covers")
_NEAREST = Said("terdekat:", "nearest:")
_NO_GAPS = Said("Semua tugas tercakup.", "Every duty is covered.")
_ALTERNATIVES = Said("Tepat di bawah garis", "Just below the line")
_MADE_BY = Said(
    "rilis {release} · penyandi {encoder} · penilai {scorer} · {duties} tugas · {units} unit",
    "release {release} · encoder {encoder} · scorer {scorer} · {duties} duties · {units} units",
)
_UNTITLED = Said("Uraian jabatan", "Job position")

_BAR = 10
_EIGHTHS = " ▏▎▍▌▋▊▉"
_EVIDENCE_SHOWN = 3
_KIND_WIDTH = 13


def write_suggestion(suggestion: Suggestion) -> None:
    """Write a suggestion to standard output."""
    statements = {statement.id: statement for statement in suggestion.position.statements}
    parts = [
        _heading(suggestion),
        *_section(_PACKAGE, _package(suggestion)),
        *_section(_REASONS, *_reasons(suggestion, statements)),
        *_section(_GAPS, _gaps(suggestion, statements)),
    ]
    if suggestion.alternatives:
        parts += _section(_ALTERNATIVES, _alternatives(suggestion))
    write_drawn(*parts)


def bar(share: float) -> str:
    """Return a share from 0 to 1 as a bar of a fixed width in eighths of a character."""
    eighths = round(min(max(share, 0.0), 1.0) * _BAR * 8)
    drawn = "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
    return drawn.ljust(_BAR)


def _section(title: Said, *body: RenderableType) -> list[RenderableType]:
    heading = Text(f"\n{title.now()}", style="bold cyan")
    return [heading, *(Padding(part, (0, 0, 0, 2)) for part in body)]


def _heading(suggestion: Suggestion) -> RenderableType:
    duties = [entry for entry in suggestion.position.statements if entry.kind == "duty"]
    made_by = _MADE_BY.now().format(
        release=suggestion.release,
        encoder=suggestion.encoder,
        scorer=suggestion.scorer,
        duties=len(duties),
        units=len(suggestion.units),
    )
    title = suggestion.position.title or _UNTITLED.now()
    return Group(Text(title, style="bold"), Text(made_by, style="dim"))


def _package(suggestion: Suggestion) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("#", justify="right")
    table.add_column(Said("Skor", "Score").now(), no_wrap=True)
    table.add_column(Said("Peran", "Role").now(), no_wrap=True)
    table.add_column(Said("Judul Unit", "Unit title").now())
    table.add_column(Said("Kode Unit", "Unit code").now(), no_wrap=True, style="cyan")
    for number, unit in enumerate(suggestion.units, start=1):
        score = Text(f"{bar(unit.score)} ", style="green").append(f"{unit.score:.2f}", "default")
        title = unit.title.best(language())
        table.add_row(str(number), score, _ROLES[unit.role].now(), title, unit.code)
    return table


def _reasons(suggestion: Suggestion, statements: dict[str, Statement]) -> Iterator[RenderableType]:
    for number, unit in enumerate(suggestion.units, start=1):
        heading = Text(f"{number}. {unit.title.best(language())}", style="bold")
        yield heading.append(f"  {unit.code}", style="not bold cyan")
        yield Padding(_evidence(unit, statements), (0, 0, 0, 3))


def _evidence(unit: SuggestedUnit, statements: dict[str, Statement]) -> Table:
    """Put duty and passage side by side, the strongest first."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(ratio=1)
    table.add_column(min_width=_KIND_WIDTH, no_wrap=True, style="dim")
    table.add_column(ratio=1)
    table.add_column(no_wrap=True, justify="right", style="green")
    for evidence in _strongest(unit):
        duty = statements[evidence.statement]
        words = " ".join(duty.text.split())
        passage = evidence.passage
        table.add_row(words, _place(passage), passage.text, f"{evidence.strength:.2f}")
    return table


def _place(passage: MatchedPassage) -> str:
    """Name the place of a passage in its unit, such as the element of a criterion."""
    kind = _KINDS[passage.kind].now()
    return f"→ {kind}" if passage.element is None else f"→ {kind} ({passage.element})"


def _strongest(unit: SuggestedUnit) -> list[Evidence]:
    ranked = sorted(unit.evidence, key=lambda evidence: -evidence.strength)
    return ranked[:_EVIDENCE_SHOWN]


def _gaps(suggestion: Suggestion, statements: dict[str, Statement]) -> RenderableType:
    if not suggestion.gaps:
        return Text(_NO_GAPS.now(), style="dim")
    nearest = {unit.statement: unit for unit in suggestion.nearest}
    table = Table.grid(padding=(0, 1, 0, 0))
    for gap in suggestion.gaps:
        table.add_row("•", " ".join(statements[gap].text.split()))
        if unit := nearest.get(gap):
            table.add_row("", _nearest(unit))
    return table


def _nearest(unit: NearestUnit) -> Text:
    text = Text(f"{_NEAREST.now()} {unit.title.best(language())} ", style="dim")
    return text.append(unit.code, "cyan").append(f": {unit.reason}", "dim")


def _alternatives(suggestion: Suggestion) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, justify="right")
    table.add_column()
    table.add_column(no_wrap=True, style="cyan")
    table.add_column(style="dim")
    for unit in suggestion.alternatives:
        title = unit.title.best(language())
        table.add_row(f"{unit.score:.2f}", title, unit.code, unit.reason)
    return table
