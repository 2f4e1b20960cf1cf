"""Vectors of the sample catalogue that ship with the package: a first suggestion need not wait.

`python -m embeddings.shipped` makes the file anew, after the sample or the default encoder
changed. It holds half-precision vectors of the sample's distinct texts, in order.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from corpora.samples import load_samples
from embeddings.encoders import Encoder, Vectors, get_encoder
from embeddings.passages import passages_of
from embeddings.vectors import VectorCache

FILE = Path(__file__).parent / "shipped.npz"


def seed(cache: VectorCache, encoder: Encoder) -> None:
    """Give a cache the shipped vectors, if they are this encoder's and it lacks them."""
    texts = sample_texts()
    if cache.knows(encoder, texts[-1], "passage"):
        return
    with np.load(FILE, allow_pickle=False) as shipped:
        if (str(shipped["encoder"]), str(shipped["texts"])) != (encoder.id, digest(texts)):
            return
        vectors: Vectors = shipped["vectors"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    cache.remember(encoder, texts, "passage", vectors)


def sample_texts() -> list[str]:
    """Return the distinct passages of the sample, in the order of the file."""
    return list(dict.fromkeys(passage.text for passage in passages_of(load_samples())))


def digest(texts: list[str]) -> str:
    """Return what tells whether the file's vectors are those of these texts."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def make(encoder: Encoder, cache: VectorCache) -> None:
    """Write the file, encoding what the cache lacks."""
    texts = sample_texts()
    vectors = cache.encode(encoder, texts, "passage").astype(np.float16)
    np.savez_compressed(FILE, encoder=encoder.id, texts=digest(texts), vectors=vectors)


if __name__ == "__main__":
    make(get_encoder(), VectorCache(":memory:"))
