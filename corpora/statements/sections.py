"""Headings, on a line of their own or before a colon, and the section that they announce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from corpora.language import normalise
from corpora.statements import heading_words
from corpora.statements.forms import begins_with_verb
from corpora.statements.lines import Item

Section = Literal["duty", "requirement", "noise"]

_HEADINGS: dict[str, Section] = {
    **dict.fromkeys(heading_words.NOISE_HEADINGS, "noise"),
    **dict.fromkeys(heading_words.REQUIREMENT_HEADINGS, "requirement"),
    **dict.fromkeys(heading_words.DUTY_HEADINGS, "duty"),
}
_LONGEST = max(phrase.count(" ") + 1 for phrase in _HEADINGS)
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_PARENTHESIS = re.compile(r"\([^()]*\)")
# A colon that ends a heading: not within a time (08:00), a ratio or an address.
_COLON = re.compile(r"[:：](?!\d|//)")
# Where a heading inside a line can begin.
_BOUNDARY = ".;!?,|•–—\n"
_MAX_HEADING = 90
_BULLETS = "-*•●▪–—→·o"


@dataclass(frozen=True)
class Segment:
    """A stretch of an item; `section` is None unless a heading stands before it in the line.

    It is empty where a heading ends the item, so that the items below stand under it.
    """

    span: tuple[int, int]
    section: Section | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing follows the heading in its line."""
        return self.span[0] == self.span[1]

    @property
    def listed(self) -> bool:
        """Whether a heading stands right before the stretch, so that commas may list duties."""
        return self.section in ("duty", "requirement")


def heading_of(text: str) -> Section | None:
    """Return what a whole line or the words before a colon announce, or None if no heading.

    Every word must belong to a heading's phrase or be one of its usual companions.
    """
    words = _words_of(text)
    if not 1 <= len(words) <= 10:
        return None
    found: Section | None = None
    position = 0
    while position < len(words):
        length = _phrase_length(words, position)
        if length:
            found = found or _HEADINGS[" ".join(words[position : position + length])]
        elif words[position] not in heading_words.HEADING_MODIFIERS:
            return None
        position += length or 1
    return found


def lead_in_of(text: str) -> Section | None:
    """Return what a clause before a colon announces: "Adapun tugas Anda di toko kami"."""
    words = _words_of(text)
    if not 1 <= len(words) <= 16 or begins_with_verb(text):
        return None
    sections = [
        _HEADINGS[" ".join(words[position : position + length])]
        for position in range(len(words))
        if (length := _phrase_length(words, position))
    ]
    return next((section for section in sections if section != "noise"), None)


def is_heading(item: Item, *, before_list: bool = False) -> Section | None:
    """Return the section that an item opens when all of it is a heading.

    `before_list`: a list begins right below it, so that a looser wording will do.
    """
    text = item.text.strip("*_#=<>[]~ \u200b")
    if text.endswith((":", "：", "?")):
        return heading_of(text) or lead_in_of(text)
    is_bold = item.text.endswith("*")  # Markdown: its first stars were taken for a marker
    if item.marker and item.marker[0] in _BULLETS and not is_bold:
        return None
    if item.text[-1] in ".;,":
        return None
    loose = before_list and len(text.split()) <= 6 and _phrase_length(_words_of(text), 0)
    return heading_of(text) or _titled(text, item) or (lead_in_of(text) if loose else None)


def _titled(text: str, item: Item) -> Section | None:
    """Read "Kualifikasi Staf Gudang": a heading's phrase, then a few capitalised words."""
    words = text.split()
    if item.marker or not 2 <= len(words) <= 6 or not all(word[0].isupper() for word in words):
        return None
    plain = _WORD.findall(normalise(text))
    length = _phrase_length(plain, 0)
    if not length or " ".join(plain[:length]) not in heading_words.STRONG_HEADINGS:
        return None
    return _HEADINGS[" ".join(plain[:length])]


def segments(item: Item) -> Iterator[Segment]:
    """Cut an item at the headings inside it."""
    start: int = item.start
    section: Section | None = None
    for begin, after, announced in _inline_headings(item):
        if begin > start:
            yield Segment((start, begin), section)
        start, section = after, announced
    if start < item.end or section is not None:
        yield Segment((start, item.end), section)


def _inline_headings(item: Item) -> Iterator[tuple[int, int, Section]]:
    floor = item.start
    for colon in _COLON.finditer(item.source, item.start, item.end):
        begin = _heading_start(item, max(floor, colon.start() - _MAX_HEADING), colon.start())
        candidate = item.source[begin : colon.start()]
        announced = heading_of(candidate)
        alone = begin == item.start or colon.end() == item.end
        if announced is None and alone and not item.marker:
            announced = lead_in_of(candidate)
        if announced is not None:
            yield begin, colon.end(), announced
            floor = colon.end()


def _heading_start(item: Item, floor: int, colon: int) -> int:
    return max([floor, *(item.source.rfind(mark, floor, colon) + 1 for mark in _BOUNDARY)])


def _words_of(text: str) -> list[str]:
    return _WORD.findall(normalise(_PARENTHESIS.sub(" ", text)))


def _phrase_length(words: list[str], position: int) -> int:
    for length in range(min(_LONGEST, len(words) - position), 0, -1):
        if " ".join(words[position : position + length]) in _HEADINGS:
            return length
    return 0
