"""The small bilingual encoder that `embeddings.training` makes, run by OpenVINO.

The model card is docs/model-card.md. Weights are 8-bit on disk and 32-bit in memory.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import openvino
from safetensors import SafetensorError

from embeddings.encoders import Role, Vectors
from embeddings.errors import EncoderNotLoadableError
from embeddings.models.graph import build_graph
from embeddings.models.tokens import TextTokenizer, Tokens
from embeddings.models.weights import load_stored
from embeddings.texts import clean

_ENVIRONMENT = "OMP_NUM_THREADS"

_SETTINGS = {
    "NUM_STREAMS": 0,
    "INFERENCE_NUM_THREADS": 1,
    # Full precision also where the processor offers half: vectors agree between machines.
    "INFERENCE_PRECISION_HINT": "f32",
}

_TOKENS_A_CALL = 96
"""Tokens that one call takes at most, unless a text alone is longer: more is not faster."""

_MOST_THREADS = 4
"""Each thread has a copy of the weights, 90 MB."""


class KemasEncoder:
    """Encodes with the graph of `embeddings.models.graph`, texts of one length in a call.

    Without padding a text's vector is free of its company, bit by bit. OpenVINO computes
    on the threads that call it: its own would not survive a fork of the process.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        """Load a model from its folder; `threads` bounds what it computes with."""
        stored = load_stored(folder / "model.safetensors")
        self._tokenizer = TextTokenizer(folder / "tokenizer.json")
        self._graph = build_graph(stored)
        self._threads = min(threads, _MOST_THREADS)
        self._requests: SimpleQueue[openvino.InferRequest | None] = SimpleQueue()
        self._requests.put(self._compile())
        for _ in range(1, self._threads):
            self._requests.put(None)
        self.id = f"kemas-small@{_digest(folder)}"
        self.dimension = int(stored["embedding_norm.bias"].size)

    def encode(self, texts: Sequence[str], role: Role) -> Vectors:
        """Return one L2-normalised float32 row per text; see `Encoder.encode`."""
        tokens = self._tokenizer.tokens(clean(texts), role)
        vectors = np.empty((len(tokens), self.dimension), dtype=np.float32)

        def fill(rows: list[int]) -> None:
            vectors[rows] = self._infer(np.stack([tokens[row] for row in rows]))

        calls = list(_calls([len(text) for text in tokens]))
        if len(calls) == 1 or self._threads == 1:
            list(map(fill, calls))
        else:
            with ThreadPoolExecutor(self._threads) as pool:
                list(pool.map(fill, calls))
        return vectors

    def _infer(self, tokens: Tokens) -> Vectors:
        request = self._requests.get() or self._compile()
        try:
            return np.array(request.infer({0: tokens})[0])
        finally:
            self._requests.put(request)

    def _compile(self) -> openvino.InferRequest:
        model = openvino.Core().compile_model(self._graph, "CPU", _SETTINGS)
        return model.create_infer_request()


def _calls(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the rows of each call: of one length, the longest first to end evenly."""
    rows_of: defaultdict[int, list[int]] = defaultdict(list)
    for row, length in enumerate(lengths):
        rows_of[length].append(row)
    for length in sorted(rows_of, reverse=True):
        rows, size = rows_of[length], max(1, _TOKENS_A_CALL // length)
        for start in range(0, len(rows), size):
            yield rows[start : start + size]


def load_folder(folder: Path) -> KemasEncoder:
    """Load a model of this kind from any folder.

    Raises `EncoderNotLoadableError` where a file is missing or damaged.
    """
    try:
        return KemasEncoder(folder, _threads())
    except (OSError, KeyError, SafetensorError) as error:
        raise EncoderNotLoadableError(name=str(folder), reason=str(error)) from error


def _threads() -> int:
    allowed = os.environ.get(_ENVIRONMENT, "")
    if allowed.isdecimal() and int(allowed):
        return int(allowed)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in ("model.safetensors", "tokenizer.json"):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]
