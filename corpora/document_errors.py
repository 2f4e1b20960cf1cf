"""What can go wrong with any document, of whatever format, while a limited process reads it."""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.errors import InputError


class DocumentError(InputError):
    """A document cannot be read; nothing was changed."""


class DocumentTooSlowError(DocumentError):
    """Reading took more time than a document may take."""

    code = "document-too-slow"
    problem = Bilingual(
        id="Dokumen {name} belum selesai dibaca setelah {seconds} detik.",
        en="The document {name} was not read within {seconds} seconds.",
    )
    remedy = Bilingual(
        id="Pecah dokumen menjadi beberapa bagian, atau naikkan batas waktu di pengaturan.",
        en="Split the document into parts, or raise the time limit in the settings.",
    )


class DocumentTooLargeError(DocumentError):
    """The file is bigger than a document may be."""

    code = "document-too-large"
    status = 413
    problem = Bilingual(
        id="Dokumen {name} berukuran {size} byte; batasnya {limit} byte.",
        en="The document {name} has {size} bytes; the limit is {limit} bytes.",
    )
    remedy = Bilingual(
        id="Pecah dokumen menjadi beberapa bagian yang lebih kecil.",
        en="Split the document into smaller parts.",
    )


class DocumentNeedsTooMuchMemoryError(DocumentError):
    """Reading took more memory than a document may take."""

    code = "document-needs-too-much-memory"
    problem = Bilingual(
        id="Membaca dokumen {name} memerlukan lebih dari {limit} byte memori.",
        en="Reading the document {name} takes more than {limit} bytes of memory.",
    )
    remedy = Bilingual(
        id="Simpan ulang dokumen tanpa gambar besar, atau pecah menjadi beberapa bagian.",
        en="Save the document again without large pictures, or split it into parts.",
    )


class DocumentResultTooLargeError(DocumentError):
    """What was read from a document is more than may be handed on."""

    code = "document-result-too-large"
    problem = Bilingual(
        id="Isi dokumen {name} melebihi {limit} byte.",
        en="The content of the document {name} exceeds {limit} bytes.",
    )
    remedy = Bilingual(
        id="Pecah dokumen menjadi beberapa bagian yang lebih kecil.",
        en="Split the document into smaller parts.",
    )


class DocumentCrashedError(DocumentError):
    """The process that read a document ended without a result."""

    code = "document-crashed"
    problem = Bilingual(
        id="Proses pembaca dokumen {name} berhenti tanpa hasil ({reason}).",
        en="The process reading the document {name} ended without a result ({reason}).",
    )
    remedy = Bilingual(
        id="Buka dokumen di aplikasi asalnya, simpan ulang, lalu coba lagi.",
        en="Open the document in its own application, save it again, then retry.",
    )
