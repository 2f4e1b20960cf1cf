"""The suggestion, step by step: ask, score, compose, explain."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpora.bilingual import Language
from corpora.positions import JobDescription
from corpora.releases import Release
from embeddings.encoders import Encoder
from embeddings.index import open_index, open_lexical
from embeddings.search import Scores, Searcher
from embeddings.vectors import VectorCache
from service.suggestion.composition import LeftOut, compose
from service.suggestion.evidence import Matches
from service.suggestion.features import FeatureReader
from service.suggestion.gaps import GapReader
from service.suggestion.models import Alternative, Constraints, Role, SuggestedUnit, Suggestion
from service.suggestion.question import pose
from service.suggestion.reasons import reason
from service.suggestion.scoring import UnitScores, packaged_scorer
from service.suggestion.wishes import Wishes

_CANDIDATES = 100
"""Units looked at closely for a package."""

_ALTERNATIVES = 8
_LIKELY_ENOUGH_TO_SHOW = 0.02

# A unit is core when it is at least this likely, measured by the likeliest of the package.
_CORE_SHARE = 0.4


class Suggester:
    """Suggests packages from one release, with its index open and its encoder loaded."""

    def __init__(self, release: Release, index: Path, encoder: Encoder, cache: VectorCache) -> None:
        """Open the index of the release in the folder `index`; raises its `StateError`s."""
        self._release = release
        self._encoder = encoder
        self._searcher = Searcher(
            open_index(index, release, encoder), open_lexical(index, release), encoder, cache
        )
        self._scorer = packaged_scorer()
        self._features = FeatureReader(release, self._searcher)

    def features(self, job: JobDescription) -> Scores:
        """Return what is known of every unit, by row, (n_units, n_features).

        Raises `PositionWithoutWorkError`.
        """
        return self._features.read(pose(job, self._searcher))

    def score(self, job: JobDescription) -> UnitScores:
        """Score every unit of the release, by row; raises `PositionWithoutWorkError`."""
        return self._scorer.score(self.features(job))

    def suggest(self, job: JobDescription, constraints: Constraints | None = None) -> Suggestion:
        """Suggest a package for a position.

        Raises `PositionWithoutWorkError`, `ConstraintUnknownError` and
        `ConstraintsContradictError`.
        """
        constraints = constraints or Constraints()
        wishes = Wishes.read(constraints, self._release)
        question = pose(job, self._searcher)
        scores = self._scorer.score(self._features.read(question))
        candidates = self._candidates(scores, wishes)
        matches = Matches(question, self._searcher, candidates)
        package = compose(candidates, scores.probability, matches, self._release, wishes)
        language = constraints.language or _language_of(job)
        gaps = [place for place, gap in enumerate(matches.open_duties(package.rows)) if gap]
        reader = GapReader(self._release, self._searcher, question, package, language)
        return Suggestion(
            release=self._release.id,
            encoder=self._encoder.id,
            scorer=self._scorer.name,
            input_sha256=_digest(job, constraints),
            illustrative=self._release.illustrative,
            position=job,
            units=self._units(package.rows, scores.probability, matches, wishes, language),
            gaps=tuple(question.statements[place].id for place in gaps),
            nearest=reader.nearest(gaps, scores.probability),
            alternatives=tuple(
                self._alternative(left, scores.probability, language)
                for left in _worth_showing(package.left_out, scores.probability)
            ),
        )

    def _candidates(self, scores: UnitScores, wishes: Wishes) -> list[int]:
        order = [int(row) for row in np.argsort(-scores.fused, kind="stable")]
        allowed = [row for row in order if wishes.allow(row, self._release.units[row])]
        most = max(_CANDIDATES, 2 * (wishes.size or 0))
        first = set(allowed[:most]) | wishes.required
        return [row for row in allowed if row in first]

    def _units(
        self,
        rows: Sequence[int],
        probability: Scores,
        matches: Matches,
        wishes: Wishes,
        language: Language,
    ) -> tuple[SuggestedUnit, ...]:
        best = max((float(probability[row]) for row in rows), default=0.0)
        return tuple(
            SuggestedUnit(
                code=self._release.units[row].code,
                title=self._release.units[row].title,
                standard=self._release.units[row].standard,
                score=round(float(probability[row]), 4),
                role=_role(row, float(probability[row]), best, wishes),
                evidence=matches.of_unit(row, language),
            )
            for row in rows
        )

    def _alternative(self, left: LeftOut, probability: Scores, language: Language) -> Alternative:
        unit = self._release.units[left.row]
        return Alternative(
            code=unit.code,
            title=unit.title,
            score=round(float(probability[left.row]), 4),
            reason=reason(left, self._release, language),
        )


def _role(row: int, probability: float, best: float, wishes: Wishes) -> Role:
    required = row in wishes.required
    return "core" if required or probability >= _CORE_SHARE * best else "elective"


def _worth_showing(left_out: Sequence[LeftOut], probability: Scores) -> list[LeftOut]:
    """Return what a drafter may ask about: what nearly made it, and what a rule kept out."""
    asked = [
        left
        for left in left_out
        if left.why not in ("size", "below") or probability[left.row] >= _LIKELY_ENOUGH_TO_SHOW
    ]
    return asked[:_ALTERNATIVES]


def _language_of(job: JobDescription) -> Language:
    """Return the language that most of a description is in; mixed texts read as Indonesian."""
    english = sum(statement.language == "en" for statement in job.statements)
    return "en" if 2 * english > len(job.statements) else "id"


def _digest(job: JobDescription, constraints: Constraints) -> str:
    asked = {"title": job.title, "text": job.text, **constraints.model_dump(mode="json")}
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
