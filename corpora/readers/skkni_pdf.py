"""Reads SKKNI decrees from PDF files with a text layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from corpora.readers.documents import DocumentContent
from corpora.readers.errors import (
    NoUnitsError,
    PdfDamagedError,
    PdfEncryptedError,
    PdfWithoutTextError,
)
from corpora.readers.skkni.columns import split_columns
from corpora.readers.skkni.decree import read_decree
from corpora.readers.skkni.furniture import without_furniture
from corpora.readers.skkni.lines import Page, page_lines
from corpora.readers.skkni.words import page_words


def read(path: Path) -> DocumentContent:
    """Read the decree in the PDF file at `path`.

    Raises `PdfEncryptedError`, `PdfDamagedError`, `PdfWithoutTextError` or `NoUnitsError`.
    """
    pages = tuple(_pages(path))
    pictures = sum(1 for page in pages if not page.lines)
    if pictures == len(pages):
        raise PdfWithoutTextError(name=path.name)
    try:
        return read_decree(without_furniture(pages), path.name, split_columns)
    except NoUnitsError:
        if pictures > len(pages) / 2:
            raise PdfWithoutTextError(name=path.name) from None
        raise


def _pages(path: Path) -> Iterator[Page]:
    document = _open(path)
    try:
        for number in range(1, len(document) + 1):
            page = document[number - 1]
            width, height = page.get_size()
            yield Page(number, width, height, page_lines(number, page_words(page)))
            page.close()
    except pypdfium2.PdfiumError:
        raise PdfDamagedError(name=path.name) from None
    finally:
        document.close()


def _open(path: Path) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise PdfEncryptedError(name=path.name) from None
        raise PdfDamagedError(name=path.name) from None
    if len(document) == 0:
        raise PdfDamagedError(name=path.name)
    return document
