"""Kemas itself as a system to evaluate: a benchmark's texts through the suggestion pipeline."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from corpora.positions import read_position
from embeddings.encoders import Encoder
from embeddings.index import build_index
from embeddings.vectors import Progress, VectorCache
from evaluation.baselines import rank_by
from evaluation.bench import Bench
from evaluation.measures import Ranking
from service.suggestion import Suggester


class Kemas:
    """The suggestion pipeline over a benchmark's units, each query read as a position."""

    name = "kemas"

    def __init__(
        self, encoder: Encoder, cache: VectorCache, progress: Progress | None = None
    ) -> None:
        """Encode through `cache`; `progress` is told of queries done and in all."""
        self._encoder = encoder
        self._cache = cache
        self._progress = progress

    def rank(self, bench: Bench) -> dict[str, Ranking]:
        """Rank by fused score; see `System.rank`. Raises `PositionError`."""
        with TemporaryDirectory() as folder:
            index = Path(folder) / "index"
            build_index(bench.release, self._encoder, self._cache, index, self._progress)
            suggester = Suggester(bench.release, index, self._encoder, self._cache)
            scores = [suggester.score(read_position(query.text)).fused for query in bench.queries]
        return rank_by(bench, np.stack(scores))
