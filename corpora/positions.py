"""A job position description as statements: each with its place in the text, kind and language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.bilingual import Record
from corpora.language import TextLanguage, detect_language
from corpora.position_errors import (
    PositionBinaryError,
    PositionEmptyError,
    PositionSurrogateError,
    PositionTooLongError,
    PositionWithoutLettersError,
)
from corpora.statements.clauses import statement_spans
from corpora.statements.forms import names_work
from corpora.statements.kinds import StatementKind, is_label, kind_of
from corpora.statements.lines import Item
from corpora.statements.sections import Section, Segment, is_heading, segments
from corpora.statements.titles import title_line, title_of
from corpora.statements.wrapping import read_items

__all__ = ["MAX_CHARACTERS", "JobDescription", "Statement", "StatementKind", "read_position"]

MAX_CHARACTERS = 200_000

_LETTER = re.compile(r"[^\W\d_]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_Placed = tuple[int, int, StatementKind]


class Statement(Record):
    """One statement of a description; `start` and `end` count characters of its text."""

    id: str
    text: str
    start: int
    end: int
    kind: StatementKind
    language: TextLanguage


class JobDescription(Record):
    """What an employer writes: title, the text as given, and its statements in order.

    The title line and the headings are structure, not statements.
    """

    title: str
    text: str
    statements: tuple[Statement, ...]

    @property
    def duties(self) -> tuple[Statement, ...]:
        """The statements of work."""
        return tuple(statement for statement in self.statements if statement.kind == "duty")


def read_position(
    text: str, title: str | None = None, limit: int = MAX_CHARACTERS
) -> JobDescription:
    """Split a description into statements; `text[s.start:s.end] == s.text` for each.

    `title` is the post's name when it is known apart from the text; otherwise the title line or
    the first sentence gives it, and it may stay empty. `limit` counts characters.
    Raises a `PositionError` when the text is empty, too long, binary or broken.
    """
    _refuse_unreadable(text, limit)
    items = read_items(text)
    placed = _work_as_duties(text, list(_place(items, title)))
    if items and not placed:
        # A bare title or heading still tells something of the work.
        placed = [(items[0].start, items[0].end, "duty")]
    statements = tuple(
        Statement(
            id=f"s{number}",
            text=text[start:end],
            start=start,
            end=end,
            kind=kind,
            language=detect_language(text[start:end]),
        )
        for number, (start, end, kind) in enumerate(placed, 1)
    )
    return JobDescription(
        title=title_of(items) if title is None else title, text=text, statements=statements
    )


def _refuse_unreadable(text: str, limit: int) -> None:
    if len(text) > limit:
        raise PositionTooLongError(length=len(text), limit=limit)
    if control := _CONTROL.search(text):
        raise PositionBinaryError(offset=control.start())
    if surrogate := _SURROGATE.search(text):
        raise PositionSurrogateError(offset=surrogate.start())
    if not text.strip(" \t\r\n\v\f\u00a0\u200b\u200c\u200d\u2060\ufeff"):
        raise PositionEmptyError
    if not _LETTER.search(text):
        raise PositionWithoutLettersError


def _place(items: list[Item], title: str | None) -> Iterator[_Placed]:
    """Yield start, end and kind of every statement."""
    line = title_line(items, title)
    body = [
        (item, is_heading(item, before_list=_opens_list(items, at)), list(segments(item)))
        for at, item in enumerate(items)
        if item is not line
    ]
    introduction = any(
        heading == "duty" or any(segment.section == "duty" for segment in parts)
        for _, heading, parts in body
    )
    section: Section | None = None
    for item, heading, parts in body:
        if heading is not None:
            section, introduction = heading, False
            continue
        for segment in parts:
            under = segment.section or section
            introduction = introduction and under is None
            for span in statement_spans(
                item.source, segment.span, listed=segment.listed, marked=bool(item.marker)
            ):
                yield *span, _kind(item, span, under, introduction=introduction)
        section = _section_after(item, parts, section)


def _opens_list(items: list[Item], at: int) -> bool:
    """Say whether an unmarked item stands right before a marked one."""
    return not items[at].marker and at + 1 < len(items) and bool(items[at + 1].marker)


def _work_as_duties(text: str, placed: list[_Placed]) -> list[_Placed]:
    """Take work listed as a requirement for duties where the description names no duty at all.

    "Mampu menyusun anggaran" then is all that tells what the post does.
    """
    if any(kind == "duty" for _, _, kind in placed):
        return placed
    return [
        (start, end, "duty" if kind == "requirement" and names_work(text[start:end]) else kind)
        for start, end, kind in placed
    ]


def _kind(
    item: Item, span: tuple[int, int], section: Section | None, *, introduction: bool
) -> StatementKind:
    text = item.source[slice(*span)]
    if item.cell and section is None and is_label(text):
        return "noise"
    return kind_of(text, section, introduction=introduction)


def _section_after(item: Item, parts: list[Segment], section: Section | None) -> Section | None:
    """Return the section that the next item stands in.

    "Tugas: ..." goes on below its line; "Lokasi: ...", "Pendidikan: ..." and a heading in a list
    entry do not.
    """
    last = parts[-1]
    if last.section is None or item.marker:
        return section
    return last.section if last.section == "duty" or last.is_empty else section
