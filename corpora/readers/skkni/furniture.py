"""Page furniture: page numbers and running headers or footers, which are no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from corpora.codes import UnitCode
from corpora.readers.skkni.labels import is_structural
from corpora.readers.skkni.lines import Line, Page

_PAGE_NUMBER = re.compile(
    r"(?:hal(?:aman)?|page)?\.?\s*[-–—|]*\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|]*"
    r"(?:\s*(?:dari|of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_EDGE = 0.12  # share of the page height in which headers and footers stand
_EDGE_LINES = 3
_COUNTING_ON = 3  # pages whose numbers count on from each other
_REPEATED_SHARE = 0.4
_REPEATED_LEAST = 4


def without_furniture(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages in reading order, page numbers and running heads left out."""
    repeated, offsets = _repeated(pages), _offsets(pages)
    return [line for page in pages for line in _body(page, repeated, offsets)]


def _body(page: Page, repeated: frozenset[str], offsets: frozenset[int]) -> Iterable[Line]:
    edge = {id(line) for lines in _edges(page) for line in lines}
    numbers = {id(line) for line, value in _numbers(page) if value - page.number in offsets}
    for line in page.lines:
        running = id(line) in edge and (
            _shape(line) in repeated
            or _names_a_unit(line, page)
            or (_PAGE_NUMBER.fullmatch(line.text) and not line.text.isdigit())
        )
        if id(line) not in numbers and not running:
            yield line


def _numbers(page: Page) -> list[tuple[Line, int]]:
    """Return the outermost lines that are nothing but a number, with its value."""
    outermost = {id(line): line for line in (*page.lines[:_EDGE_LINES], *page.lines[-_EDGE_LINES:])}
    return [
        (line, int(re.sub(r"\D", "", line.text)))
        for line in outermost.values()
        if _PAGE_NUMBER.fullmatch(line.text) and re.match(r"\W*\d{1,4}\W*$", line.text)
    ]


def _offsets(pages: Sequence[Page]) -> frozenset[int]:
    """Return by how much printed page numbers differ from the place in the file.

    A wrapped line may be a bare number too, a year for instance; page numbers are those that
    count on from page to page. Numbering may begin anew, so there can be several differences.
    """
    counts = Counter(value - page.number for page in pages for _, value in _numbers(page))
    usual = counts.most_common(1)
    return frozenset(offset for offset, count in counts.items() if count >= _COUNTING_ON) | {
        offset for offset, _ in usual
    }


def _edges(page: Page) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the few lines nearest to the upper edge, above any label, and to the lower edge."""
    high, low = page.height * (1 - _EDGE), page.height * _EDGE
    above = takewhile(lambda line: not is_structural(line.text), page.lines[:_EDGE_LINES])
    top = tuple(line for line in above if line.bottom > high)
    bottom = tuple(line for line in page.lines[-_EDGE_LINES:] if line.bottom < low)
    return top, bottom


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """Return the shapes of edge lines that many pages share."""
    seen = Counter(
        shape
        for page in pages
        for shape in {_shape(line) for edge in _edges(page) for line in edge}
    )
    least = max(_REPEATED_LEAST, _REPEATED_SHARE * len(pages))
    return frozenset(shape for shape, count in seen.items() if count >= least and shape)


def _shape(line: Line) -> str:
    """Return what stays the same from page to page; empty for a line that carries structure."""
    return "" if is_structural(line.text) else re.sub(r"[\d\W]+", " ", line.text).strip().casefold()


def _names_a_unit(line: Line, page: Page) -> bool:
    """Tell a running head such as "2.3 J.620100.004.02: Title" from a label or a list row."""
    first = line is page.lines[0] or line is page.lines[-1]
    outside = line.bottom > page.height * 0.93 or line.bottom < page.height * 0.07
    codes = (word.text.strip(":;,()") for word in line.words)
    return first and outside and not is_structural(line.text) and any(map(_is_code, codes))


def _is_code(text: str) -> bool:
    return text.count(".") >= 2 and UnitCode.parse(text).form != "other"
