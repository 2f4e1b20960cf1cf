"""Readers of standards: one module a format behind one registry, each in a limited process."""

from corpora.readers.documents import DocumentContent, DocumentFormat, ReadDocument
from corpora.readers.reading import read_document
from corpora.readers.registry import FormatDescription, formats
from corpora.readers.unit_lines import unit_line

__all__ = [
    "DocumentContent",
    "DocumentFormat",
    "FormatDescription",
    "ReadDocument",
    "formats",
    "read_document",
    "unit_line",
]
