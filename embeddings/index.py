"""The index of a release: exact nearest passages by FAISS, refusing vectors that do not belong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import cast

import faiss
import numpy as np
import numpy.typing as npt

from corpora.families import families_of
from corpora.releases import Release
from embeddings.encoders import Encoder, Vectors
from embeddings.errors import IndexDamagedError, IndexOfAnotherEncoderError, IndexStateError
from embeddings.index_folder import (
    FORMAT,
    Manifest,
    digest_of_passages,
    open_folder,
    replacing,
    seal,
)
from embeddings.lexical import LexicalIndex
from embeddings.passages import PASSAGE_KINDS, Passage, PassageKind, passages_of
from embeddings.vectors import Progress, VectorCache

_VECTORS = "passages.faiss"


class PassageIndex:
    """The vectors of a release's passages, one row a passage, mapped from the index file.

    `passages` are in the order of `passages_of`; a passage's id is its place there.
    """

    def __init__(self, passages: tuple[Passage, ...], vectors: faiss.IndexFlat) -> None:
        self.passages = passages
        self._vectors = vectors  # owns the memory that the matrix looks at
        size = vectors.ntotal * vectors.d
        values = faiss.rev_swig_ptr(vectors.get_xb(), size) if size else np.empty(0, np.float32)
        self._matrix: Vectors = values.reshape(vectors.ntotal, vectors.d)
        self._matrix.flags.writeable = False
        self.rows: npt.NDArray[np.int32] = np.fromiter(
            (passage.row for passage in passages), dtype=np.int32, count=len(passages)
        )
        """The unit's row in the release, for every passage."""
        self._ranges = _ranges(passages)

    def range(self, kind: PassageKind) -> tuple[int, int]:
        """Return the first id of a kind's passages and the one after their last."""
        return self._ranges[kind]

    def matrix(self, kind: PassageKind | None = None) -> Vectors:
        """Return the vectors of a kind, or all, (n, dimension): a read-only view, no copy."""
        if kind is None:
            return self._matrix
        first, end = self._ranges[kind]
        return self._matrix[first:end]

    def search(
        self, vectors: Vectors, kind: PassageKind, k: int
    ) -> tuple[Vectors, npt.NDArray[np.int64]]:
        """Return the k nearest passages of a kind for each vector, the nearest first.

        `vectors` is (n, dimension), L2-normalised. Returns cosines and passage ids, both
        (n, min(k, passages of that kind)).
        """
        first, end = self._ranges[kind]
        k = min(k, end - first)
        if k < 1 or not len(vectors):
            shape = (len(vectors), max(k, 0))
            return np.empty(shape, dtype=np.float32), np.empty(shape, dtype=np.int64)
        scores, places = faiss.knn(
            np.ascontiguousarray(vectors, dtype=np.float32),
            self.matrix(kind),
            k,
            metric=faiss.METRIC_INNER_PRODUCT,
        )
        return scores, places + first


def build_index(
    release: Release,
    encoder: Encoder,
    cache: VectorCache,
    folder: Path,
    progress: Progress | None = None,
) -> None:
    """Build the dense and the lexical index of a release in `folder`, whole or not at all.

    Only texts whose vectors the cache lacks are encoded, which `progress` is told about.
    An index that is there, whole and of the same make, stays.
    """
    passages = passages_of(release)
    manifest = Manifest(
        format=FORMAT,
        release=release.id,
        encoder=encoder.id,
        dimension=encoder.dimension,
        passages=len(passages),
        passages_sha256=digest_of_passages(passages),
    )
    if _stands(folder, manifest, passages):
        return
    texts = [passage.text for passage in passages]
    vectors = faiss.IndexFlatIP(encoder.dimension)
    vectors.add(cache.encode(encoder, texts, "passage", progress))
    with replacing(folder) as workshop:
        faiss.write_index(vectors, str(workshop / _VECTORS))
        LexicalIndex.build(passages, families_of(release)).save(workshop)
        seal(workshop, manifest)


def open_index(folder: Path, release: Release, encoder: Encoder) -> PassageIndex:
    """Open the dense index of a release by memory map.

    Raises `IndexMissingError`, `IndexDamagedError`, `IndexOfAnotherReleaseError`,
    `IndexOfAnotherEncoderError`, or `IndexOfAnotherVersionError` where the same release was
    indexed by other rules.
    """
    passages = passages_of(release)
    manifest = open_folder(folder, release.id, passages, _VECTORS)
    if manifest.encoder != encoder.id:
        raise IndexOfAnotherEncoderError(folder=folder, found=manifest.encoder, expected=encoder.id)
    vectors = faiss.read_index(str(folder / _VECTORS), faiss.IO_FLAG_MMAP_IFC)
    if (vectors.ntotal, vectors.d) != (len(passages), encoder.dimension):
        raise IndexDamagedError(folder=folder, reason=_VECTORS)
    return PassageIndex(passages, cast("faiss.IndexFlat", vectors))


def open_lexical(folder: Path, release: Release) -> LexicalIndex:
    """Open the lexical index beside the dense one; raises as `open_index` does."""
    passages = passages_of(release)
    open_folder(folder, release.id, passages, LexicalIndex.FOLDER)
    return LexicalIndex.load(folder, len(passages), families_of(release))


def _stands(folder: Path, manifest: Manifest, passages: Sequence[Passage]) -> bool:
    try:
        found = open_folder(folder, manifest.release, passages, part="")
    except IndexStateError:
        return False
    return found.model_copy(update={"files": {}}) == manifest


def _ranges(passages: Sequence[Passage]) -> dict[PassageKind, tuple[int, int]]:
    counts = Counter(passage.kind for passage in passages)
    ends = list(accumulate(counts[kind] for kind in PASSAGE_KINDS))
    return {kind: (end - counts[kind], end) for kind, end in zip(PASSAGE_KINDS, ends, strict=True)}
