"""Which formats can be read, and which module reads each; modules are imported when needed."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import cast

from corpora.bilingual import Bilingual, Record
from corpora.readers.documents import DocumentContent, DocumentFormat


class FormatDescription(Record):
    """A format that can be read: its name, usual file suffixes, and what it is."""

    name: DocumentFormat
    suffixes: tuple[str, ...]
    description: Bilingual


_MODULES: dict[DocumentFormat, str] = {
    "skkni-pdf": "corpora.readers.skkni_pdf",
    "skkni-docx": "corpora.readers.skkni_docx",
    "jsonl": "corpora.readers.unit_rows",
}
_FORMATS = (
    FormatDescription(
        name="skkni-pdf",
        suffixes=(".pdf",),
        description=Bilingual(
            id="keputusan SKKNI dalam PDF dengan lapisan teks", en="SKKNI decree, PDF with text"
        ),
    ),
    FormatDescription(
        name="skkni-docx",
        suffixes=(".docx",),
        description=Bilingual(id="keputusan SKKNI dalam DOCX", en="SKKNI decree, DOCX"),
    ),
    FormatDescription(
        name="jsonl",
        suffixes=(".jsonl",),
        description=Bilingual(id="satu unit per baris dalam JSONL", en="one unit a line, JSONL"),
    ),
)


def formats() -> tuple[FormatDescription, ...]:
    """Return what can be read."""
    return _FORMATS


def reader_of(name: DocumentFormat) -> Callable[[Path], DocumentContent]:
    """Return the function that reads this format from a path."""
    module = importlib.import_module(_MODULES[name])
    return cast("Callable[[Path], DocumentContent]", module.read)
