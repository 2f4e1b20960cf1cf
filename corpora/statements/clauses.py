"""Cuts an item into statements: sentences, inline bullets, semicolon and comma lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.statements.forms import (
    begins_with_work,
    ends_with_verb,
    form_at_start,
    opens_with_verb,
)
from corpora.statements.lines import trim
from corpora.statements.sentences import sentence_spans

Span = tuple[int, int]

_INLINE_BULLET = re.compile(
    r"(?<=[\s.;,!)])[•●▪■◆➤►▶✓✔✅☑➢❖→🔹🔸📌👉⭐️]+\s*|(?<=[.;])\s+-\s*(?=[^\W\d_])"
)
_INLINE_DASH = re.compile(r"(?<=\s)[-–]\s+(?=[^\W\d_])")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|(?<=[.;,)]))(\d{1,2})[.)]\s*(?=[^\W\d_])")
_CLOSING = {"(": ")", "[": "]"}
_EDGE_MARKS = " \t\r\n\v\f\u00a0;,:•●▪|-–—*·_=/&~"
_CONJUNCTION = re.compile(
    r"(?:dan|serta|lalu|kemudian|and|then|also|juga|atau)\s+(?=\w)", re.IGNORECASE
)
_LETTER = re.compile(r"[^\W_]")
# A list item of a marked line is cut only when the line is a list in itself.
_LONG_LIST = 3


def statement_spans(text: str, span: Span, *, listed: bool, marked: bool) -> Iterator[Span]:
    """Yield the statements of a stretch of text, in order, trimmed, never overlapping.

    `listed`: a heading stands right before it in the same line, so that its commas may separate
    duties; `marked`: it is an entry of a list already.
    """
    for part in _inline_items(text, span):
        for sentence in sentence_spans(text, *part):
            for clause in _clauses(text, sentence, listed=listed, marked=marked):
                tidy = _tidy(text, clause)
                if _LETTER.search(text, *tidy):
                    yield tidy


def _inline_items(text: str, span: Span) -> list[Span]:
    """Cut a line at bullets or at ascending numbers inside it."""
    bullets = list(_INLINE_BULLET.finditer(text, *span))
    if not bullets:
        dashes = list(_INLINE_DASH.finditer(text, *span))
        bullets = dashes if len(dashes) >= _LONG_LIST else _ascending(text, span)
    return _cut(span, [(mark.start(), mark.end()) for mark in bullets])


def _ascending(text: str, span: Span) -> list[re.Match[str]]:
    marks: list[re.Match[str]] = []
    for mark in _INLINE_NUMBER.finditer(text, *span):
        expected = {1, 2} if not marks else {int(marks[-1][1]) + 1}
        if int(mark[1]) in expected:
            marks.append(mark)
    return marks if len(marks) > 1 else []


def _clauses(text: str, sentence: Span, *, listed: bool, marked: bool) -> list[Span]:
    semicolons, commas = _separators(text, sentence)
    if len(semicolons) >= (2 if marked else 1):
        parts = _cut(sentence, [(at, at + 1) for at in semicolons])
        return [
            clause for part in parts for clause in _clauses(text, part, listed=False, marked=marked)
        ]
    parts = _cut(sentence, [(at, at + 1) for at in commas])
    if listed and (len(parts) >= _LONG_LIST or _opens_statement(text, parts[-1])):
        return _joined_names(text, parts)
    if len(parts) < _LONG_LIST:
        return [sentence]
    grouped = _grouped_by_work(text, parts)
    long_enough = not marked or sentence[1] - sentence[0] > 200
    return grouped if len(grouped) >= _LONG_LIST and long_enough else [sentence]


def _grouped_by_work(text: str, parts: list[Span]) -> list[Span]:
    """Let each part that begins with work begin a statement; the others belong to the one before.

    A part of one word has its object in the next: "merancang, menulis dan menguji perangkat".
    After a verb, nouns of work are its objects: "mempelajari pengujian, analisis data".
    """
    groups = [parts[0]]
    verbs = False
    for part in parts[1:]:
        before, entry = text[slice(*groups[-1])], text[slice(*part)]
        verbs = verbs or opens_with_verb(before)
        opens = opens_with_verb(entry) if verbs else begins_with_work(entry)
        if opens and not _is_fragment(before):
            groups.append(part)
        else:
            groups[-1] = (groups[-1][0], part[1])
    return groups


def _opens_statement(text: str, part: Span) -> bool:
    return form_at_start(text[slice(*part)]) is not None


def _joined_names(text: str, parts: list[Span]) -> list[Span]:
    """Leave a single word that names no work with the entry before: "cek alat, dosimeter"."""
    joined = [parts[0]]
    for part in parts[1:]:
        entry = text[slice(*part)]
        if len(entry.split()) == 1 and not begins_with_work(entry):
            joined[-1] = (joined[-1][0], part[1])
        else:
            joined.append(part)
    return joined


def _is_fragment(clause: str) -> bool:
    """Say whether a clause lacks its object or its verb: "merancang", "habis servis"."""
    words = clause.replace(",", " ").split()
    if len(words) == 1 or ends_with_verb(clause):
        return True
    return len(words) <= 3 and not begins_with_work(clause)


def _separators(text: str, span: Span) -> tuple[list[int], list[int]]:
    """Return where semicolons and commas stand outside brackets; decimal commas are none."""
    semicolons: list[int] = []
    commas: list[int] = []
    depth = 0
    start, end = _tidy(text, span)
    for at in range(start, end):
        character = text[at]
        if character in "([":
            depth += 1
        elif character in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and character == ";":
            semicolons.append(at)
        elif depth == 0 and character == "," and not text[at + 1 : at + 2].isdigit():
            commas.append(at)
    return semicolons, commas


def _cut(span: Span, gaps: list[Span]) -> list[Span]:
    starts = [span[0], *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), span[1]]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _tidy(text: str, span: Span) -> Span:
    start, end = trim(text, *span)
    while start < end and text[start] in _EDGE_MARKS:
        start += 1
    while end > start and text[end - 1] in _EDGE_MARKS:
        end -= 1
    conjunction = _CONJUNCTION.match(text, start, end)
    return trim(text, conjunction.end() if conjunction else start, end)
