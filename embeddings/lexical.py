"""Lexical search: BM25 over the passages of a release and over its whole units.

BM25 after Robertson et al. 1995 in the form that Lucene scores, indexed by the library bm25s; the
tokens are those of `corpora.language.analyze`. A text is searched for in both languages: each
of its words counts as itself and, by their shares, as its translations (probabilistic
structured queries, Darwish and Oard 2003).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
import numpy.typing as npt

from corpora.dictionary import translations
from corpora.language import analyze
from embeddings.passages import Passage

Scores = npt.NDArray[np.float32]

_K1 = 1.5
"""How soon another mention of a word stops counting."""

_BLANK = "\0"
"""Stands in a document without tokens; no analysed text has it."""


class LexicalIndex:
    """BM25 scores of passages, of units and of families.

    A unit is all its passages together, a family all the titles of its units.
    """

    FOLDER = "lexical"

    def __init__(self, passages: Bm25, units: Bm25, families: Bm25) -> None:
        self._passages = passages
        self._units = units
        self._families = families

    @classmethod
    def build(cls, passages: Sequence[Passage], families: Sequence[int]) -> LexicalIndex:
        """Index the passages, their units and families, in all their languages.

        `families` has the number of each unit's family, by row.
        """
        tokens = [analyze(passage.text) for passage in passages]
        of_unit: list[list[str]] = [[] for _ in families]
        of_family: list[list[str]] = [[] for _ in range(max(families, default=-1) + 1)]
        for passage, words in zip(passages, tokens, strict=True):
            of_unit[passage.row] += words
            if passage.kind == "title":
                of_family[families[passage.row]] += words
        return cls(Bm25.build(tokens), Bm25.build(of_unit), Bm25.build(of_family))

    def save(self, folder: Path) -> None:
        """Write all parts below `folder`."""
        self._passages.save(folder / self.FOLDER / "passages")
        self._units.save(folder / self.FOLDER / "units")
        self._families.save(folder / self.FOLDER / "families")

    @classmethod
    def load(cls, folder: Path, passages: int, families: Sequence[int]) -> LexicalIndex:
        """Map what `save` wrote; given are the number of passages and the units' families."""
        return cls(
            Bm25.load(folder / cls.FOLDER / "passages", passages),
            Bm25.load(folder / cls.FOLDER / "units", len(families)),
            Bm25.load(folder / cls.FOLDER / "families", max(families, default=-1) + 1),
        )

    def unit_scores(self, texts: Sequence[str], translated: bool = True) -> Scores:
        """Return the BM25 score of every unit for every text, float32 (n_texts, n_units).

        Without `translated` only the words themselves count.
        """
        if not texts:
            return np.empty((0, self.units), dtype=np.float32)
        return np.stack([self._units.scores(text, translated) for text in texts])

    def passage_scores(self, text: str, passage_ids: npt.ArrayLike | None = None) -> Scores:
        """Return the text's BM25 score for these passages, or all, float32 (n_passages,)."""
        scores = self._passages.scores(text)
        return scores if passage_ids is None else scores[np.asarray(passage_ids, dtype=np.int64)]

    @property
    def units(self) -> int:
        """Number of units."""
        return self._units.documents

    def unit_overlap(self, text: str) -> Scores:
        """Return how much of a text's weight of words each unit has, 0 to 1, (n_units,).

        1 would be a unit that says every word of the text and nothing else; words that the
        catalogue does not know, even translated, weigh most.
        """
        return self._units.overlap(text)

    def family_overlap(self, text: str) -> Scores:
        """Return how much of a text's weight of words each family's titles have, (n_families,)."""
        return self._families.overlap(text)

    def passage_likeness(self, text: str, passage_ids: npt.ArrayLike) -> Scores:
        """Return how much text and passage say in the same words, float32 (n_passages,).

        It is the BM25 score over the geometric mean of those that the text and the passage
        could have at best: about 1 for the same words, 0 for none in common.
        """
        return self._passages.likeness(text)[np.asarray(passage_ids, dtype=np.int64)]


class Bm25:
    """A BM25 model of a known number of documents, which may be none."""

    def __init__(self, model: Any, documents: int) -> None:  # noqa: ANN401  bm25s is untyped
        self._model = model
        self.documents = documents

    @classmethod
    def build(cls, documents: Iterable[list[str]]) -> Bm25:
        """Index documents given as tokens."""
        tokens = [words or [_BLANK] for words in documents]
        # Numbered in order of appearance, as a set's order would change with every run.
        vocabulary: dict[str, int] = {}
        numbered = [
            [vocabulary.setdefault(word, len(vocabulary)) for word in words]
            for words in tokens or [[_BLANK]]
        ]
        model = bm25s.BM25(method="lucene", k1=_K1, b=0.75)
        model.index((numbered, vocabulary), create_empty_token=False, show_progress=False)
        return cls(model, len(tokens))

    def save(self, folder: Path) -> None:
        """Write arrays (npy) and vocabulary (JSON); nothing is pickled."""
        self._model.save(folder, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path, documents: int) -> Bm25:
        """Map what `save` wrote."""
        return cls(bm25s.BM25.load(folder, mmap=True, allow_pickle=False), documents)

    def scores(self, text: str, translated: bool = True) -> Scores:
        """Return the score of every document, float32 (documents,); 0 where no word meets."""
        scores = np.zeros(self.documents, dtype=np.float32)
        postings = self._model.scores
        for word, weight in self._sought(text, translated).items():
            number = self._model.vocab_dict[word]
            here = slice(postings["indptr"][number], postings["indptr"][number + 1])
            scores[postings["indices"][here]] += weight * postings["data"][here]
        return scores

    def likeness(self, text: str) -> Scores:
        """Return each document's score over its own and the text's best, (documents,)."""
        # A word that stands once in a document of usual length scores 1 / (1 + k1) of its weight.
        best = self.ceiling(text) / (1 + _K1)
        likeness = self.scores(text) / np.sqrt(best * self._own)
        return likeness.astype(np.float32)

    @cached_property
    def _own(self) -> npt.NDArray[np.float64]:
        """The score of each document for its own words, above 0."""
        matrix = self._model.scores
        own = np.bincount(matrix["indices"], weights=matrix["data"], minlength=self.documents)
        return np.maximum(own[: self.documents], 1e-6)

    def overlap(self, text: str) -> Scores:
        """Return each document's score over the best that the text allows, 0 to 1, (documents,)."""
        return self.scores(text) / np.float32(self.ceiling(text))

    def ceiling(self, text: str) -> float:
        """Return the sum of the weights (idf) of what a text's distinct words ask for, above 0.

        A document's score approaches it when it repeats each of them often. Words that no
        document has, even translated, weigh most, as BM25 weighs what is rare.
        """
        return math.fsum(self._most(word) for word in set(analyze(text))) or 1.0

    def _sought(self, text: str, translated: bool) -> dict[str, float]:
        """Return the words of documents that a text asks for, and how much each counts."""
        sought: defaultdict[str, float] = defaultdict(float)
        for word in analyze(text):
            sought[word] += 1
            if translated:
                for other, share in translations(word):
                    sought[other] += share
        return {word: count for word, count in sought.items() if word in self._model.vocab_dict}

    def _most(self, word: str) -> float:
        known = [
            (other, share)
            for other, share in ((word, 1.0), *translations(word))
            if other in self._model.vocab_dict
        ]
        if not known:
            return self._weight(0)
        return math.fsum(share * self._weight(self._holders(other)) for other, share in known)

    def _weight(self, holders: int) -> float:
        return math.log1p((self.documents - holders + 0.5) / (holders + 0.5))

    def _holders(self, word: str) -> int:
        number = self._model.vocab_dict[word]
        starts = self._model.scores["indptr"]
        return int(starts[number + 1] - starts[number])
