"""What can go wrong in the service: releases, units, settings, requests.

`docs/errors.md` lists every class here with code, status and remedy.
"""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.errors import InputError, KemasError, StateError


class UnitUnknownError(InputError):
    """A unit code is not in the release that was asked."""

    code = "unit-unknown"
    status = 404
    problem = Bilingual(
        id="Tidak ada unit berkode {unit} dalam rilis {release}.",
        en="There is no unit {unit} in release {release}.",
    )
    remedy = Bilingual(
        id="Periksa kode unit. Yang paling mirip: {similar}.",
        en="Check the unit code. Most similar: {similar}.",
    )


class StandardUnknownError(InputError):
    """A standard's id is not in the release that was asked."""

    code = "standard-unknown"
    problem = Bilingual(
        id="Tidak ada standar {standard} dalam rilis {release}.",
        en="There is no standard {standard} in release {release}.",
    )
    remedy = Bilingual(
        id="Pilih salah satu standar dalam rilis: {known}.",
        en="Choose one of the standards in the release: {known}.",
    )


class ReleaseUnknownError(InputError):
    """A release id names no release in the data folder."""

    code = "release-unknown"
    status = 404
    problem = Bilingual(
        id="Tidak ada rilis {release} di folder data.",
        en="There is no release {release} in the data folder.",
    )
    remedy = Bilingual(
        id="Lihat daftar rilis dengan `kemas catalogue releases`.",
        en="List the releases with `kemas catalogue releases`.",
    )


class ImportEmptyError(InputError):
    """The documents of an import hold no unit at all."""

    code = "import-empty"
    problem = Bilingual(
        id="Tidak ada unit kompetensi di dalam {names}.",
        en="There is no competency unit in {names}.",
    )
    remedy = Bilingual(
        id="Berikan dokumen SKKNI (PDF, DOCX) atau katalog JSONL yang memuat unit.",
        en="Give an SKKNI document (PDF, DOCX) or a JSONL catalogue that holds units.",
    )


class ReleaseDamagedError(StateError):
    """What a release's folder holds is not what was written there."""

    code = "release-damaged"
    problem = Bilingual(
        id="Rilis {release} rusak: {path} tidak lagi sesuai dengan yang disimpan.",
        en="Release {release} is damaged: {path} is no longer what was stored.",
    )
    remedy = Bilingual(
        id="Pulihkan {folder} dari cadangan, atau impor ulang dokumennya ke folder data lain.",
        en="Restore {folder} from a backup, or import the documents again into another folder.",
    )


class DataFolderUnusableError(StateError):
    """The data folder cannot be read or written."""

    code = "data-folder-unusable"
    problem = Bilingual(
        id="Folder data {path} tidak dapat dipakai: {reason}.",
        en="The data folder {path} cannot be used: {reason}.",
    )
    remedy = Bilingual(
        id="Pilih folder lain yang dapat ditulis dengan --data atau KEMAS_DATA.",
        en="Choose another, writable folder with --data or KEMAS_DATA.",
    )


class SettingsInvalidError(InputError):
    """An environment variable holds a value that its setting cannot take."""

    code = "settings-invalid"
    problem = Bilingual(
        id="Nilai pengaturan tidak dapat dipakai: {faults}.",
        en="A setting has a value that cannot be used: {faults}.",
    )
    remedy = Bilingual(
        id="Perbaiki atau hapus variabel lingkungan itu; docs/settings.md memuat semuanya.",
        en="Correct or unset the environment variable; docs/settings.md lists them all.",
    )


class CommandInvalidError(InputError):
    """The command line cannot be understood."""

    code = "command-invalid"
    problem = Bilingual(
        id="Perintah tidak dapat dipahami: {reason.id}.",
        en="The command cannot be understood: {reason.en}.",
    )
    remedy = Bilingual(
        id="Lihat pemakaiannya dengan `{command} --help`.",
        en="See how it is used with `{command} --help`.",
    )


class AddressUnusableError(InputError):
    """The server cannot listen where it was told to."""

    code = "address-unusable"
    problem = Bilingual(
        id="Server tidak dapat memakai alamat {host}:{port}: {reason}.",
        en="The server cannot listen on {host}:{port}: {reason}.",
    )
    remedy = Bilingual(
        id="Pilih alamat atau porta lain dengan --host dan --port.",
        en="Choose another address or port with --host and --port.",
    )


class RequestInvalidError(InputError):
    """A request has fields that are missing, unknown or out of range."""

    code = "request-invalid"
    problem = Bilingual(
        id="Permintaan memuat isian yang salah: {fields}.",
        en="The request has fields that are wrong: {fields}.",
    )
    remedy = Bilingual(
        id="Perbaiki isian yang disebut dalam `errors`; /openapi.json memuat bentuk permintaannya.",
        en="Correct the fields listed in `errors`; /openapi.json shows the form of the request.",
    )


class RequestUnreadableError(InputError):
    """The body of a request is not what its type says."""

    code = "request-unreadable"
    status = 400
    problem = Bilingual(
        id="Isi permintaan tidak dapat dibaca.",
        en="The body of the request cannot be read.",
    )
    remedy = Bilingual(
        id="Kirim JSON dalam UTF-8, atau unggah berkas sebagai multipart/form-data.",
        en="Send JSON in UTF-8, or upload a file as multipart/form-data.",
    )


class BodyTooLargeError(InputError):
    """The body of a request is longer than the limit."""

    code = "body-too-large"
    status = 413
    problem = Bilingual(
        id="Isi permintaan melebihi {limit} byte.",
        en="The body of the request exceeds {limit} bytes.",
    )
    remedy = Bilingual(
        id="Kirim uraian yang lebih pendek; batasnya diatur dengan KEMAS_MAX_BODY.",
        en="Send a shorter description; the limit is set with KEMAS_MAX_BODY.",
    )


class RouteUnknownError(InputError):
    """No resource has this address."""

    code = "route-unknown"
    status = 404
    problem = Bilingual(
        id="Tidak ada sumber daya di alamat ini.",
        en="There is no resource at this address.",
    )
    remedy = Bilingual(
        id="Periksa alamatnya; /openapi.json memuat semua alamat.",
        en="Check the address; /openapi.json lists every one.",
    )


class MethodNotAllowedError(InputError):
    """The resource exists but not for this method."""

    code = "method-not-allowed"
    status = 405
    problem = Bilingual(
        id="Sumber daya ini tidak menerima metode {method}.",
        en="This resource does not take the method {method}.",
    )
    remedy = Bilingual(
        id="Pakai salah satu metode dalam kepala Allow.",
        en="Use one of the methods in the Allow header.",
    )


class InternalError(KemasError):
    """Something that Kemas did not foresee; the log holds the traceback."""

    code = "internal-error"
    problem = Bilingual(
        id="Terjadi kesalahan di dalam Kemas ({kind}).",
        en="Something went wrong inside Kemas ({kind}).",
    )
    remedy = Bilingual(
        id="Catatannya ada di {log}; sertakan saat melaporkan kesalahan ini.",
        en="The record is in {log}; attach it when you report this.",
    )
