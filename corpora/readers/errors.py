"""Why a document of standards cannot be read, and what to do about it."""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.document_errors import DocumentError


class DocumentMissingError(DocumentError):
    """There is no such file."""

    code = "document-missing"
    status = 404
    problem = Bilingual(id="Berkas {name} tidak ada.", en="There is no file {name}.")
    remedy = Bilingual(id="Periksa nama dan foldernya.", en="Check its name and folder.")


class DocumentEmptyError(DocumentError):
    """The file holds nothing."""

    code = "document-empty"
    problem = Bilingual(id="Berkas {name} kosong.", en="The file {name} is empty.")
    remedy = Bilingual(id="Unduh atau simpan ulang berkasnya.", en="Download or save it again.")


class DocumentFormatError(DocumentError):
    """The content is of no format that can be read."""

    code = "document-format-unknown"
    status = 415
    problem = Bilingual(
        id="Isi berkas {name} bukan format yang dikenal.",
        en="The content of the file {name} is of no known format.",
    )
    remedy = Bilingual(id="Yang dapat dibaca: {formats}.", en="What can be read: {formats}.")


class PdfEncryptedError(DocumentError):
    """The PDF asks for a password."""

    code = "pdf-encrypted"
    problem = Bilingual(
        id="PDF {name} dikunci dengan kata sandi.", en="The PDF {name} is locked by a password."
    )
    remedy = Bilingual(
        id="Simpan salinan tanpa kata sandi.", en="Save a copy that has no password."
    )


class PdfDamagedError(DocumentError):
    """The PDF is cut off or broken."""

    code = "pdf-damaged"
    problem = Bilingual(
        id="PDF {name} rusak atau terpotong.", en="The PDF {name} is broken or cut off."
    )
    remedy = Bilingual(id="Unduh ulang berkasnya.", en="Download the file again.")


class PdfWithoutTextError(DocumentError):
    """The PDF holds pictures of pages only."""

    code = "pdf-without-text"
    problem = Bilingual(
        id="PDF {name} hanya berisi gambar halaman, tanpa teks.",
        en="The PDF {name} holds pictures of pages only, no text.",
    )
    remedy = Bilingual(
        id="Pengenalan teks (OCR) belum tersedia; pakai PDF dengan lapisan teks.",
        en="Text recognition (OCR) is not there yet; use a PDF with a text layer.",
    )


class DocxDamagedError(DocumentError):
    """The DOCX cannot be opened."""

    code = "docx-damaged"
    problem = Bilingual(
        id="DOCX {name} rusak dan tidak dapat dibuka.",
        en="The DOCX {name} is damaged and cannot be opened.",
    )
    remedy = Bilingual(
        id="Buka di pengolah kata, simpan ulang, lalu coba lagi.",
        en="Open it in a word processor, save it again, then retry.",
    )


class DocxUnpackedTooLargeError(DocumentError):
    """The DOCX unpacks to far more than a document is."""

    code = "docx-unpacked-too-large"
    status = 413
    problem = Bilingual(
        id="DOCX {name} menjadi {size} byte setelah dibuka; batasnya {limit} byte.",
        en="The DOCX {name} unpacks to {size} bytes; the limit is {limit} bytes.",
    )
    remedy = Bilingual(
        id="Simpan ulang dokumen tanpa lampiran besar.",
        en="Save the document again without large attachments.",
    )


class NoUnitsError(DocumentError):
    """The document can be read but lists no competency unit."""

    code = "document-without-units"
    problem = Bilingual(
        id="Dokumen {name} tidak memuat unit kompetensi: label KODE UNIT tidak ditemukan.",
        en="The document {name} holds no competency unit: there is no label KODE UNIT.",
    )
    remedy = Bilingual(
        id="Pilih dokumen SKKNI yang memuat uraian unit kompetensi.",
        en="Choose an SKKNI document that describes competency units.",
    )


class TextEncodingError(DocumentError):
    """The text is not UTF-8."""

    code = "text-encoding"
    problem = Bilingual(
        id="Berkas {name} bukan teks UTF-8 (byte ke-{position}).",
        en="The file {name} is not UTF-8 text (byte {position}).",
    )
    remedy = Bilingual(
        id="Simpan ulang berkas dengan pengodean UTF-8.", en="Save the file as UTF-8."
    )


class RowError(DocumentError):
    """A row of a table or JSONL file does not describe a unit."""

    code = "row-invalid"
    problem = Bilingual(
        id="Baris {row} berkas {name} bukan unit yang sah (pada {where}).",
        en="Row {row} of the file {name} is no valid unit (at {where}).",
    )
    remedy = Bilingual(
        id="Perbaiki baris itu lalu impor lagi; tidak ada yang diubah.",
        en="Correct that row and import again; nothing was changed.",
    )
