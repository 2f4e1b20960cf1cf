"""Reads SKKNI decrees from DOCX files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.table import Table

from corpora.readers.documents import DocumentContent
from corpora.readers.errors import DocxDamagedError, DocxUnpackedTooLargeError
from corpora.readers.skkni.cells import CellRow, cell_rows, criteria_column, table_rows
from corpora.readers.skkni.decree import read_decree
from corpora.readers.skkni.numbering import AutomaticNumbers
from corpora.readers.skkni.rows import TableRow, settle_starts

UNPACKED_BYTES = 512 * 1024**2


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a paragraph, or a row of a table with its place in the document.

    `column` is the grid column at which the headings above the row place the criteria.
    """

    text: str
    order: int = 0
    row: CellRow | None = None
    column: int = 0
    page: int = 0


def read(path: Path) -> DocumentContent:
    """Read the decree in the DOCX file at `path`.

    Raises `DocxDamagedError`, `DocxUnpackedTooLargeError` or `NoUnitsError`.
    """
    document = _open(path)
    return read_decree(tuple(_lines(document)), path.name, _rows)


def _open(path: Path) -> Document:
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > UNPACKED_BYTES:
            raise DocxUnpackedTooLargeError(name=path.name, size=size, limit=UNPACKED_BYTES)
        return docx.Document(str(path))
    # lxml reports broken XML as a SyntaxError, python-docx a missing part as a KeyError.
    except (zipfile.BadZipFile, OpcError, SyntaxError, KeyError, ValueError):
        raise DocxDamagedError(name=path.name) from None


def _lines(document: Document) -> Iterator[_Line]:
    numbers = AutomaticNumbers(document)
    order = column = 0
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in cell_rows(block, numbers):
                order, column = order + 1, criteria_column(row) or column
                yield _Line(row.text, order, row, column)
        else:
            for line in block.text.split("\n"):
                yield _Line(" ".join(line.split()))


def _rows(lines: Sequence[_Line]) -> list[TableRow]:
    """Return the rows of a unit's table of elements."""
    rows: list[TableRow] = []
    for line in lines:
        if line.row is not None:
            rows += table_rows(line.row, line.order, line.column)
    return settle_starts(rows)
