"""Splits the lines of a table of elements into its two columns by the places of words.

Blanks say nothing about columns: the gap between two columns can be as narrow as a blank, and a
justified line has wide blanks inside. What can be relied on are the criteria's numbers (1.1, 1.2,
2.1): they follow each other and stand at the left edge of the right column, wherever it is on
this page or in this part of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from corpora.readers.skkni.criterion_numbers import Anchor, criterion_anchors
from corpora.readers.skkni.lines import Line
from corpora.readers.skkni.rows import BESIDE, ElementStart, TableRow
from corpora.readers.skkni.words import Word

_ELEMENT = re.compile(r"(\d{1,2})(?:([.)])\s*|\s+|$)(.*)")
_NUMBER_INDENT = 9.0  # points by which element numbers of one page differ at most


def split_columns(lines: Sequence[Line]) -> list[TableRow]:
    """Return the rows of a table of elements, in reading order, headings left out already."""
    anchors = criterion_anchors(lines)
    edges = _column_edges(lines, anchors)
    rows: list[TableRow] = []
    number = 0
    margins = _margins(lines, edges)
    for index, line in enumerate(lines):
        left = [word for word in line.words if word.left < edges[index]]
        right = [word for word in line.words if word.left >= edges[index]]
        anchor = anchors.get(index)
        aligned = bool(left) and left[0].left < margins[line.page] + _NUMBER_INDENT
        element, title = _element(_text(left), number, aligned, _beside(line, lines, anchors))
        number = element.number if element else number
        rows.append(
            TableRow(
                page=line.page,
                height=line.bottom,
                left=title,
                right=anchor.text if anchor else _text(right),
                element=element,
                criterion=anchor.start if anchor else None,
            )
        )
    return rows


def _column_edges(lines: Sequence[Line], anchors: dict[int, Anchor]) -> list[float]:
    """Return for each line where its right column begins: at the nearest number on its page."""
    edges: list[float] = []
    for index, line in enumerate(lines):
        here = [anchor for anchor in anchors.values() if anchor.page == line.page]
        above = [anchor for anchor in here if anchor.line <= index]
        below = [anchor for anchor in here if anchor.line > index]
        nearest = above[-1] if above else below[0] if below else None
        if nearest is None:
            edges.append(edges[-1] if edges else _widest_gap(lines))
        else:
            edges.append(nearest.left - 1.0)
    return _outdented(lines, anchors, edges)


def _outdented(
    lines: Sequence[Line], anchors: dict[int, Anchor], edges: list[float]
) -> list[float]:
    """Move edges to the left where wrapped criteria begin left of their number."""
    moved: dict[tuple[int, float], float] = {}
    wrapped = [index for index in range(len(lines)) if index not in anchors]
    for _ in range(len(wrapped)):
        before = dict(moved)
        for index in wrapped:
            key = (lines[index].page, edges[index])
            edge = moved.setdefault(key, edges[index])
            crossed = [word.left for word in lines[index].words if word.left < edge < word.right]
            moved[key] = min([edge, *(left - 0.5 for left in crossed)])
        if moved == before:
            break
    return [
        edges[index] if index in anchors else moved[lines[index].page, edges[index]]
        for index in range(len(lines))
    ]


def _widest_gap(lines: Sequence[Line]) -> float:
    """Return the middle of the widest gap between two words of a line; infinite without one."""
    gaps = [
        (after.left - before.right, (after.left + before.right) / 2)
        for line in lines
        for before, after in pairwise(line.words)
    ]
    return max(gaps)[1] if gaps else float("inf")


def _margins(lines: Sequence[Line], edges: Sequence[float]) -> dict[int, float]:
    """Return the left edge of the left column on each page."""
    margins: dict[int, float] = {}
    for line, edge in zip(lines, edges, strict=True):
        left = line.left if line.left < edge else float("inf")
        margins[line.page] = min(left, margins.get(line.page, float("inf")))
    return margins


def _beside(line: Line, lines: Sequence[Line], anchors: Mapping[int, Anchor]) -> bool:
    """Tell whether a criterion begins at about the height of this line."""
    return any(
        anchor.page == line.page and abs(lines[index].bottom - line.bottom) < BESIDE
        for index, anchor in anchors.items()
    )


def _element(text: str, last: int, aligned: bool, beside: bool) -> tuple[ElementStart | None, str]:
    """Tell whether left-column text begins an element, and return its title without the number.

    `last` is the number before; `beside` says that a criterion begins at the same height.
    """
    found = _ELEMENT.match(text)
    if not found or not aligned:
        return None, text
    number, dotted = int(found[1]), bool(found[2])
    expected, sentence = number == last + 1, found[3][:1].isupper()
    if (expected and (dotted or beside or sentence)) or (dotted and beside):
        return ElementStart(number), found[3]
    return None, text


def _text(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)
