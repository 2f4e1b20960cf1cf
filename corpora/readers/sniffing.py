"""Tells the format of a document by its content; the file name only helps where content cannot."""

from __future__ import annotations

import zipfile
from pathlib import Path

from corpora.readers.documents import DocumentFormat
from corpora.readers.errors import DocumentEmptyError, DocumentFormatError, DocxDamagedError
from corpora.readers.registry import formats

_HEAD = 4096
# ISO 32000 lets a PDF begin within the first 1024 bytes.
_PDF_WITHIN = 1024
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def sniff(path: Path) -> DocumentFormat:
    """Return the format of the file at `path`.

    Raises `DocumentEmptyError`, `DocumentFormatError` or `DocxDamagedError`.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip():
        raise DocumentEmptyError(name=path.name)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "skkni-pdf"
    if head.startswith(b"PK\x03\x04") and _is_word(path):
        return "skkni-docx"
    if _is_lines(head, path):
        return "jsonl"
    known = "; ".join(f"{entry.name} ({', '.join(entry.suffixes)})" for entry in formats())
    raise DocumentFormatError(name=path.name, formats=known)


def _is_word(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        if path.suffix.lower() == ".docx":
            raise DocxDamagedError(name=path.name) from None
        return False


def _is_lines(head: bytes, path: Path) -> bool:
    if path.suffix.lower() in {".jsonl", ".ndjson"} or head.startswith(_BYTE_ORDER_MARKS[1:]):
        return path.suffix.lower() in {".jsonl", ".ndjson", ".json"}
    return head.removeprefix(_BYTE_ORDER_MARKS[0]).lstrip().startswith(b"{")
