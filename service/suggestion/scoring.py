"""From a question to a score for every unit: fused evidence, then a probability.

Nothing here is learnt but the three numbers that turn the fused score into a probability; the
weights were set by hand on development positions and lie on a broad plateau.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from corpora.releases import Release
from corpora.units import CompetencyUnit
from embeddings.search import Scores, Searcher
from service.suggestion.question import Question

SCORER = "fused-1"

_BEST = 10


@dataclass(frozen=True)
class Weights:
    """How much each kind of evidence counts, in deviations of nearness.

    `overlap` is the most that common words can add, reached by half at `overlap_half`;
    `family` multiplies the mean of the best `family_best` units of a unit's standard: units
    of one standard go together, and a package rests on few standards.
    `level`, `lead` and `offset` are the coefficients of the logistic function (Platt 1999)
    that turns a fused score, and its lead over the mean of the position's ten best, into a
    probability; fitted to development positions.
    """

    gist: float = 1.0
    title: float = 0.5
    statement: float = 0.7
    overlap: float = 40.0
    overlap_half: float = 0.25
    family: float = 2.0
    family_best: int = 3
    level: float = 0.064
    lead: float = 0.2
    offset: float = -3.0


WEIGHTS = Weights()


@dataclass(frozen=True)
class UnitScores:
    """For every row of the release: `fused` orders units, `probability` is 0 to 1."""

    fused: Scores
    probability: Scores


def score_units(
    question: Question, searcher: Searcher, families: Sequence[int], weights: Weights = WEIGHTS
) -> UnitScores:
    """Score every unit of the release for a position.

    `families` gives each row the number of its family, as `families_of` does.
    """
    own = _own_evidence(question, searcher, weights)
    fused = own + weights.family * _family_evidence(own, families, weights.family_best)
    return UnitScores(fused.astype(np.float32), _probability(fused, weights).astype(np.float32))


def families_of(release: Release) -> tuple[int, ...]:
    """Give each row the number of its family: its standard or, without one, its series of codes."""
    numbers: dict[str, int] = {}
    return tuple(numbers.setdefault(_family(unit), len(numbers)) for unit in release.units)


def _family(unit: CompetencyUnit) -> str:
    code = unit.unit_code
    if unit.standard:
        return unit.standard
    if code.form != "other":
        return code.stem.rpartition(".")[0]
    # In-house codes end in a sequence and often a version: JSN.HC.001.01.
    return re.sub(r"(\.\d+){1,2}$", "", code.stem)


def _probability(fused: Scores, weights: Weights) -> Scores:
    if not len(fused):
        return fused
    lead = fused - np.sort(fused)[-_BEST:].mean()
    logit = weights.level * fused + weights.lead * lead + weights.offset
    probability: Scores = 1 / (1 + np.exp(-logit))
    return probability


def _own_evidence(question: Question, searcher: Searcher, weights: Weights) -> Scores:
    nearness = searcher.unit_nearness(question.queries)
    evidence: Scores = weights.gist * nearness.titles[question.gist_row]
    evidence += weights.title * nearness.titles[-1]
    works = nearness.passages[question.works] * question.weights[question.works]
    if len(works):
        evidence += weights.statement * works.max(axis=0)
    share = searcher.unit_overlap([question.words])[0]
    evidence += weights.overlap * share / (share + weights.overlap_half)
    return evidence


def _family_evidence(own: Scores, families: Sequence[int], best: int) -> Scores:
    """Return for each row the mean of its family's best; a unit may be its only family."""
    members: defaultdict[int, list[float]] = defaultdict(list)
    for family, evidence in zip(families, own, strict=True):
        members[family].append(float(evidence))
    means = {family: fmean(sorted(found, reverse=True)[:best]) for family, found in members.items()}
    return np.array([means[family] for family in families], dtype=np.float32)
