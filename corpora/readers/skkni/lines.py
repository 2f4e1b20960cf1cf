"""Lines of text: words that stand side by side on a page, top to bottom, left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpora.readers.skkni.words import Word

# Half a line may lie between the two columns of a table; a third still counts as beside.
_SAME_LINE = 0.36


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one base line of a page; `page` counts from 1."""

    page: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(word.text for word in self.words)

    @property
    def bottom(self) -> float:
        """Distance of the line's lower edge from the page's, in points."""
        return self.words[0].bottom

    @property
    def left(self) -> float:
        """Distance of the first word from the page's left edge, in points."""
        return self.words[0].left

    def after(self, count: int) -> Line | None:
        """Return the line without its first `count` words, None when nothing is left."""
        return Line(self.page, self.words[count:]) if count < len(self.words) else None


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, top to bottom; size in points."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


def page_lines(number: int, words: Iterable[Word]) -> tuple[Line, ...]:
    """Group the words of page `number` into lines."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.bottom, word.left)):
        if rows and rows[-1][0].bottom - word.bottom < _SAME_LINE * word.height:
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(Line(number, _left_to_right(row)) for row in rows)


def _left_to_right(row: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(sorted(row, key=lambda word: word.left))
