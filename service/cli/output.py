"""What leaves on standard output and standard error: JSON, tables, notices, progress."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from service.cli.speech import Said

if TYPE_CHECKING:
    from rich.console import RenderableType

    from service.workspace import Progress

_SAMPLE = Said(
    "Catatan: belum ada katalog yang diimpor; contoh bawaan (ilustratif, bukan SKKNI resmi) "
    "yang dipakai. Impor standar dengan `kemas catalogue import FILE`.",
    "Note: no catalogue was imported yet; the shipped sample (illustrative, not official SKKNI) "
    "is used. Import a standard with `kemas catalogue import FILE`.",
)
_PLAIN_WIDTH = 100
_ENCODING = Said("Menghitung vektor", "Encoding")


def write_json(value: object) -> None:
    """Write one value as indented JSON in UTF-8, whatever the terminal's encoding."""
    write_line(json.dumps(value, ensure_ascii=False, indent=2))


def write_line(line: str) -> None:
    """Write one line in UTF-8; a lone surrogate, as of a file's name, leaves as an escape."""
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    stream.write(line + "\n")


def write_drawn(*parts: RenderableType) -> None:
    """Write what rich draws: coloured to a terminal's width, else plain in 100 columns."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False)
    if console.is_terminal:
        console.print(*parts, sep="\n")
        return
    console = Console(file=io.StringIO(), width=_PLAIN_WIDTH, highlight=False, markup=False)
    with console.capture() as drawn:
        console.print(*parts, sep="\n")
    for line in drawn.get().splitlines():
        write_line(line.rstrip())


def write_rows(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table: drawn to the width of a terminal, else tab-separated and uncut."""
    if not sys.stdout.isatty():
        for row in (headings, *rows):
            write_line("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich.table import Table

    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0))
    for heading in headings:
        # Folded and not cut: a code or an id must stay whole to be of use.
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*row)
    write_drawn(table)


def say_sample(illustrative: bool) -> None:
    """Say on standard error that units are the shipped sample's, where they are."""
    if illustrative:
        click.echo(_SAMPLE.now(), err=True)


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """Show passages being encoded on standard error, only where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_ENCODING.now(), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
