"""Finds the numbers with which criteria begin: 1.1, 1.2, 2.1 at the edge of a column.

Sentences contain such numbers too ("2.4 GHz", "butir 1.1"), and decrees misnumber their criteria.
So the numbers are taken together: of all ways to pick numbers down the table, the one is chosen
in which they best count on from each other, stand below each other and begin a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpora.readers.skkni.lines import Line
from corpora.readers.skkni.rows import CriterionStart
from corpora.readers.skkni.words import Word

# A comma for the dot is a common slip of the keyboard.
_CRITERION = re.compile(r"(\d{1,2})\s?[.,]\s?(\d{1,2})(?![.,]?\d)[.)]?\s*(.*)")
_ALIGNED = 4.0  # points by which the numbers of one column differ at most
_CLEAR = 0.6  # in character heights; more than a blank, even in a justified line


@dataclass(frozen=True, slots=True)
class Anchor:
    """What may be a criterion's number: page, line, distance from the left edge, and its text.

    `alone` says that no word stands right before it, `ended` that the text above has a full stop.
    """

    page: int
    line: int
    left: float
    start: CriterionStart
    text: str
    alone: bool
    ended: bool


def criterion_anchors(lines: Sequence[Line]) -> dict[int, Anchor]:
    """Return the numbers that begin a criterion, by line."""
    candidates = [anchor for index in range(len(lines)) for anchor in _candidates(index, lines)]
    return {anchor.line: anchor for anchor in _best_chain(candidates)}


def _candidates(index: int, lines: Sequence[Line]) -> Iterator[Anchor]:
    line = lines[index]
    for place, word in enumerate(line.words):
        text = " ".join(word.text for word in line.words[place:])
        found = _CRITERION.match(text)
        if found and _whole_number(word, line.words[place + 1 : place + 2]):
            start = CriterionStart(int(found[1]), int(found[2]))
            alone = place == 0 or word.left - line.words[place - 1].right > _CLEAR * word.height
            ended = _ended_above(lines[:index], word.left)
            yield Anchor(line.page, index, word.left, start, found[3], alone, ended)


def _whole_number(word: Word, following: Sequence[Word]) -> bool:
    """Tell whether the number is one word, or two that stand close ("1." "1")."""
    if re.match(r"\d{1,2}[.,]\d", word.text):
        return True
    close = bool(following) and following[0].left - word.right < 0.4 * word.height
    return close and bool(re.fullmatch(r"\d{1,2}[.,]?", word.text))


def _ended_above(lines: Sequence[Line], left: float) -> bool:
    """Tell whether the text above, right of `left`, ends a sentence or an item."""
    for line in reversed(lines[-3:]):
        if line.words[-1].right > left:
            return line.words[-1].text.endswith((".", ";", ":"))
    return True


def _best_chain(candidates: Sequence[Anchor]) -> list[Anchor]:
    """Return the numbers, one a line at most, that score highest together."""
    totals: list[int] = []
    before: list[int | None] = []
    for place, anchor in enumerate(candidates):
        links: list[tuple[int, int | None]] = [(_opening(anchor), None)]
        links += [
            (totals[other] + _link(candidates[other], anchor), other)
            for other in range(place)
            if candidates[other].line < anchor.line
        ]
        total, link = max(links, key=lambda pair: pair[0])
        totals.append(total + _weight(anchor))
        before.append(link)
    chain: list[Anchor] = []
    place_of_best = max(range(len(totals)), key=totals.__getitem__, default=None)
    while place_of_best is not None:
        chain.append(candidates[place_of_best])
        place_of_best = before[place_of_best]
    return chain[::-1]


def _weight(anchor: Anchor) -> int:
    """Score a number by itself: whether a sentence begins here, and a cell."""
    if not anchor.text:  # the end of a line, unless the text stands a little lower
        return 1 if anchor.alone else -2
    return anchor.alone + (-2 if re.match(r"\W*[a-z]", anchor.text) else 2)


def _opening(anchor: Anchor) -> int:
    return 1 if anchor.start.number == 1 else -2


def _link(before: Anchor, after: Anchor) -> int:
    """Score a number as the next one after another."""
    first, second = before.start, after.start
    next_ones = {(first.element, first.number + 1), (first.element + 1, 1)}
    follows = (second.element, second.number) in next_ones
    score = (2 if follows else -2) - (not after.ended)
    if before.page == after.page:
        score += 1 if abs(before.left - after.left) <= _ALIGNED else -1
    return score
