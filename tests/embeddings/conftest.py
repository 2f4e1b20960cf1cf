"""A small release, the packaged encoder, and a second encoder that needs no model."""

from __future__ import annotations

import string
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit, Element
from embeddings.encoders import Encoder, Role, Vectors, get_encoder
from embeddings.models.weights import Weights, save_weights
from embeddings.texts import clean
from embeddings.vectors import VectorCache


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model as training makes it, but untrained, of two layers, and spelled in letters."""
    folder = tmp_path_factory.mktemp("small-model")
    specials = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    letters = [(letter, -1.0) for letter in " :." + string.ascii_letters]
    Tokenizer(models.Unigram([*specials, *letters], unk_id=3)).save(str(folder / "tokenizer.json"))
    save_weights(_random_weights(len(specials) + len(letters)), folder / "model.safetensors")
    return folder


def _random_weights(pieces: int, size: int = 64, layers: int = 2) -> Weights:
    random = np.random.default_rng(3)

    def matrix(rows: int, columns: int) -> np.ndarray:
        return random.normal(scale=0.3, size=(rows, columns)).astype(np.float32)

    zeros, ones = np.zeros(size, np.float32), np.ones(size, np.float32)
    weights = {"word": matrix(pieces, size), "position": matrix(512, size)}
    weights |= {"embedding_norm.weight": ones, "embedding_norm.bias": zeros}
    for layer in range(layers):
        for part in ("query", "key", "value", "attended"):
            weights |= {f"{layer}.{part}.weight": matrix(size, size), f"{layer}.{part}.bias": zeros}
        weights |= {
            f"{layer}.inner.weight": matrix(2 * size, size),
            f"{layer}.inner.bias": np.zeros(2 * size, np.float32),
            f"{layer}.outer.weight": matrix(size, 2 * size),
            f"{layer}.outer.bias": zeros,
        }
        for norm in ("attended_norm", "outer_norm"):
            weights |= {f"{layer}.{norm}.weight": ones, f"{layer}.{norm}.bias": zeros}
    return weights


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
def packaged() -> Encoder:
    return get_encoder()


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
