"""Rows of a DOCX table: its text for the labels, its cells for the table of elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from docx.table import Table
from docx.text.paragraph import Paragraph

from corpora.readers.skkni.labels import is_table_header
from corpora.readers.skkni.numbering import AutomaticNumbers, NumberKind
from corpora.readers.skkni.rows import CriterionStart, ElementStart, TableRow

_CRITERION = re.compile(r"(\d{1,2})\s?[.,]\s?(\d{1,2})(?![.,]?\d)[.)]?\s*(.*)", re.DOTALL)
_ELEMENT = re.compile(r"(\d{1,2})\s?[.)]\s*(.*)", re.DOTALL)
_SUB_ITEM = re.compile(r"(?:[a-z][.)]|[-–•●▪])\s")
_ROW_STEP = 100.0  # rows lie apart by more than anything that stands side by side


@dataclass(frozen=True, slots=True)
class CellText:
    """A paragraph of a cell, and the kind of automatic number before it."""

    text: str
    number: NumberKind | None = None


@dataclass(frozen=True, slots=True)
class CellRow:
    """A row: its cells' paragraphs, and at which grid column each cell begins."""

    cells: tuple[tuple[CellText, ...], ...]
    columns: tuple[int, ...]

    @property
    def text(self) -> str:
        """All paragraphs with one blank between them."""
        return " ".join(text.text for cell in self.cells for text in cell)


def cell_rows(table: Table, numbers: AutomaticNumbers) -> Iterator[CellRow]:
    """Yield the rows of a table; what a merged cell continues is empty."""
    for row in table._tbl.tr_lst:
        cells, columns, column = [], [], 0
        for cell in row.tc_lst:
            merged = cell.vMerge == "continue"
            paragraphs = () if merged else (Paragraph(p, table) for p in cell.p_lst)
            cells.append(tuple(_texts(paragraphs, numbers)))
            columns.append(column)
            column += cell.grid_span
        yield CellRow(tuple(cells), tuple(columns))


def criteria_column(row: CellRow) -> int | None:
    """Return the grid column at which a heading row places the criteria, None in other rows."""
    if not is_table_header(row.text):
        return None
    for cell, column in zip(row.cells, row.columns, strict=True):
        if column and cell and cell[0].text.casefold().startswith("kriteria"):
            return column
    return None


def table_rows(row: CellRow, order: int, column: int) -> list[TableRow]:
    """Return a row's elements and criteria; `column` is where the criteria begin.

    `order` counts the rows of the whole document.
    """
    height = -_ROW_STEP * order
    pairs = list(zip(row.cells, row.columns, strict=True))
    if not 0 < column <= row.columns[-1]:
        column = row.columns[-1]
    left = _side_by_side([cell for cell, place in pairs if place < column])
    right = _side_by_side([cell for cell, place in pairs if place >= column])
    return [
        *(_element(text, height, index == 0) for index, text in enumerate(left)),
        *(_criterion(text, height, index == 0) for index, text in enumerate(right)),
    ]


def _texts(paragraphs: Iterable[Paragraph], numbers: AutomaticNumbers) -> Iterator[CellText]:
    for paragraph in paragraphs:
        text = " ".join(paragraph.text.replace("\xad", "").split())
        if text:
            yield CellText(text, numbers.kind_of(paragraph))


def _side_by_side(cells: Sequence[Sequence[CellText]]) -> list[CellText]:
    """Put numbers that have a cell of their own before the paragraphs they number."""
    joined: list[CellText] = []
    for texts in zip_longest(*cells):
        present = [text for text in texts if text is not None]
        number = next((text.number for text in present if text.number), None)
        joined.append(CellText(" ".join(text.text for text in present), number))
    return joined


def _element(text: CellText, height: float, first: bool) -> TableRow:
    found = _ELEMENT.match(text.text)
    if found:
        return TableRow(0, height, left=found[2], element=ElementStart(int(found[1])))
    begins = first or text.number == "number"
    return TableRow(0, height, left=text.text, element=ElementStart(0) if begins else None)


def _criterion(text: CellText, height: float, first: bool) -> TableRow:
    found = _CRITERION.match(text.text)
    if found:
        start = CriterionStart(int(found[1]), int(found[2]))
        return TableRow(0, height, right=found[3], criterion=start)
    item = text.number == "sub-item" or bool(_SUB_ITEM.match(text.text))
    begins = text.number == "number" or (first and not item)
    start = CriterionStart(0, 0)
    return TableRow(0, height, right=text.text, criterion=start if begins else None)
