"""Reads a document of standards: checks the file, has a limited child process read it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pydantic import ValidationError

from corpora.document_errors import DocumentCrashedError, DocumentTooLargeError
from corpora.readers import errors
from corpora.readers.documents import ReadDocument
from corpora.sandbox import Limits, run_limited

_CHILD = "corpora.readers.child"


def read_document(path: Path, limits: Limits | None = None) -> ReadDocument:
    """Read the standards document at `path`, whatever its format.

    Raises a `DocumentError` for anything that cannot be read; what was merely noticed is in the
    `findings` of the result.
    """
    limits = limits or Limits()
    if not path.is_file():
        raise errors.DocumentMissingError(name=path.name)
    size = path.stat().st_size
    if size == 0:
        raise errors.DocumentEmptyError(name=path.name)
    if size > limits.input_bytes:
        raise DocumentTooLargeError(name=path.name, size=size, limit=limits.input_bytes)
    answer = run_limited(_CHILD, [str(path.absolute())], limits)
    if not isinstance(answer, dict):
        raise DocumentCrashedError(name=path.name, reason="no answer")
    try:
        return ReadDocument(**answer, source=path.name, sha256=_digest(path))
    except (ValidationError, TypeError):
        raise DocumentCrashedError(name=path.name, reason="malformed answer") from None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
