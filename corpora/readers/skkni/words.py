"""Words of a PDF page with their places, put together from the boxes of its characters."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

# pdfium writes 2 for a hyphen at a line end; the next ones are hyphens that look like one.
_SPELT_OUT = {
    **dict.fromkeys(map(ord, "\x02\xad\ufffe\u2010\u2011"), "-"),
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
_INVISIBLE = frozenset({0, 0x200B, 0xFEFF})
# In units of the character height. Between letters of a word the gap stays below 0.03, between
# words it starts at 0.2 even in justified lines that were squeezed.
_WORD_GAP = 0.13
_LINE_STEP = 0.45
_UPRIGHT = 0.1  # radians by which a line of text may slope; watermarks slope more


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a blank; points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    left: float
    right: float
    bottom: float
    height: float


def page_words(page: pypdfium2.PdfPage) -> tuple[Word, ...]:
    """Return the words of a page that stand upright when it is shown, in the file's order."""
    text_page = page.get_textpage()
    try:
        return tuple(_words(_characters(text_page, _View.of(page))))
    finally:
        text_page.close()


@dataclass(frozen=True, slots=True)
class _View:
    """How a page is turned when it is shown: clockwise degrees, and the size it then has."""

    rotation: int
    width: float
    height: float

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> _View:
        return cls(page.get_rotation(), *page.get_size())

    def upright(self, angle: float) -> bool:
        """Tell whether text at `angle` (clockwise radians) in the file is level when shown."""
        slope = (angle + math.radians(self.rotation) + math.pi) % math.tau - math.pi
        return abs(slope) < _UPRIGHT

    def place(self, text: str, box: pdfium.FS_RECTF) -> _Character:
        """Return the character where it is when the page is shown."""
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if self.rotation == 90:
            left, right, bottom, top = bottom, top, self.height - right, self.height - left
        elif self.rotation == 180:
            left, right = self.width - right, self.width - left
            bottom, top = self.height - top, self.height - bottom
        elif self.rotation == 270:
            left, right, bottom, top = self.width - top, self.width - bottom, left, right
        return _Character(text, left, right, bottom, max(top - bottom, 1.0))


def _characters(text_page: pypdfium2.PdfTextPage, view: _View) -> Iterator[_Character | None]:
    """Yield each visible upright character, and None for a blank of any kind."""
    box, handle = pdfium.FS_RECTF(), text_page.raw
    reference = ctypes.byref(box)
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(handle, index)
        character = _SPELT_OUT.get(code) or chr(code)
        if character.isspace() or code in _INVISIBLE:
            yield None
        elif view.upright(pdfium.FPDFText_GetCharAngle(handle, index)):
            pdfium.FPDFText_GetLooseCharBox(handle, index, reference)
            yield view.place(character, box)


def _words(characters: Iterator[_Character | None]) -> Iterator[Word]:
    run: list[_Character] = []
    for character in characters:
        if run and (character is None or not _continues(run[-1], character)):
            yield _word(run)
            run = []
        if character is not None:
            run.append(character)
    if run:
        yield _word(run)


def _continues(last: _Character, following: _Character) -> bool:
    height = max(last.height, following.height)
    gap = following.left - last.right
    return (
        -height < gap < _WORD_GAP * height
        and abs(following.bottom - last.bottom) < _LINE_STEP * height
    )


def _word(run: list[_Character]) -> Word:
    text = "".join(character.text for character in run)
    height = max(character.height for character in run)
    return Word(text, run[0].left, run[-1].right, run[0].bottom, height)
