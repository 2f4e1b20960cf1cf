"""A small release, the packaged encoder, and a second encoder that needs no model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit, Element
from embeddings.encoders import Encoder, Role, Vectors, get_encoder
from embeddings.texts import clean
from embeddings.vectors import VectorCache


class LetterEncoder:
    """Counts letters: a complete encoder of another family, in microseconds."""

    id = "letters@1"
    dimension = 26

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:  # noqa: ARG002
        counts = np.array(
            [
                [1 + text.casefold().count(chr(97 + place)) for place in range(26)]
                for text in clean(texts)
            ],
            dtype=np.float32,
        ).reshape(len(texts), 26)
        return counts / np.linalg.norm(counts, axis=1, keepdims=True)


@pytest.fixture(scope="session")
def e5() -> Encoder:
    return get_encoder("e5-small")


@pytest.fixture
def letters() -> LetterEncoder:
    return LetterEncoder()


@pytest.fixture
def cache(tmp_path: Path):
    with VectorCache(tmp_path / "vectors.sqlite") as cache:
        yield cache


@pytest.fixture
def release() -> Release:
    return Release.build([dance(), network()])


def dance() -> CompetencyUnit:
    return CompetencyUnit(
        code="R.90XTR01.001.1",
        title=Bilingual(id="Melatih Gerak Dasar Tari", en="Train Basic Dance Movement"),
        description=Bilingual(
            id="Unit kompetensi ini berhubungan dengan pengetahuan, keterampilan, dan sikap kerja "
            "yang dibutuhkan dalam melatih peserta pemula di sanggar.",
        ),
        elements=(
            Element(
                title=Bilingual(id="Menyiapkan ruang latihan", en="Prepare the studio"),
                criteria=(
                    Bilingual(id="Lantai diperiksa.", en="The floor is checked."),
                    Bilingual(id="Musik pengiring disiapkan."),
                ),
            ),
        ),
    )


def network() -> CompetencyUnit:
    return CompetencyUnit(
        code="J.61XJR01.002.1",
        title=Bilingual(id="Memasang Jaringan Nirkabel"),
        description=Bilingual(
            id="Unit ini berhubungan dengan keterampilan yang diperlukan untuk memasang "
            "jaringan nirkabel."
        ),
        elements=(
            Element(
                title=Bilingual(id="Memasang titik akses"),
                criteria=(Bilingual(id="Titik akses dipasang sesuai rancangan."),),
            ),
        ),
    )
