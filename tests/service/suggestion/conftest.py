"""A small catalogue of invented units over two standards, and a suggester of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit, Element, Standard
from embeddings.encoders import get_encoder
from embeddings.index import build_index
from embeddings.shipped import seed
from embeddings.vectors import VectorCache
from service.suggestion import Suggester

CAFE = Standard(id="X1/2030", title=Bilingual(id="Kedai Kopi", en="Coffee Shops"))
BICYCLE = Standard(id="X2/2030", title=Bilingual(id="Bengkel Sepeda", en="Bicycle Workshops"))

_UNITS = (
    (
        "I.56XKP01.001.1",
        ("Menyeduh Kopi", "Brew Coffee"),
        "Menyeduh espresso",
        "Kopi digiling sesuai resep.",
    ),
    (
        "I.56XKP01.002.1",
        ("Membersihkan Mesin Espresso", "Clean the Espresso Machine"),
        "Membersihkan kepala mesin",
        "Kepala mesin dibilas setiap hari.",
    ),
    (
        "I.56XKP01.003.1",
        ("Mengoperasikan Mesin Kasir", "Operate the Cash Register"),
        "Menerima pembayaran",
        "Uang tunai dihitung di depan pelanggan.",
    ),
    (
        "I.56XKP01.004.1",
        ("Menangani Keluhan Pelanggan", "Handle Customer Complaints"),
        "Mendengarkan keluhan",
        "Keluhan pelanggan dicatat.",
    ),
    (
        "I.56XKP01.005.1",
        ("Menerapkan Keselamatan Kerja", "Apply Safety at Work"),
        "Mencegah luka bakar",
        "Air panas ditangani dengan sarung tangan.",
    ),
    (
        "G.45XSP01.001.1",
        ("Merakit Rangka Sepeda", "Assemble Bicycle Frames"),
        "Menyetel rangka",
        "Rangka dikencangkan sesuai torsi.",
    ),
    (
        "G.45XSP01.002.1",
        ("Memperbaiki Rem Sepeda", "Repair Bicycle Brakes"),
        "Mengganti kampas rem",
        "Kampas rem yang aus diganti.",
    ),
    (
        "G.45XSP01.003.1",
        ("Menerapkan Keselamatan Kerja", "Apply Safety at Work"),
        "Memakai alat pelindung",
        "Kacamata pelindung dipakai saat menggerinda.",
    ),
)

BARISTA = """Barista

Tugas:
- Menyeduh kopi sesuai pesanan pelanggan
- Membersihkan mesin espresso setiap malam
- Melayani pembayaran di kasir
- Menyunting video promosi bulanan

Kualifikasi:
- Mampu menangani keluhan pelanggan dengan ramah

Kirim CV ke alamat kedai.
"""


def unit(
    code: str, titles: tuple[str, str], element: str, criterion: str, standard: str
) -> CompetencyUnit:
    step = Element(title=Bilingual(id=element), criteria=(Bilingual(id=criterion),))
    title = Bilingual(id=titles[0], en=titles[1])
    return CompetencyUnit(code=code, title=title, elements=(step,), standard=standard)


@pytest.fixture(scope="session")
def units() -> tuple[CompetencyUnit, ...]:
    return tuple(
        unit(*entry, standard=CAFE.id if entry[0].startswith("I") else BICYCLE.id)
        for entry in _UNITS
    )


@pytest.fixture(scope="session")
def suggester_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Release], Suggester]:
    folder: Path = tmp_path_factory.mktemp("suggestion")
    cache = VectorCache(folder / "vectors.sqlite")
    encoder = get_encoder()
    seed(cache, encoder)

    def make(release: Release) -> Suggester:
        build_index(release, encoder, cache, folder / release.id)
        return Suggester(release, folder / release.id, encoder, cache)

    return make


@pytest.fixture(scope="session")
def release(units: tuple[CompetencyUnit, ...]) -> Release:
    return Release.build(units, (CAFE, BICYCLE))


@pytest.fixture(scope="session")
def suggester(release: Release, suggester_of: Callable[[Release], Suggester]) -> Suggester:
    return suggester_of(release)
