"""What can go wrong when a sample is asked for."""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.errors import InputError


class SampleUnknownError(InputError):
    """No sample position has that name."""

    code = "sample-unknown"
    status = 404
    problem = Bilingual(
        id="Tidak ada contoh uraian jabatan bernama {sample!r}.",
        en="There is no sample position named {sample!r}.",
    )
    remedy = Bilingual(
        id="Lihat namanya dengan 'kemas samples list'.",
        en="See their names with 'kemas samples list'.",
    )
