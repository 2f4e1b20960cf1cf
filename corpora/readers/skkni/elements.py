"""From the rows of a table to elements with their criteria."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from corpora.bilingual import Bilingual
from corpora.readers.skkni.joining import Vocabulary, join_lines
from corpora.readers.skkni.rows import BESIDE, TableRow
from corpora.units import Element


@dataclass(slots=True)
class _Criterion:
    page: int
    height: float
    numbers: tuple[int, int]
    lines: list[str]


@dataclass(slots=True)
class _Element:
    page: int
    height: float
    number: int
    lines: list[str]
    criteria: list[_Criterion] = field(default_factory=list)


class NumberingFault(NamedTuple):
    """A criterion whose printed number is not the one its place asks for."""

    page: int
    printed: str
    place: str


class ElementTable(NamedTuple):
    """What a table of elements says, and where its numbers are wrong."""

    elements: tuple[Element, ...]
    faults: tuple[NumberingFault, ...]


def read_elements(rows: Sequence[TableRow], vocabulary: Vocabulary) -> ElementTable:
    """Collect the elements and criteria of one unit from the rows of its table."""
    criteria = _criteria(rows)
    elements = _elements(rows) or _unnumbered(rows)
    _assign(elements, criteria)
    return ElementTable(
        tuple(_record(element, vocabulary) for element in elements), tuple(_faults(elements))
    )


def _criteria(rows: Iterable[TableRow]) -> list[_Criterion]:
    criteria: list[_Criterion] = []
    for row in rows:
        if row.criterion:
            numbers = (row.criterion.element, row.criterion.number)
            criteria.append(_Criterion(row.page, row.height, numbers, []))
        if row.right and criteria:
            criteria[-1].lines.append(row.right)
    return criteria


def _elements(rows: Iterable[TableRow]) -> list[_Element]:
    elements: list[_Element] = []
    for row in rows:
        if row.element:
            number = row.element.number or len(elements) + 1
            elements.append(_Element(row.page, row.height, number, []))
        if row.left and elements:
            elements[-1].lines.append(row.left)
    return elements


def _unnumbered(rows: Iterable[TableRow]) -> list[_Element]:
    """Collect elements that carry no number: each begins beside a criterion numbered n.1."""
    elements: list[_Element] = []
    for row in rows:
        if row.criterion and row.criterion.number == 1:
            elements.append(_Element(row.page, row.height, row.criterion.element, []))
        if row.left and elements:
            elements[-1].lines.append(row.left)
    return elements


def _assign(elements: Sequence[_Element], criteria: Sequence[_Criterion]) -> None:
    """Give each criterion to its element: by number where all numbers agree, else by place."""
    by_number = {element.number: element for element in elements}
    numbers = [criterion.numbers[0] for criterion in criteria]
    consistent = len(by_number) == len(elements) and set(numbers) == set(by_number)
    if consistent and numbers == sorted(numbers):
        for criterion in criteria:
            by_number[criterion.numbers[0]].criteria.append(criterion)
        return
    for criterion in criteria:
        started = [element for element in elements if _begins_before(element, criterion)]
        if elements:
            (started[-1] if started else elements[0]).criteria.append(criterion)


def _begins_before(element: _Element, criterion: _Criterion) -> bool:
    if element.page != criterion.page:
        return element.page < criterion.page
    return element.height >= criterion.height - BESIDE


def _faults(elements: Iterable[_Element]) -> Iterable[NumberingFault]:
    for place, element in enumerate(elements, 1):
        for order, criterion in enumerate(element.criteria, 1):
            if criterion.numbers not in {(place, order), (0, 0)}:
                printed = ".".join(map(str, criterion.numbers))
                yield NumberingFault(criterion.page, printed, f"{place}.{order}")


def _record(element: _Element, vocabulary: Vocabulary) -> Element:
    texts = [join_lines(criterion.lines, vocabulary) for criterion in element.criteria]
    return Element(
        title=Bilingual(id=join_lines(element.lines, vocabulary)),
        criteria=tuple(Bilingual(id=text) for text in texts),
    )
