"""Any file a person may hand over is read, or refused with a code and a way out."""

from __future__ import annotations

import hashlib
import zipfile

import docx
import pypdfium2
import pytest
from made_decrees import UNITS, write_decree
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from corpora.document_errors import DocumentTooLargeError, DocumentTooSlowError
from corpora.readers import formats, read_document, skkni_docx, skkni_pdf
from corpora.readers.errors import (
    DocumentEmptyError,
    DocumentFormatError,
    DocumentMissingError,
    DocxDamagedError,
    DocxUnpackedTooLargeError,
    NoUnitsError,
    PdfDamagedError,
    PdfEncryptedError,
    PdfWithoutTextError,
    RowError,
)
from corpora.readers.sniffing import sniff
from corpora.sandbox import Limits


def test_a_document_says_which_file_it_was(tmp_path):
    path = write_decree(tmp_path / "decree.pdf")
    document = read_document(path)
    assert (document.source, document.format) == ("decree.pdf", "skkni-pdf")
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [unit.code for unit in document.units] == [unit.code for unit in UNITS]


def test_an_error_of_the_reader_reaches_the_caller_as_it_is(tmp_path):
    path = tmp_path / "units.jsonl"
    path.write_text('{"code": "X.1", "title": "a"}\n{"code": "X.2"}\n', encoding="utf-8")
    with pytest.raises(RowError) as caught:
        read_document(path)
    assert caught.value.explain("id").startswith("Baris 2 berkas units.jsonl")


def test_limits_stop_a_document(tmp_path):
    path = write_decree(tmp_path / "decree.pdf")
    with pytest.raises(DocumentTooLargeError):
        read_document(path, Limits(input_bytes=100))
    with pytest.raises(DocumentTooSlowError):
        read_document(path, Limits(wall_seconds=0.02))


def test_a_missing_or_empty_file_is_said_to_be_so(tmp_path):
    with pytest.raises(DocumentMissingError):
        read_document(tmp_path / "none.pdf")
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(DocumentEmptyError):
        read_document(tmp_path / "empty.pdf")


def test_the_format_is_told_by_content_not_by_name(tmp_path):
    write_decree(tmp_path / "decree.docx")
    assert sniff(tmp_path / "decree.docx") == "skkni-pdf"
    docx.Document().save(str(tmp_path / "decree.pdf"))
    assert sniff(tmp_path / "decree.pdf") == "skkni-docx"
    (tmp_path / "units.txt").write_text('\n {"code": "X.1"}', encoding="utf-8")
    assert sniff(tmp_path / "units.txt") == "jsonl"


@pytest.mark.parametrize(
    "content",
    [bytes(range(256)) * 20, b"MZ\x90\x00", b"Bukan apa-apa", "teks".encode("utf-16")],
    ids=["bytes", "program", "text", "utf-16"],
)
def test_other_content_is_refused_with_what_can_be_read(tmp_path, content):
    (tmp_path / "decree.pdf").write_bytes(content)
    with pytest.raises(DocumentFormatError) as caught:
        sniff(tmp_path / "decree.pdf")
    assert all(entry.name in caught.value.advise("en") for entry in formats())


def test_whitespace_alone_is_empty(tmp_path):
    (tmp_path / "a.jsonl").write_text(" \n\n", encoding="utf-8")
    with pytest.raises(DocumentEmptyError):
        sniff(tmp_path / "a.jsonl")


def test_a_zip_that_is_no_word_file_is_of_no_known_format(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("readme.txt", "halo")
    with pytest.raises(DocumentFormatError):
        sniff(tmp_path / "a.docx")


def test_a_locked_pdf_asks_for_a_copy_without_password(tmp_path):
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("rahasia", strength=128))
    canvas.drawString(72, 720, "KODE UNIT : X.900100.001.01")
    canvas.save()
    with pytest.raises(PdfEncryptedError):
        skkni_pdf.read(path)


@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_a_pdf_that_was_cut_off_is_damaged_or_read_whole(tmp_path, share):
    data = write_decree(tmp_path / "decree.pdf").read_bytes()
    (tmp_path / "cut.pdf").write_bytes(data[: int(len(data) * share)])
    with pytest.raises((PdfDamagedError, NoUnitsError)):
        skkni_pdf.read(tmp_path / "cut.pdf")


def test_a_scan_says_that_text_recognition_is_not_there_yet(tmp_path):
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.save(tmp_path / "scan.pdf")
    with pytest.raises(PdfWithoutTextError, match="pictures of pages"):
        skkni_pdf.read(tmp_path / "scan.pdf")


def test_a_document_without_units_is_no_standard(tmp_path):
    canvas = Canvas(str(tmp_path / "letter.pdf"))
    canvas.drawString(72, 720, "Dengan hormat, kami sampaikan kode unit kerja kami.")
    canvas.save()
    with pytest.raises(NoUnitsError):
        skkni_pdf.read(tmp_path / "letter.pdf")
    docx.Document().save(str(tmp_path / "letter.docx"))
    with pytest.raises(NoUnitsError):
        skkni_docx.read(tmp_path / "letter.docx")


def test_a_damaged_docx_is_said_to_be_so(tmp_path):
    docx.Document().save(str(tmp_path / "a.docx"))
    data = (tmp_path / "a.docx").read_bytes()
    (tmp_path / "cut.docx").write_bytes(data[: len(data) // 2])
    with pytest.raises(DocxDamagedError):
        sniff(tmp_path / "cut.docx")
    with zipfile.ZipFile(tmp_path / "hollow.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    with pytest.raises(DocxDamagedError):
        skkni_docx.read(tmp_path / "hollow.docx")


def test_a_docx_that_unpacks_without_end_is_stopped(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
        archive.infolist()[0].file_size = 600 * 1024**2
    with pytest.raises(DocxUnpackedTooLargeError):
        skkni_docx.read(tmp_path / "bomb.docx")
