"""From features to a score for every unit, and from the score to a probability.

The model is linear and stored as JSON beside this module; `evaluation.fitting` makes it. Its
weights come from listwise regression (Cao et al. 2007): the units of a real package should have
the largest shares in the softmax over their position's list. A logistic function (Platt 1999) of
that share gives the probability that a committee keeps the unit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from embeddings.search import Scores
from service.suggestion.features import FEATURES

FILE = Path(__file__).with_name("scorer.json")


@dataclass(frozen=True)
class Calibration:
    """A logistic function of a unit's share in its list, on the scale of the softmax.

    One more candidate takes part in the list, with the score `nothing`: that nothing fits. So
    the best of units that are all far from a position is no likely one. `share` and `offset` are
    the coefficients.
    """

    nothing: float
    share: float
    offset: float

    def probability(self, scores: Scores) -> Scores:
        """Return the probability of each unit of a position, 0 to 1, (n_units,)."""
        logit = self.share * log_share(scores, self.nothing) + self.offset
        return np.asarray(1 / (1 + np.exp(-logit)), dtype=np.float32)


def log_share(scores: Scores, nothing: float) -> Scores:
    """Return the logarithm of each score's share in the softmax with `nothing`, (n_units,)."""
    shares: Scores = scores - np.logaddexp.reduce(scores, initial=nothing)
    return shares


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


@cache
def packaged_scorer() -> Scorer:
    """Return the scorer that ships."""
    return Scorer.read(FILE.read_text("utf-8"))
