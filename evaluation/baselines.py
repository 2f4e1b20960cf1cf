"""Simple systems that Kemas must beat: words, characters, plain vectors, and their average."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from embeddings.encoders import Encoder
from embeddings.lexical import LexicalIndex
from embeddings.passages import passages_of
from embeddings.vectors import Progress, VectorCache
from evaluation.bench import Bench
from evaluation.optional import library
from evaluation.rankings import RankedUnits, Scores, rank_by

Scorer = Callable[[Bench], Scores]
"""Scores every unit of a benchmark for each query, (n_queries, n_units)."""

_NGRAMS = (3, 5)


@dataclass(frozen=True)
class Baseline:
    """A system that ranks units by one score each."""

    name: str
    scorer: Scorer

    def rank(self, bench: Bench) -> dict[str, RankedUnits]:
        """Rank by the score; see `System.rank`."""
        return rank_by(bench, self.scorer(bench))


def bm25(bench: Bench) -> Scores:
    """Score by BM25 of the whole text against all text of a unit."""
    index = LexicalIndex.build(passages_of(bench.release), range(len(bench.units)))
    return index.unit_scores([query.text for query in bench.queries], translated=False)


class CharacterTfidf:
    """Cosine of TF-IDF weights of character n-grams, the whole text against all of a unit."""

    name = "tfidf"

    def __init__(self) -> None:
        """Load scikit-learn; raises `EvaluationLibraryMissingError`."""
        self._text = library("sklearn.feature_extraction.text", "scikit-learn", self.name)

    def __call__(self, bench: Bench) -> Scores:
        """Score; see `Scorer`. N-grams lie within words, and single precision is enough."""
        model = self._text.TfidfVectorizer(
            analyzer="char_wb", ngram_range=_NGRAMS, dtype=np.float32
        )
        units = model.fit_transform(_all_text(bench))
        queries = model.transform([query.text for query in bench.queries])
        scores: Scores = (queries @ units.T).toarray()
        return scores


@dataclass(frozen=True)
class WholeByTitle:
    """Cosine of the whole text's vector with that of a unit's title.

    Vectors come through a cache, which may hold those of an earlier run.
    """

    encoder: Encoder
    cache: VectorCache
    progress: Progress | None = None

    def __call__(self, bench: Bench) -> Scores:
        """Score; see `Scorer`."""
        titles = [entry.unit.title.best("id") for entry in bench.units]
        texts = [query.text for query in bench.queries]
        passages = self.cache.encode(self.encoder, titles, "passage", self.progress)
        queries = self.cache.encode(self.encoder, texts, "query", self.progress)
        scores: Scores = queries @ passages.T
        return scores


@dataclass(frozen=True)
class Average:
    """The mean of several scores, each in deviations from its mean over a query's units."""

    scorers: Sequence[Scorer]

    def __call__(self, bench: Bench) -> Scores:
        """Score; see `Scorer`."""
        total = np.zeros((len(bench.queries), len(bench.units)), dtype=np.float32)
        for scorer in self.scorers:
            scores = scorer(bench)
            deviation = np.maximum(scores.std(axis=1, keepdims=True), 1e-9)
            total += (scores - scores.mean(axis=1, keepdims=True)) / deviation
        total /= len(self.scorers)
        return total


def _all_text(bench: Bench) -> list[str]:
    texts: list[list[str]] = [[] for _ in bench.units]
    for passage in passages_of(bench.release):
        texts[passage.row].append(passage.text)
    return ["\n".join(of_unit) for of_unit in texts]
