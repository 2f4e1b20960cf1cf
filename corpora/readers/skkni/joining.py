"""Joins the lines of a wrapped text and decides which hyphens at line ends belong to the word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

Vocabulary = Counter[str]

_BROKEN = re.compile(r"(?P<left>\w[\w/-]*)-$")
_FIRST_WORD = re.compile(r"[\w-]+")
# Endings that Indonesian writes together with a word of its own; after a name or a borrowed
# word in capitals ("PDF-nya") the hyphen stays.
_ENDINGS = frozenset({"kan", "nya", "an", "lah", "kah", "pun", "i"})
_SHARED = 4  # letters that two halves of a reduplication have in common, "perundang-undangan"


def vocabulary_of(texts: Iterable[str]) -> Vocabulary:
    """Count the whole words of a document; words broken at a line end are left out."""
    counts: Vocabulary = Counter()
    for text in texts:
        words = re.findall(r"\w+(?:-\w+)*-?", text.casefold())
        counts.update(word for word in words if not word.endswith("-"))
    return counts


def join_lines(lines: Sequence[str], vocabulary: Vocabulary) -> str:
    """Join wrapped lines into one text with single blanks; `vocabulary` is the document's own."""
    joined = ""
    for line in lines:
        text = " ".join(line.split())
        joined = _join(joined, text, vocabulary) if joined and text else joined or text
    return joined


def _join(before: str, after: str, vocabulary: Vocabulary) -> str:
    if before.endswith("/") and not before.endswith(" /"):
        return before + after
    broken, first = _BROKEN.search(before), _FIRST_WORD.match(after)
    if not broken or not first:
        return f"{before} {after}"
    if _keeps_hyphen(broken["left"], first[0], vocabulary):
        return before + after
    return before[:-1] + after


def _keeps_hyphen(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the hyphen between two halves of a word is part of its spelling.

    The document's own spelling elsewhere decides; where it is silent, a reduplication, a prefix
    before a foreign word or a compound keeps the hyphen, and only an ending loses it: decrees
    are typed without automatic hyphenation.
    """
    last = re.split(r"[/-]", left)[-1].casefold()
    following = right.casefold()
    if _reduplicated(last, following):
        return True
    apart, together = vocabulary[f"{last}-{following}"], vocabulary[f"{last}{following}"]
    if apart != together:
        return apart > together
    return not (following in _ENDINGS and left[-1:].islower())


def _reduplicated(left: str, right: str) -> bool:
    return (
        left == right
        or (len(left) >= _SHARED and left[-_SHARED:] in right)
        or (len(left) >= _SHARED and right.startswith(left[:_SHARED]))
    )
