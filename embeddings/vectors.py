"""The vector cache: content-addressed, so that nothing unchanged is ever encoded twice."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import numpy as np

from embeddings.encoders import Encoder, Role, Vectors
from embeddings.errors import VectorCacheDamagedError
from embeddings.texts import clean
from embeddings.vector_file import VectorFile

Progress = Callable[[int, int], None]
"""Called with how many of the missing texts are encoded, and how many there are."""

_BATCH = 64
"""Texts encoded before they are committed: what a kill can lose, about two seconds of work."""


_TOLERANCE = 1e-3
"""How far a stored vector's length may be from 1 before it counts as damaged."""


class VectorCache:
    """Encodes texts once per encoder and role, and remembers their vectors in one file.

    The key is the SHA-256 of encoder id, role and cleaned text. Several processes and
    threads may share a file; a batch is on disk before the next one is encoded, so an
    interrupted import goes on where it was.
    """

    def __init__(self, path: Path | str) -> None:
        """Open or make the file; `":memory:"` keeps vectors in memory only.

        Raises `VectorCacheForeignError` where the file is something else or of another
        version, `VectorCacheDamagedError` where it cannot be read, and
        `VectorCacheUnusableError` where it cannot be made.
        """
        self._file = VectorFile(str(path))
        self.encoded = 0
        """How many texts this object really encoded, rather than looked up."""

    def encode(
        self,
        encoder: Encoder,
        texts: Sequence[str],
        role: Role,
        progress: Progress | None = None,
    ) -> Vectors:
        """Return the texts' vectors, float32 (len(texts), dimension), encoding what is missing.

        `progress` is told after each batch that was really encoded. Raises
        `TextMissingError`, `TextMalformedError` or `TextEmptyError` before anything is
        encoded, `VectorCacheDamagedError` where the file holds what is no vector, and
        `VectorCacheUnusableError` where it is locked, forbidden or the disk is full.
        """
        rows: defaultdict[bytes, list[int]] = defaultdict(list)
        text_of: dict[bytes, str] = {}
        for row, text in enumerate(clean(texts)):
            key = _key(encoder.id, role, text)
            rows[key].append(row)
            text_of[key] = text
        vectors = np.empty((len(texts), encoder.dimension), dtype=np.float32)
        for key, stored in self._file.read(rows):
            vectors[rows[key]] = self._decode(stored, encoder.dimension)
            del text_of[key]
        for key, vector in self._encode_missing(encoder, text_of, role, progress):
            vectors[rows[key]] = vector
        return vectors

    def knows(self, encoder: Encoder, text: str, role: Role) -> bool:
        """Say whether the text's vector is in the cache."""
        return any(self._file.read([_key(encoder.id, role, *clean([text]))]))

    def remember(
        self, encoder: Encoder, texts: Sequence[str], role: Role, vectors: Vectors
    ) -> None:
        """Take over vectors of these texts that this encoder made elsewhere, (n_texts, d)."""
        keys = [_key(encoder.id, role, text) for text in clean(texts)]
        self._file.write((key, row.tobytes()) for key, row in zip(keys, vectors, strict=True))

    def close(self) -> None:
        """Close the file; the cache cannot be used afterwards."""
        self._file.close()

    def __enter__(self) -> VectorCache:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _encode_missing(
        self, encoder: Encoder, missing: dict[bytes, str], role: Role, progress: Progress | None
    ) -> list[tuple[bytes, Vectors]]:
        # Texts of like length share a batch, so that no thread waits for a long one.
        keys = sorted(missing, key=lambda key: len(missing[key]))
        encoded: list[tuple[bytes, Vectors]] = []
        for start in range(0, len(keys), _BATCH):
            batch = keys[start : start + _BATCH]
            vectors = encoder.encode([missing[key] for key in batch], role)
            self._file.write((key, row.tobytes()) for key, row in zip(batch, vectors, strict=True))
            encoded.extend(zip(batch, vectors, strict=True))
            self.encoded += len(batch)
            if progress:
                progress(len(encoded), len(keys))
        return encoded

    def _decode(self, stored: bytes, dimension: int) -> Vectors:
        if len(stored) != dimension * np.dtype(np.float32).itemsize:
            raise VectorCacheDamagedError(path=self._file.path, reason=f"{len(stored)} bytes")
        vector = np.frombuffer(stored, dtype=np.float32)
        if not abs(vector @ vector - 1) < _TOLERANCE:
            raise VectorCacheDamagedError(path=self._file.path, reason="length of a vector")
        return vector


def _key(encoder_id: str, role: Role, text: str) -> bytes:
    return hashlib.sha256("\0".join((encoder_id, role, text)).encode()).digest()
