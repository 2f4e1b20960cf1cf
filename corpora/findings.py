"""What a reader noticed in a document: never swallowed, always with its place and what was done."""

from __future__ import annotations

from typing import Literal

from corpora.bilingual import Bilingual, Record

Severity = Literal["info", "warning", "error"]


class Finding(Record):
    """One thing noticed while reading: where, what, and what was done about it.

    `page` counts from 1 in PDF documents; `row` counts from 1 in tables and JSONL.
    `code` is a stable slug that `docs/findings.md` lists.
    """

    code: str
    severity: Severity
    message: Bilingual
    done: Bilingual
    page: int | None = None
    row: int | None = None
    unit: str | None = None
