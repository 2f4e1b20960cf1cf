"""Simple systems that Kemas must beat: BM25 and plain sentence vectors, nothing tuned."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from embeddings.encoders import DEFAULT_ENCODER, Encoder, get_encoder
from embeddings.lexical import LexicalIndex
from embeddings.passages import passages_of
from embeddings.vectors import VectorCache
from evaluation.bench import Bench
from evaluation.errors import UnknownSystemError
from evaluation.measures import Ranking
from evaluation.report import System

DEPTH = 1000
"""How many units a ranking holds at most, as in TREC runs."""


class Bm25Baseline:
    """BM25 of the whole text against all text of a unit."""

    name = "bm25"

    def rank(self, bench: Bench) -> dict[str, Ranking]:
        """Rank by BM25; see `System.rank`."""
        index = LexicalIndex.build(passages_of(bench.release), len(bench.units), title_weight=1)
        return rank_by(bench, index.unit_scores([query.text for query in bench.queries]))


class WholeByTitle:
    """Cosine of the whole text's vector with that of a unit's title."""

    def __init__(self, encoder: Encoder, cache: VectorCache) -> None:
        """Use the encoder through a cache, which may hold vectors of an earlier run."""
        self._encoder = encoder
        self._cache = cache
        self.name = encoder.id.partition("@")[0]

    def rank(self, bench: Bench) -> dict[str, Ranking]:
        """Rank by cosine; see `System.rank`."""
        titles = [entry.unit.title.best("id") for entry in bench.units]
        texts = [query.text for query in bench.queries]
        passages = self._cache.encode(self._encoder, titles, "passage")
        queries = self._cache.encode(self._encoder, texts, "query")
        return rank_by(bench, queries @ passages.T)


def rank_by(bench: Bench, scores: npt.NDArray[np.floating]) -> dict[str, Ranking]:
    """Turn a score for every query and unit, (n_queries, n_units), into rankings.

    Equal scores keep the order of the units.
    """
    best = np.argsort(-scores, axis=1, kind="stable")[:, :DEPTH]
    return {
        query.id: [(bench.units[row].id, float(of_query[row])) for row in rows]
        for query, of_query, rows in zip(bench.queries, scores, best, strict=True)
    }


def baselines(names: Iterable[str], cache: VectorCache | None = None) -> list[System]:
    """Return the baselines of these names; raises `UnknownSystemError`.

    Any encoder's name is a baseline's too, besides "bm25".
    """
    cache = cache or VectorCache(":memory:")
    return [_baseline(name, cache) for name in names]


def _baseline(name: str, cache: VectorCache) -> System:
    if name == Bm25Baseline.name:
        return Bm25Baseline()
    if name in BASELINES:
        return WholeByTitle(get_encoder(name), cache)
    raise UnknownSystemError(name=name, known=", ".join(BASELINES))


BASELINES = (Bm25Baseline.name, DEFAULT_ENCODER)
"""The names that `baselines` knows."""
