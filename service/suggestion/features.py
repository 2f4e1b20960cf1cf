"""What is known of every unit for a position: one number a kind of evidence."""

from __future__ import annotations

import numpy as np

from corpora.releases import Release
from embeddings.search import Scores, Searcher
from service.suggestion.families import Families
from service.suggestion.question import Question

_OWN = ("gist", "anywhere", "title", "duties", "words")

FEATURES = (*_OWN, *(f"family by {name}" for name in _OWN), "family together")
"""Names of the features, in their order:

- `gist`, `title`: nearness of the unit's title to the position's gist, and to its title;
- `anywhere`: nearness of the unit's nearest passage to the gist;
- `duties`: mean of the three duties that are nearest to any passage of the unit;
- `words`: share of the position's weight of words that the unit has, bent so that a quarter
  counts half;
- `family by ...`: the mean of the same over the best units of its family;
- `family together`: like `words`, of all titles of its family together.
"""

PARTS = (*_OWN, "family")
"""Kinds of evidence that can be taken away together, to see what each is worth."""

_DUTIES = 3
_HALF = 0.25


def part_of(feature: str) -> str:
    """Return which of the `PARTS` a feature belongs to."""
    return feature.partition(" ")[0]


class FeatureReader:
    """Reads the features of a release's units."""

    def __init__(self, release: Release, searcher: Searcher) -> None:
        self._searcher = searcher
        self._families = Families.of(release)

    def read(self, question: Question) -> Scores:
        """Return the features of every unit for a position, (n_units, n_features)."""
        own = self._own(question)
        together = _bent(self._searcher.family_overlap(question.words))[self._families.numbers]
        return np.stack([*own, *map(self._families.best, own), together], axis=1)

    def _own(self, question: Question) -> list[Scores]:
        nearness = self._searcher.unit_nearness(question.queries)
        anywhere = nearness.passages[question.gist_row]
        works = nearness.passages[question.works] * question.weights[question.works]
        return [
            nearness.titles[question.gist_row],
            anywhere,
            nearness.titles[-1],
            _best_mean(works) if len(works) else anywhere,
            _bent(self._searcher.unit_overlap(question.words)),
        ]


def _bent(share: Scores) -> Scores:
    return share / (share + np.float32(_HALF))


def _best_mean(works: Scores) -> Scores:
    """Return each unit's mean over the statements that are nearest to it, (n_units,)."""
    most = min(_DUTIES, len(works))
    best: Scores = np.partition(works, len(works) - most, axis=0)[-most:].mean(axis=0)
    return best
