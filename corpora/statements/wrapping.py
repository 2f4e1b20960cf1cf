"""Joins the lines that were wrapped inside a sentence: a line break alone ends no statement."""

from __future__ import annotations

from dataclasses import replace

from corpora.statements.forms import begins_with_work
from corpora.statements.lines import Item, read_lines
from corpora.statements.listing import words
from corpora.statements.sections import is_heading

# Words that cannot end a statement: what follows on the next line belongs to it.
_JOINING = words("""
    dan atau serta untuk dengan di ke dari yang yg pada oleh dalam
    the of to for and or with in a an by from
""")
# Shorter lines are not full: what follows them with a verb is another statement.
_SHORT_LINE = 45
# What is looked at of the text before a break, however long it has grown.
_TAIL = 200
_FULL_LINE = 50


def read_items(text: str) -> list[Item]:
    """Return the items of a text in order; never overlapping, none empty."""
    items: list[Item] = []
    width, heading = 0, False
    for item in read_lines(text):
        if items and not heading and _continues(items[-1], item, width):
            items[-1] = replace(items[-1], end=item.end)
        else:
            items.append(item)
            width, heading = 0, is_heading(item) is not None
        width = max(width, item.end - item.start + item.indent)
    return items


def _continues(before: Item, item: Item, width: int) -> bool:
    """Say whether the line break between the two stands inside a sentence."""
    if item.marker or item.cell or before.cell:
        return False
    tail = before.source[max(before.start, before.end - _TAIL) : before.end]
    if tail[-1] in ".;:!?":
        return False
    *others, last = tail.split()
    if tail[-1] in ",&/-" or (others and last.lower() in _JOINING):
        return True
    first = item.source[item.start]
    if first.islower() or first in "(&/":
        return _is_continued(before, item)
    return not item.gap and (_is_hanging(before, item) or _is_full(before, item, width))


def _is_hanging(before: Item, item: Item) -> bool:
    """Say whether the line is indented under a list entry's text."""
    return bool(before.marker) and item.indent > max(2, before.indent)


def _is_continued(before: Item, item: Item) -> bool:
    """Judge a line in lower case: the rest of a sentence, or an entry of an unpunctuated list."""
    if before.marker or before.end - before.start > 60:
        return True
    if before.end - before.start < _SHORT_LINE and begins_with_work(item.text):
        return False
    return not before.source[before.start].islower()


def _is_full(before: Item, item: Item, width: int) -> bool:
    """Say whether the line was broken because the next word would not have fitted (greedy wrap)."""
    line = before.source.rfind("\n", before.start, before.end) + 1
    length = before.end - line
    first_word = item.text.split(maxsplit=1)[0]
    return line > 0 and length >= _FULL_LINE and length + 1 + len(first_word) > width
