"""Cuts the lines of a decree into what stands in front and its units, by the labels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from corpora.codes import UnitCode
from corpora.readers.skkni.labels import Label, LabelName, is_first_row, is_header_rest, label_of


class TextLine(Protocol):
    """A line of a PDF page, or a paragraph or table row of a DOCX file."""

    @property
    def text(self) -> str:
        """All its words with one blank between them."""

    @property
    def page(self) -> int:
        """Its page from 1, or 0 in a format without pages."""


AnyLine = TypeVar("AnyLine", bound=TextLine)


@dataclass(slots=True)
class UnitOutline(Generic[AnyLine]):
    """One unit's lines by section: labels are taken off, nothing is interpreted yet."""

    page: int
    code: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    description: list[str] = field(default_factory=list)
    table: list[AnyLine] = field(default_factory=list)
    range: list[str] = field(default_factory=list)
    guide: list[str] = field(default_factory=list)

    @property
    def spelling(self) -> str:
        """The code as the source spells it; runs of blanks collapsed, marks and remarks cut off."""
        words = " ".join(self.code).strip(" :;").split()
        for count in range(len(words), 0, -1):
            spelling = " ".join(words[:count]).rstrip("*) ")
            if UnitCode.parse(spelling).form != "other":
                return spelling
        return " ".join(words).rstrip("*) ")

    @property
    def starred(self) -> bool:
        """Whether a star marks the unit as borrowed from another standard."""
        return "*" in " ".join((*self.code, *self.title))


@dataclass(slots=True)
class Outline(Generic[AnyLine]):
    """A whole decree: the lines in front of its first unit, and its units."""

    front: list[AnyLine] = field(default_factory=list)
    units: list[UnitOutline[AnyLine]] = field(default_factory=list)


# In which section a label means what it says; elsewhere it is part of a sentence or a list.
_AFTER: dict[LabelName, frozenset[LabelName]] = {
    "title": frozenset({"code"}),
    "description": frozenset({"code", "title"}),
    "table": frozenset({"code", "title", "description", "table"}),
    "range": frozenset({"title", "description", "table", "range"}),
    "guide": frozenset({"title", "description", "table", "range", "guide"}),
    "end": frozenset({"guide", "end"}),
}


def cut_outline(lines: Iterable[AnyLine]) -> Outline[AnyLine]:
    """Cut the lines of a decree at its labels."""
    cutter = _Cutter[AnyLine]()
    for line in lines:
        cutter.take(line)
    cutter.close()
    return cutter.outline


class _Cutter(Generic[AnyLine]):
    """Walks down the lines and remembers in which section of which unit it is."""

    def __init__(self) -> None:
        self.outline: Outline[AnyLine] = Outline()
        self._unit: UnitOutline[AnyLine] | None = None
        self._lines: list[AnyLine] = []
        self._section: LabelName = "end"
        self._below_header = False

    def take(self, line: AnyLine) -> None:
        """Put the next line where it belongs."""
        label = label_of(line.text)
        if label and label.name == "code" and self._repeats(label, line):
            return
        self._lines.append(line)
        if label and label.name == "code":
            self._begin(label, line)
        elif label and self._section in _AFTER[label.name]:
            self._section, self._below_header = label.name, label.name == "table"
            self._add(label.value)
        elif not (self._below_header and is_header_rest(line.text)):
            self._below_header = False
            self._continue(line)

    def close(self) -> None:
        """Keep the unit at hand if it is one; else its lines are part of what stands in front."""
        unit = self._unit
        if unit and unit.title and any(character.isdigit() for character in unit.spelling):
            self.outline.units.append(unit)
        elif not self.outline.units:
            self.outline.front.extend(self._lines)
        self._unit, self._lines = None, []

    def _begin(self, label: Label, line: AnyLine) -> None:
        self._lines.pop()
        self.close()
        self._lines = [line]
        self._unit, self._section = UnitOutline(line.page), "code"
        self._add(label.value)

    def _repeats(self, label: Label, line: AnyLine) -> bool:
        """Tell a page header that repeats the unit's code from the label of a unit."""
        unit = self._unit
        if unit is None or self._section not in {"table", "range"} or line.page == unit.page:
            return False
        return UnitCode.parse(label.value).normal == UnitCode.parse(unit.spelling).normal

    def _continue(self, line: AnyLine) -> None:
        if self._section == "description" and is_first_row(line.text):
            self._section = "table"
        if self._unit and self._section == "table":
            self._unit.table.append(line)
        else:
            self._add(line.text)

    def _add(self, text: str) -> None:
        unit = self._unit
        if unit is None or not text or self._section in {"table", "end"}:
            return
        sections = {
            "code": unit.code,
            "title": unit.title,
            "description": unit.description,
            "range": unit.range,
            "guide": unit.guide,
        }
        section = sections[self._section]
        # The colon may stand below its label, at the head of the value.
        section.append(text if section else text.lstrip(":; "))
