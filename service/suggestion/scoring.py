"""From features to a score for every unit, and from the score to a probability.

The model is linear and stored as JSON beside this module; `evaluation.fitting` makes it. Its
weights come from listwise regression (Cao et al. 2007): the units of a real package should have
the best scores of their position's list. A logistic function (Platt 1999) of the score, and of its
lead over the list's ten best, gives the probability that a committee keeps the unit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from embeddings.search import Scores
from service.suggestion.features import FEATURES

FILE = Path(__file__).with_name("scorer.json")

PARTS = ("gist", "anywhere", "title", "duties", "words", "family", "field")
"""Kinds of evidence that can be taken away, to see what each is worth."""

_BEST = 10


@dataclass(frozen=True)
class Calibration:
    """Coefficients of the logistic function that turns a score into a probability."""

    score: float
    lead: float
    offset: float

    def probability(self, scores: Scores) -> Scores:
        """Return the probability of each unit of a position, 0 to 1, (n_units,)."""
        logit = self.score * scores + self.lead * lead_of(scores) + self.offset
        return np.asarray(1 / (1 + np.exp(-logit)), dtype=np.float32)


def lead_of(scores: Scores) -> Scores:
    """Return how far each score lies above the mean of the ten best, (n_units,)."""
    lead: Scores = scores - (np.sort(scores)[-_BEST:].mean() if len(scores) else 0)
    return lead


@dataclass(frozen=True)
class UnitScores:
    """For every row of the release: `fused` orders units, `probability` is 0 to 1."""

    fused: Scores
    probability: Scores


@dataclass(frozen=True)
class Scorer:
    """A linear model of the features: `weights` are theirs by name, none for 0."""

    name: str
    weights: Mapping[str, float]
    calibration: Calibration

    @classmethod
    def read(cls, text: str) -> Scorer:
        """Read a model as `evaluation.fitting` writes it; its name says its content."""
        model = json.loads(text)
        digest = hashlib.sha256(text.encode()).hexdigest()
        return cls(f"listwise@{digest[:8]}", model["weights"], Calibration(**model["calibration"]))

    def score(self, features: Scores) -> UnitScores:
        """Score every unit of a position from its features, (n_units, n_features)."""
        weights = np.array([self.weights.get(name, 0) for name in FEATURES], dtype=np.float32)
        fused: Scores = (features @ weights).astype(np.float32)
        return UnitScores(fused, self.calibration.probability(fused))

    def without(self, part: str) -> Scorer:
        """Return the scorer that knows nothing of one of the `PARTS`."""
        kept = {name: weight for name, weight in self.weights.items() if _part(name) != part}
        return replace(self, name=f"{self.name}-{part}", weights=kept)


@cache
def packaged_scorer() -> Scorer:
    """Return the scorer that ships."""
    return Scorer.read(FILE.read_text("utf-8"))


def _part(feature: str) -> str:
    return feature.partition(" ")[0]
