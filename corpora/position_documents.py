"""The text of a DOCX or PDF description; runs in the limited child process."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import docx
import pypdfium2
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from corpora.position_errors import (
    PositionDamagedError,
    PositionEncryptedError,
    PositionWithoutTextLayerError,
)
from corpora.sandbox import serve

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD in pdfium's fpdfview.h
# pdfium's sign for a hyphen at a line end, with the break after it; other control characters.
_LINE_END_HYPHEN = re.compile("[\ufffe\x02](?:\r?\n)?")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_OLE = b"\xd0\xcf\x11\xe0"  # the container in which Office keeps encrypted documents


def document_text(path: str) -> str:
    """Return the text of the document, a line each paragraph, list entry, table row or PDF line.

    Raises `PositionDamagedError`, `PositionEncryptedError` or `PositionWithoutTextLayerError`.
    """
    file = Path(path)
    return _pdf_text(file) if file.suffix.lower() == ".pdf" else _docx_text(file)


def _docx_text(path: Path) -> str:
    if path.read_bytes()[:4] == _OLE:
        raise PositionEncryptedError(name=path.name)
    try:
        document = docx.Document(str(path))
        return "\n".join(_docx_lines(document.iter_inner_content()))
    # lxml reports broken XML as a SyntaxError.
    except (PackageNotFoundError, zipfile.BadZipFile, SyntaxError, KeyError, ValueError) as error:
        raise PositionDamagedError(name=path.name, format="DOCX") from error


def _docx_lines(content: Iterable[Paragraph | Table]) -> Iterator[str]:
    for block in content:
        if isinstance(block, Table):
            yield from (_row_line(row) for row in block.rows)
        else:
            yield f"- {block.text}" if _is_list_entry(block) else block.text


def _row_line(row: _Row) -> str:
    """Return the cells of a row apart by tabs, a merged cell once."""
    cells = {id(cell._tc): cell for cell in row.cells}
    return "\t".join(" ".join(cell.text.split()) for cell in cells.values())


def _is_list_entry(paragraph: Paragraph) -> bool:
    """Say whether the paragraph or a style that it inherits from is numbered or bulleted."""
    if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None:
        return True
    style = paragraph.style
    while style is not None:
        properties = style.element.find(qn("w:pPr"))
        if properties is not None and properties.find(qn("w:numPr")) is not None:
            return True
        style = style.base_style
    return False


def _pdf_text(path: Path) -> str:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD_ERROR:
            raise PositionEncryptedError(name=path.name) from error
        raise PositionDamagedError(name=path.name, format="PDF") from error
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    if not any(character.isalpha() for character in text):
        raise PositionWithoutTextLayerError(name=path.name)
    return _CONTROL.sub("", _LINE_END_HYPHEN.sub("", text))


if __name__ == "__main__":
    serve(document_text)
