"""Automatic numbers of a DOCX file: Word shows them, the text does not contain them."""

from __future__ import annotations

from typing import Literal

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

NumberKind = Literal["number", "sub-item"]


class AutomaticNumbers:
    """Tells for a paragraph whether Word puts a number before it."""

    def __init__(self, document: Document) -> None:
        self._formats = _formats(document)

    def kind_of(self, paragraph: Paragraph) -> NumberKind | None:
        """Return "number" for 1, 1.1 and the like, "sub-item" for letters and bullets."""
        level = _level(paragraph)
        if level is None or level[0] == "0":  # numId 0 takes a style's numbering away
            return None
        return "number" if self._formats.get(level, "decimal").startswith("decimal") else "sub-item"


def _level(paragraph: Paragraph) -> tuple[str, str] | None:
    """Return the paragraph's list and level, its own or its style's."""
    style = paragraph.style.element if paragraph.style is not None else None
    for properties in (paragraph._p.pPr, style.pPr if style is not None else None):
        numbering = properties.find(qn("w:numPr")) if properties is not None else None
        if numbering is not None:
            return _value(numbering, "w:numId") or "0", _value(numbering, "w:ilvl") or "0"
    return None


def _formats(document: Document) -> dict[tuple[str, str], str]:
    """Return the number format of each list and level of the document."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    levels = {
        abstract.get(qn("w:abstractNumId")): {
            level.get(qn("w:ilvl")): _value(level, "w:numFmt") or "decimal"
            for level in abstract.iterfind(qn("w:lvl"))
        }
        for abstract in root.iterfind(qn("w:abstractNum"))
    }
    return {
        (number.get(qn("w:numId")), level): form
        for number in root.iterfind(qn("w:num"))
        for level, form in levels.get(_value(number, "w:abstractNumId"), {}).items()
    }


def _value(parent: object, name: str) -> str | None:
    child = parent.find(qn(name))  # type: ignore[attr-defined]
    return None if child is None else child.get(qn("w:val"))
