"""Sentences by spaCy's rules, with the abbreviations of job descriptions; spaCy is loaded on need.

Importing spaCy takes a second or two and most descriptions are lists without a full stop inside a
line, so it is imported when the first text arrives that can hold two sentences.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpora.language import normalise
from corpora.statements.form_words import ABBREVIATIONS

if TYPE_CHECKING:
    from spacy.language import Language

_CAN_END = re.compile(r"[.!?…][\"'”’)\]]*\s")
_LAST_WORD = re.compile(r"\S+\Z")


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`; together they cover it."""
    if not _CAN_END.search(text, start, end):
        return [(start, end)]
    spans: list[tuple[int, int]] = []
    for sentence in _pipeline()(text[start:end]).sents:
        span = (start + sentence.start_char, start + sentence.end_char)
        if spans and _goes_on(text, spans[-1]):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return spans


def _goes_on(text: str, before: tuple[int, int]) -> bool:
    """Say whether the full stop before belongs to an abbreviation, an initial or a number."""
    last = _LAST_WORD.search(text[max(before[0], before[1] - 20) : before[1]].rstrip())
    if last is None:
        return False
    word = normalise(last[0]).strip("()\"'")
    return word in ABBREVIATIONS or re.fullmatch(r"[a-z]\.", word) is not None


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    import spacy

    # Not spacy.blank("id"): its 16,000 exceptions take four seconds and change no sentence here.
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("sentencizer")
    return pipeline
