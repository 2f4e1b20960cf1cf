"""The manifest of a release: what it was made from, when, and what was noticed on the way."""

from __future__ import annotations

from datetime import datetime

from corpora.bilingual import Record
from corpora.findings import Finding


class Source(Record):
    """One imported document: its file name, the SHA-256 of its bytes, and what it gave."""

    name: str
    sha256: str
    format: str
    units: int
    findings: tuple[Finding, ...] = ()


class Manifest(Record):
    """What is known of a release beside its content; `created` is in UTC.

    `parent` is the release that the documents were added to, None for the first one.
    `sources` are the documents of this import alone; `findings` those of the merge.
    """

    id: str
    created: datetime
    parent: str | None = None
    units: int
    standards: int
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
