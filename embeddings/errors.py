"""What goes wrong between texts and vectors: encoders, the vector cache, the index."""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.errors import InputError, StateError


class UnknownEncoderError(InputError):
    """No encoder has the name that was asked for."""

    code = "unknown-encoder"
    problem = Bilingual(
        id="Tidak ada penyandi bernama {name!r}.", en="There is no encoder named {name!r}."
    )
    remedy = Bilingual(id="Pilih salah satu: {known}.", en="Choose one of: {known}.")


class EncoderNotInstalledError(StateError):
    """An encoder needs a package that is not installed."""

    code = "encoder-not-installed"
    problem = Bilingual(
        id="Penyandi {name!r} memerlukan paket {package!r} yang belum terpasang.",
        en="The encoder {name!r} needs the package {package!r}, which is not installed.",
    )
    remedy = Bilingual(id="Jalankan: {install}", en="Run: {install}")


class EncoderNotLoadableError(StateError):
    """An encoder is installed, but its model cannot be loaded."""

    code = "encoder-not-loadable"
    problem = Bilingual(
        id="Model {name!r} tidak dapat dimuat: {reason}",
        en="The model {name!r} cannot be loaded: {reason}",
    )
    remedy = Bilingual(
        id="Beri nama model yang tersedia atau folder model di komputer ini.",
        en="Give the name of an available model or a model's folder on this computer.",
    )


class TextMissingError(InputError):
    """Something that is no text was given to an encoder."""

    code = "text-missing"
    problem = Bilingual(
        id="Butir ke-{number} bukan teks, melainkan {kind}.",
        en="Item {number} is not a text but {kind}.",
    )
    remedy = Bilingual(id="Beri satu teks untuk setiap butir.", en="Give one text for every item.")


class TextEmptyError(InputError):
    """A text holds nothing that could be encoded."""

    code = "text-empty"
    problem = Bilingual(
        id="Teks ke-{number} kosong atau hanya berisi spasi dan karakter kendali.",
        en="Text {number} is empty or holds only blanks and control characters.",
    )
    remedy = Bilingual(
        id="Buang teks kosong sebelum penyandian.", en="Leave empty texts out before encoding."
    )


class TextMalformedError(InputError):
    """A text holds half a character (a lone surrogate) and is no valid Unicode."""

    code = "text-malformed"
    problem = Bilingual(
        id="Teks ke-{number} bukan Unicode yang sah pada posisi {position}.",
        en="Text {number} is not valid Unicode at position {position}.",
    )
    remedy = Bilingual(
        id="Baca ulang sumbernya dengan pengodean yang benar.",
        en="Read the source again with its right encoding.",
    )


class VectorCacheDamagedError(StateError):
    """The file of the vector cache cannot be read."""

    code = "vector-cache-damaged"
    problem = Bilingual(
        id="Tembolok vektor {path} rusak: {reason}",
        en="The vector cache {path} is damaged: {reason}",
    )
    remedy = Bilingual(
        id="Hapus berkas itu; isinya akan dihitung ulang.",
        en="Delete the file; what it held is computed again.",
    )


class VectorCacheForeignError(StateError):
    """The file at the cache's place is another program's or another version's."""

    code = "vector-cache-foreign"
    problem = Bilingual(
        id="Berkas {path} bukan tembolok vektor dari versi ini.",
        en="The file {path} is not a vector cache of this version.",
    )
    remedy = Bilingual(
        id="Pindahkan berkas itu atau pilih tempat lain untuk tembolok.",
        en="Move the file away or choose another place for the cache.",
    )


class VectorCacheUnusableError(StateError):
    """The vector cache is sound but cannot be used now: locked, forbidden, or the disk is full."""

    code = "vector-cache-unusable"
    problem = Bilingual(
        id="Tembolok vektor {path} tidak dapat dipakai: {reason}",
        en="The vector cache {path} cannot be used: {reason}",
    )
    remedy = Bilingual(
        id="Periksa ruang kosong dan izin folder, lalu ulangi; yang sudah dihitung tersimpan.",
        en="Check free space and the folder's permissions, then retry; what was computed is kept.",
    )


class IndexStateError(StateError):
    """An index cannot be served as it is; building it again always helps."""


class IndexMissingError(IndexStateError):
    """There is no index in the folder."""

    code = "index-missing"
    problem = Bilingual(
        id="Tidak ada indeks pencarian di {folder}.", en="There is no search index in {folder}."
    )
    remedy = Bilingual(
        id="Impor katalog lagi untuk membangun indeks.",
        en="Import the catalogue again to build the index.",
    )


class IndexDamagedError(IndexStateError):
    """The index's files are not what its manifest says."""

    code = "index-damaged"
    problem = Bilingual(
        id="Indeks pencarian di {folder} rusak: {reason}",
        en="The search index in {folder} is damaged: {reason}",
    )
    remedy = Bilingual(
        id="Hapus folder itu dan bangun ulang indeks; vektor diambil dari tembolok.",
        en="Delete the folder and build the index again; vectors come from the cache.",
    )


class IndexOfAnotherReleaseError(IndexStateError):
    """The index was built for other units than those of the release in use."""

    code = "index-of-another-release"
    problem = Bilingual(
        id="Indeks di {folder} milik rilis {found}, bukan {expected}.",
        en="The index in {folder} belongs to release {found}, not {expected}.",
    )
    remedy = Bilingual(id="Bangun indeks untuk rilis ini.", en="Build the index for this release.")


class IndexOfAnotherEncoderError(IndexStateError):
    """The index holds vectors of another encoder than the one in use."""

    code = "index-of-another-encoder"
    problem = Bilingual(
        id="Indeks di {folder} dibuat dengan penyandi {found}, bukan {expected}.",
        en="The index in {folder} was made with the encoder {found}, not {expected}.",
    )
    remedy = Bilingual(
        id="Pakai penyandi itu atau bangun ulang indeks.",
        en="Use that encoder or build the index again.",
    )


class IndexOfAnotherVersionError(IndexStateError):
    """The index was made by other rules than those of this version."""

    code = "index-of-another-version"
    problem = Bilingual(
        id="Indeks di {folder} dibuat oleh versi Kemas yang lain.",
        en="The index in {folder} was made by another version of Kemas.",
    )
    remedy = Bilingual(
        id="Bangun ulang indeks; vektor diambil dari tembolok.",
        en="Build the index again; vectors come from the cache.",
    )
