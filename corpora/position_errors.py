"""What can be wrong with a job position description, and what to do about it."""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.errors import InputError


class PositionError(InputError):
    """A job position description cannot be read."""


class PositionEmptyError(PositionError):
    """There is no text at all, or only blanks."""

    code = "position-empty"
    problem = Bilingual(id="Uraian jabatan kosong.", en="The job position description is empty.")
    remedy = Bilingual(
        id="Tempelkan judul dan tugas jabatan, paling sedikit satu kalimat.",
        en="Paste the title and duties of the position, one sentence at least.",
    )


class PositionWithoutLettersError(PositionError):
    """The text has digits or signs only."""

    code = "position-without-letters"
    problem = Bilingual(
        id="Uraian jabatan tidak berisi satu huruf pun.",
        en="The job position description contains not a single letter.",
    )
    remedy = Bilingual(
        id="Berikan uraian dalam bahasa Indonesia atau Inggris.",
        en="Give a description in Indonesian or English.",
    )


class PositionTooLongError(PositionError):
    """The text is longer than a description may be."""

    code = "position-too-long"
    status = 413
    problem = Bilingual(
        id="Uraian jabatan panjangnya {length} karakter; batasnya {limit} karakter.",
        en="The job position description has {length} characters; the limit is {limit}.",
    )
    remedy = Bilingual(
        id="Berikan satu jabatan saja, tanpa lampiran.",
        en="Give one position only, without attachments.",
    )


class PositionBinaryError(PositionError):
    """The text holds NUL or so many control characters that it is no text."""

    code = "position-binary"
    problem = Bilingual(
        id="Uraian jabatan berisi data biner (karakter kendali pada posisi {offset}).",
        en="The job position description contains binary data (control character at {offset}).",
    )
    remedy = Bilingual(
        id="Salin teksnya saja, atau unggah berkas .txt, .md, .docx atau .pdf yang utuh.",
        en="Copy the text alone, or upload an intact .txt, .md, .docx or .pdf file.",
    )


class PositionSurrogateError(PositionError):
    """The text holds half of a character, so that it is no valid Unicode."""

    code = "position-surrogate"
    problem = Bilingual(
        id="Uraian jabatan berisi karakter Unicode yang rusak pada posisi {offset}.",
        en="The job position description contains a broken Unicode character at {offset}.",
    )
    remedy = Bilingual(
        id="Hapus karakter itu, atau simpan ulang teks sebagai UTF-8.",
        en="Delete that character, or save the text again as UTF-8.",
    )


class PositionMissingError(PositionError):
    """There is no such file."""

    code = "position-missing"
    status = 404
    problem = Bilingual(
        id="Berkas {name} tidak ada.",
        en="There is no file {name}.",
    )
    remedy = Bilingual(
        id="Periksa nama dan folder berkas.",
        en="Check the name and folder of the file.",
    )


class PositionFormatError(PositionError):
    """The file is of a format that descriptions are not read from."""

    code = "position-format"
    status = 415
    problem = Bilingual(
        id="Format berkas {name} tidak dapat dibaca sebagai uraian jabatan.",
        en="The format of {name} cannot be read as a job position description.",
    )
    remedy = Bilingual(
        id="Gunakan salah satu format ini: {formats}.",
        en="Use one of these formats: {formats}.",
    )


class PositionEncodingError(PositionError):
    """The characters of a text file cannot be told with certainty."""

    code = "position-encoding"
    problem = Bilingual(
        id="Berkas {name} bukan UTF-8 (byte pada posisi {offset} tidak sah).",
        en="The file {name} is not UTF-8 (invalid byte at {offset}).",
    )
    remedy = Bilingual(
        id="Simpan ulang berkas sebagai teks UTF-8.",
        en="Save the file again as UTF-8 text.",
    )


class PositionDamagedError(PositionError):
    """A document is truncated, damaged or not what its name says."""

    code = "position-damaged"
    problem = Bilingual(
        id="Berkas {name} rusak atau bukan {format}.",
        en="The file {name} is damaged or no {format}.",
    )
    remedy = Bilingual(
        id="Buka berkas di aplikasi asalnya dan simpan ulang, atau tempelkan teksnya.",
        en="Open the file in its own application and save it again, or paste its text.",
    )


class PositionEncryptedError(PositionError):
    """A document can be opened with a password only."""

    code = "position-encrypted"
    problem = Bilingual(
        id="Berkas {name} dilindungi kata sandi.",
        en="The file {name} is protected by a password.",
    )
    remedy = Bilingual(
        id="Simpan ulang tanpa kata sandi, atau tempelkan teksnya.",
        en="Save it again without a password, or paste its text.",
    )


class PositionWithoutTextLayerError(PositionError):
    """A PDF holds pictures of text only."""

    code = "position-without-text-layer"
    problem = Bilingual(
        id="Berkas {name} hanya berisi gambar, tanpa teks.",
        en="The file {name} contains pictures only, no text.",
    )
    remedy = Bilingual(
        id="Gunakan berkas asli yang bukan hasil pindai, atau ketik teksnya.",
        en="Use the original file instead of a scan, or type its text.",
    )
