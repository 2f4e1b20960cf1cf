"""Any model that the library sentence-transformers can load, by name or folder."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from embeddings.encoders import Role, Vectors
from embeddings.errors import EncoderNotInstalledError, EncoderNotLoadableError
from embeddings.texts import clean

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

FAMILY = "sentence-transformers"
_INSTALL = "pip install 'kemas[models]'"
_E5 = re.compile(r"(^|[-_/\\])e5([-_/\\]|$)", re.IGNORECASE)
_PROMPT_NAMES: dict[Role, tuple[str, ...]] = {
    "query": ("query",),
    "passage": ("passage", "document", "corpus"),
}


class SentenceTransformerEncoder:
    """A sentence-transformers model with the prompts that it was trained with.

    Texts are given to the model one by one: in a padded batch the same text comes out
    with other last digits, and a suggestion would depend on what else is encoded.
    """

    def __init__(self, name: str, model: SentenceTransformer) -> None:
        self._model = model
        self._prompts = prompts_of(name, model.prompts)
        # A folder is known by its last part: the digest says which model it is.
        self.id = f"{FAMILY}:{Path(name).name}@{_digest(model, self._prompts)}"
        self.dimension = len(self.encode(["."], "query")[0])

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:
        """Return one L2-normalised float32 row per text; see `Encoder.encode`."""
        cleaned = clean(texts)
        if not cleaned:
            return np.empty((0, self.dimension), dtype=np.float32)
        vectors = self._model.encode(
            cleaned,
            prompt=self._prompts[role],
            batch_size=1,
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, dtype=np.float32)


def load(model: str) -> SentenceTransformerEncoder:
    """Load a model by its name or folder.

    Raises `EncoderNotInstalledError` without the library and `EncoderNotLoadableError`
    where the library finds no such model.
    """
    try:
        library = import_module("sentence_transformers")
    except ImportError as error:
        raise EncoderNotInstalledError(
            name=f"{FAMILY}:{model}", package=FAMILY, install=_INSTALL
        ) from error
    try:
        loaded = library.SentenceTransformer(model)
    except (OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise EncoderNotLoadableError(name=model, reason=reason) from error
    return SentenceTransformerEncoder(model, loaded)


def prompts_of(name: str, own: dict[str, str]) -> dict[Role, str]:
    """Return what to put before a text of each role.

    The model's own prompts count; a model of the E5 family that brings none gets the
    prefixes of its paper (Wang et al. 2022, arXiv:2212.03533).
    """
    prompts: dict[Role, str] = {
        role: next((own[key] for key in names if own.get(key)), "")
        for role, names in _PROMPT_NAMES.items()
    }
    if not any(prompts.values()) and _E5.search(name):
        return {"query": "query: ", "passage": "passage: "}
    return prompts


def _digest(model: SentenceTransformer, prompts: dict[Role, str]) -> str:
    """Return a digest of all that decides on vectors: weights, prompts, length limit."""
    digest = hashlib.sha256(json.dumps([prompts, model.max_seq_length], sort_keys=True).encode())
    state: dict[str, Any] = model.state_dict()
    for key in sorted(state):
        digest.update(key.encode())
        digest.update(state[key].detach().cpu().float().contiguous().numpy())
    return digest.hexdigest()[:12]
