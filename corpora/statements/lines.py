"""Lines of a text as items: list markers taken off, table cells apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|\Z")
_BLANK = r"\s\u200b-\u200f\u2060\u00ad\ufeff"
_SYMBOLS = (
    r"\-*•●▪▫◦○◉◎■□◆◇❖‣⁃∙·»›>~+–—―−¤§¶\u2190-\u2bff\u3030\ue000-\uf8ff"
    r"\ufe0f\u20e3\u200d\U0001f000-\U0001faff"
)
_MARKER = re.compile(
    rf"[\"“]?(?:[{_SYMBOLS}][{_SYMBOLS}{_BLANK}]*"
    rf"|o(?=\t|[ \u00a0]{{2,}}|[ ][A-Z])[{_BLANK}]*"
    # 1. 1) (1) a. a) a.) iv. -- but not 1.5, "a.n." or "D.I. Yogyakarta"
    r"|[(\[]?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})"
    rf"(?:[.)\]]+(?![\w.])|[.)\]]+(?=[A-Z][a-z])|\)(?=[a-z])|\ufe0f?\u20e3)[{_BLANK}]*"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}[.)]?[{_BLANK}]+(?=[A-Z])"
    rf"|\d{{1,2}}\t[{_BLANK}]*)"
)
_CELL_GAP = re.compile(rf"[{_BLANK}]*(?:\t|\|)[{_BLANK}|]*")
_EDGE = re.compile(rf"[{_BLANK}]*")


@dataclass(frozen=True)
class Item:
    """A line, list entry, table cell or wrapped paragraph: `text[start:end]` without its marker.

    `gap` says that a blank line stands before it, `indent` how far it stands from the left,
    `cell` that other cells share its line.
    """

    source: str
    start: int
    end: int
    marker: str = ""
    gap: bool = False
    indent: int = 0
    cell: bool = False

    @cached_property
    def text(self) -> str:
        """The item's own text."""
        return self.source[self.start : self.end]


def read_lines(text: str) -> Iterator[Item]:
    """Yield an item for every line or table cell of a text, in order, none empty."""
    return _adopt_markers(_raw_items(text))


def _raw_items(text: str) -> Iterator[Item]:
    gap, begin = False, 0
    for line_break in _BREAK.finditer(text):
        start, end = trim(text, begin, line_break.start())
        if start < end:
            yield from _cells(Item(text, start, end, gap=gap, indent=start - begin))
        gap = start == end
        begin = line_break.end()


def _cells(line: Item) -> Iterator[Item]:
    """Take the marker off a line and yield its cells: mostly one."""
    text = line.source
    marker = _MARKER.match(text, line.start, line.end)
    start = marker.end() if marker else line.start
    line = replace(line, start=start, marker=marker[0].strip() if marker else "")
    gaps = list(_CELL_GAP.finditer(text, start, line.end))
    for gap in gaps:
        if gap.start() > start:
            yield replace(line, start=start, end=gap.start(), cell=True)
        start = gap.end()
    if start < line.end or not gaps:
        yield replace(line, start=start, cell=bool(gaps))


def _adopt_markers(items: Iterator[Item]) -> Iterator[Item]:
    """Give a marker that stands alone on its line to the line below."""
    waiting = ""
    for item in items:
        if item.start == item.end:
            waiting = item.marker
            continue
        yield replace(item, marker=waiting) if waiting and not item.marker else item
        waiting = ""


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without blanks and invisible characters at its ends."""
    edge = _EDGE.match(text, start, end)
    start = edge.end() if edge else start
    while end > start and _EDGE.fullmatch(text, end - 1, end):
        end -= 1
    return start, end
