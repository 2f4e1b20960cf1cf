"""The vectors that ship are those of the sample as it is and the encoder as it is."""

from __future__ import annotations

import numpy as np

from embeddings.shipped import FILE, digest, sample_texts, seed
from embeddings.vectors import VectorCache


def test_the_file_is_of_this_sample_and_the_default_encoder(packaged):
    with np.load(FILE, allow_pickle=False) as shipped:
        assert str(shipped["encoder"]) == packaged.id, "run: python -m embeddings.shipped"
        assert str(shipped["texts"]) == digest(sample_texts()), "run: python -m embeddings.shipped"


def test_shipped_vectors_are_what_the_encoder_makes(packaged):
    cache = VectorCache(":memory:")
    seed(cache, packaged)
    texts = sample_texts()[::200]
    shipped = cache.encode(packaged, texts, "passage")
    assert cache.encoded == 0
    assert (np.sum(shipped * packaged.encode(texts, "passage"), axis=1) > 0.9999).all()


def test_another_encoder_is_given_nothing(letters):
    cache = VectorCache(":memory:")
    seed(cache, letters)
    cache.encode(letters, sample_texts()[:3], "passage")
    assert cache.encoded == 3
