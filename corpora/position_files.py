"""Job position descriptions from files: plain text and Markdown, DOCX, PDF."""

from __future__ import annotations

import tempfile
from pathlib import Path

from corpora.document_errors import DocumentTooLargeError
from corpora.position_errors import (
    PositionBinaryError,
    PositionEncodingError,
    PositionFormatError,
    PositionMissingError,
)
from corpora.positions import JobDescription, read_position
from corpora.sandbox import Limits, run_limited

MAX_BYTES = 20 * 1024**2

# A description is a few pages: what takes longer or more is no description.
LIMITS = Limits(memory_bytes=1024**3, cpu_seconds=20, wall_seconds=30, output_bytes=4 * 1024**2)

_TEXT = (".txt", ".md", ".markdown", ".text")
_DOCUMENT = (".docx", ".pdf")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


# What word processors put in, and the letters of loan words: any byte is a character of
# Windows-1252, so only what makes sense tells that a file really is in it.
_OF_WINDOWS = frozenset("•·–—‘’“”…©®™°×½¼¾±€£«»\u00a0éèêëáàâäçñöôóüúûîï")


def load_position(path: Path) -> JobDescription:
    """Read the description in a file; the ending of its name tells the format.

    Raises a `PositionError` or `DocumentError` when it is missing, of another format, damaged,
    encrypted, without text, too large or too slow to read.
    """
    if not path.is_file():
        raise PositionMissingError(name=path.name)
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise DocumentTooLargeError(name=path.name, size=size, limit=MAX_BYTES)
    if path.suffix.lower() in _DOCUMENT:
        return read_position(_document_text(path))
    return read_position_bytes(path.read_bytes(), path.name)


def read_position_bytes(data: bytes, name: str) -> JobDescription:
    """Read the description in the bytes of an uploaded file called `name`.

    Raises the same errors as `load_position`.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in (*_TEXT, *_DOCUMENT):
        raise PositionFormatError(name=name, formats=", ".join((*_TEXT, *_DOCUMENT)))
    if len(data) > MAX_BYTES:
        raise DocumentTooLargeError(name=name, size=len(data), limit=MAX_BYTES)
    if suffix in _TEXT:
        return read_position(decode(data, name))
    with tempfile.TemporaryDirectory() as folder:
        # Only the ending of the given name is used: the rest may be a path.
        path = Path(folder) / f"position{suffix}"
        path.write_bytes(data)
        return read_position(_document_text(path))


def decode(data: bytes, name: str) -> str:
    """Return the text in UTF-8, UTF-16 with a byte order mark, or certain Windows-1252.

    Raises `PositionBinaryError` for NUL bytes, `PositionEncodingError` for anything else.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if (offset := data.find(b"\x00")) >= 0:
        raise PositionBinaryError(offset=offset)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows_text(data, name, error.start)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise PositionEncodingError(name=name, offset=error.start) from error


def _windows_text(data: bytes, name: str, offset: int) -> str:
    """Decode as Windows-1252 when each of its characters is one that such ads hold, else refuse."""
    text = _decoded(data, "cp1252", name)
    if any(not character.isascii() and character not in _OF_WINDOWS for character in text):
        raise PositionEncodingError(name=name, offset=offset)
    return text


def _document_text(path: Path) -> str:
    text = run_limited("corpora.position_documents", [str(path)], LIMITS)
    return str(text)
