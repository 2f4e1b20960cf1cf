"""Rows of the table of elements: what stands beside what, with the numbers taken off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

# Points by which an element and its first criterion differ in height at most.
BESIDE = 8.0


@dataclass(frozen=True, slots=True)
class ElementStart:
    """The number with which an element begins; 0 where the source shows none."""

    number: int


@dataclass(frozen=True, slots=True)
class CriterionStart:
    """The number with which a criterion begins, "2.1"; zeros where the source shows none."""

    element: int
    number: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the table: the left and the right text, either may be empty.

    `element` or `criterion` is set on the line where one begins. `height` is the distance from
    the page's lower edge in points: rows of one page with nearly the same height stand side by
    side.
    """

    page: int
    height: float = 0.0
    left: str = ""
    right: str = ""
    element: ElementStart | None = None
    criterion: CriterionStart | None = None


def settle_starts(rows: Iterable[TableRow]) -> list[TableRow]:
    """Drop starts without a number where others of their kind show one: those go on instead."""
    rows = list(rows)
    elements = any(row.element and row.element.number for row in rows)
    criteria = any(row.criterion and row.criterion.number for row in rows)
    return [_settled(row, elements, criteria) for row in rows]


def _settled(row: TableRow, elements: bool, criteria: bool) -> TableRow:
    element, criterion = row.element, row.criterion
    if elements and element and not element.number:
        row = replace(row, element=None)
    if criteria and criterion and not criterion.number:
        row = replace(row, criterion=None)
    return row
