"""What a reader returns: the units and standards of a document, and what was noticed in it."""

from __future__ import annotations

from typing import Literal

from corpora.bilingual import Record
from corpora.findings import Finding
from corpora.units import CompetencyUnit, Standard

DocumentFormat = Literal["skkni-pdf", "skkni-docx", "jsonl"]


class DocumentContent(Record):
    """What a document says, whatever file it came in."""

    units: tuple[CompetencyUnit, ...]
    standards: tuple[Standard, ...] = ()
    findings: tuple[Finding, ...] = ()


class ReadDocument(DocumentContent):
    """A document's content and which file it was: name, SHA-256 of its bytes, format."""

    source: str
    sha256: str
    format: DocumentFormat
