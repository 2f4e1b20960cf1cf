"""Fused search: how near texts are to units and passages, by meaning and by words.

Cosines of one encoder crowd together, and where they crowd differs from text to text, so
a cosine is read against a background: the same text's cosines with a fixed cohort, passages of
the shipped sample from all fields (the z-norm of speaker verification, Auckenthaler et al.
2000). So nearness means the same in a catalogue of three units, of one field, or of thirty
thousand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from corpora.samples import load_samples
from embeddings.encoders import Encoder, Vectors
from embeddings.index import PassageIndex
from embeddings.lexical import LexicalIndex
from embeddings.passages import PASSAGE_KINDS, Passage, PassageKind, passages_of
from embeddings.vectors import VectorCache

Scores = npt.NDArray[np.float32]

FLOOR = -3.0
"""What a unit gets that has no passage of the kind asked for, in deviations."""

_COHORT = 100
"""Passages of a kind in the cohort; more would hardly move mean and deviation."""

_NEAREST = 200
"""Passages of a kind that may speak for their units, per text."""

# A part of any unit sounds a little like any duty: it must be nearer than a title to count.
_HANDICAP: dict[PassageKind, float] = {
    "title": 0.0,
    "description": 0.5,
    "element": 1.0,
    "criterion": 0.5,
}


@dataclass(frozen=True)
class Background:
    """Mean and standard deviation of each text's cosines with passages of a kind, (n_texts, 1)."""

    mean: Scores
    deviation: Scores

    def standardise(self, cosines: Scores) -> Scores:
        """Return the cosines, a row a text, in deviations above the mean."""
        standardised: Scores = (cosines - self.mean) / self.deviation
        return standardised


@dataclass(frozen=True)
class Queries:
    """Texts that ask, with their vectors (n_texts, dimension) and what is usual for each."""

    texts: tuple[str, ...]
    vectors: Vectors
    backgrounds: dict[PassageKind, Background]

    def __len__(self) -> int:
        return len(self.texts)

    def first(self, count: int) -> Queries:
        """Return the first `count` of them."""
        backgrounds = {
            kind: Background(usual.mean[:count], usual.deviation[:count])
            for kind, usual in self.backgrounds.items()
        }
        return Queries(self.texts[:count], self.vectors[:count], backgrounds)


@dataclass(frozen=True)
class UnitNearness:
    """How near each unit's nearest title, and nearest passage, is; both (n_texts, units)."""

    titles: Scores
    passages: Scores


class Searcher:
    """Searches one release's passages, by vectors and by words.

    Rows are the release's units; nearness is in standard deviations above the mean of the
    text's background.
    """

    def __init__(
        self, index: PassageIndex, lexical: LexicalIndex, encoder: Encoder, cache: VectorCache
    ) -> None:
        self._index = index
        self._lexical = lexical
        self._encoder = encoder
        self._cache = cache
        self._cohorts = {kind: self._cohort(kind) for kind in PASSAGE_KINDS}
        self._order = np.argsort(index.rows, kind="stable")
        self._rows_in_order = index.rows[self._order]

    def ask(self, texts: Sequence[str]) -> Queries:
        """Encode texts and learn what nearness is usual for each."""
        vectors = self._cache.encode(self._encoder, texts, "query")
        backgrounds = {kind: self._background(vectors, kind) for kind in PASSAGE_KINDS}
        return Queries(tuple(texts), vectors, backgrounds)

    def unit_nearness(self, queries: Queries) -> UnitNearness:
        """Return how near each unit's titles and passages are.

        Beyond titles only the nearest passages of a kind are looked at.
        """
        titles = self._title_nearness(queries)
        passages = titles.copy()
        texts = np.arange(len(queries))[:, None]
        for kind in PASSAGE_KINDS[1:]:
            cosines, ids = self._index.search(queries.vectors, kind, _NEAREST)
            scores = queries.backgrounds[kind].standardise(cosines) - _HANDICAP[kind]
            np.maximum.at(passages, (texts, self._index.rows[ids]), scores)
        return UnitNearness(titles, passages)

    def unit_overlap(self, text: str) -> Scores:
        """Return how much of a text's weight of words each unit has, 0 to 1, (n_units,)."""
        return self._lexical.unit_overlap(text)

    def family_overlap(self, text: str) -> Scores:
        """Return how much of it the titles of each family have, 0 to 1, (n_families,)."""
        return self._lexical.family_overlap(text)

    def passages(self, row: int) -> list[int]:
        """Return the ids of a unit's passages."""
        start, end = np.searchsorted(self._rows_in_order, [row, row + 1])
        return [int(number) for number in self._order[start:end]]

    def passage(self, number: int) -> Passage:
        """Return a passage by its id."""
        return self._index.passages[number]

    def passage_nearness(self, queries: Queries, ids: Sequence[int]) -> Scores:
        """Return how near these passages are to each text, float32 (n_texts, n_ids)."""
        found = np.empty((len(queries), len(ids)), np.float32)
        for kind in PASSAGE_KINDS:
            first, end = self._index.range(kind)
            here = [place for place, number in enumerate(ids) if first <= number < end]
            cosines = queries.vectors @ self._index.matrix()[[ids[place] for place in here]].T
            scores = queries.backgrounds[kind].standardise(cosines) - _HANDICAP[kind]
            found[:, here] = scores
        return found

    def passage_likeness(self, texts: Sequence[str], ids: Sequence[int]) -> Scores:
        """Return how much each text and passage say in the same words, (n_texts, n_ids)."""
        rows = [self._lexical.passage_likeness(text, ids) for text in texts]
        return np.stack(rows) if rows else np.empty((0, len(ids)), np.float32)

    def _title_nearness(self, queries: Queries) -> Scores:
        found = np.full((len(queries), self._lexical.units), FLOOR, dtype=np.float32)
        first, end = self._index.range("title")
        cosines = queries.vectors @ self._index.matrix("title").T
        scores = queries.backgrounds["title"].standardise(cosines)
        np.maximum.at(found.T, self._index.rows[first:end], scores.T)
        return found

    def _background(self, vectors: Vectors, kind: PassageKind) -> Background:
        cosines = vectors @ self._cohorts[kind].T
        deviation = np.maximum(cosines.std(axis=1, keepdims=True), 1e-6)
        return Background(cosines.mean(axis=1, keepdims=True), deviation)

    def _cohort(self, kind: PassageKind) -> Vectors:
        texts = [passage.text for passage in passages_of(load_samples()) if passage.kind == kind]
        return self._cache.encode(self._encoder, texts[:: max(1, len(texts) // _COHORT)], "passage")
