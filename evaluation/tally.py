"""What one system reached, as sums over queries.

Every figure is a function of sums over queries. So the whole, a language, a sector and a
bootstrap sample are all computed alike: add up rows, then turn sums into figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluation.bench import Bench
from evaluation.calibration import BINS, brier_score, calibration_sums, expected_calibration_error
from evaluation.measures import Measures, measure
from evaluation.packages import PackageScores, score_package
from evaluation.systems import Answer

Array = npt.NDArray[np.float64]

_MEASURES = tuple(Measures.model_fields)
_PACKAGE = tuple(PackageScores.model_fields)

FIGURES = (*_MEASURES, *(f"package.{name}" for name in _PACKAGE), "ece", "brier")
"""The names of all figures, in the order of their columns."""

# Columns of sums: one for each measure, for the number of queries, and so on.
_RANKED = slice(0, len(_MEASURES))
_QUERIES = slice(_RANKED.stop, _RANKED.stop + 1)
_PACKED = slice(_QUERIES.stop, _QUERIES.stop + len(_PACKAGE))
_PACKAGES = slice(_PACKED.stop, _PACKED.stop + 1)
_BINNED = slice(_PACKAGES.stop, _PACKAGES.stop + 4 * BINS)


class Scores(Measures):
    """All figures of a system over some queries; None where the system says nothing of it."""

    package: PackageScores | None
    ece: float | None
    brier: float | None


@dataclass(frozen=True, eq=False)
class Tally:
    """One row of summands a query, (n_queries, columns), in the order of the benchmark."""

    rows: Array

    @property
    def ranked(self) -> Array:
        """The ranking measures of each query, (n_queries, measures)."""
        return self.rows[:, _RANKED]

    @property
    def bins(self) -> Array:
        """The sums of all queries for a reliability curve, (4, BINS)."""
        bins: Array = self.rows[:, _BINNED].sum(axis=0).reshape(4, BINS)
        return bins

    def scores(self, places: Sequence[int] | None = None) -> Scores:
        """Return the figures of all queries, or of those at some places, at least one."""
        rows = self.rows if places is None else self.rows[places]
        found = dict(zip(FIGURES, figures(rows.sum(axis=0)), strict=True))
        package = {name: _known(found[f"package.{name}"]) for name in _PACKAGE}
        return Scores(
            **{name: float(found[name]) for name in _MEASURES},
            package=None if None in package.values() else PackageScores.model_validate(package),
            ece=_known(found["ece"]),
            brier=_known(found["brier"]),
        )


def figures(sums: Array) -> Array:
    """Turn sums of rows, (..., columns), into figures, (..., len(FIGURES)).

    Not a number where nothing was counted.
    """
    bins = sums[..., _BINNED].reshape(*sums.shape[:-1], 4, BINS)
    with np.errstate(invalid="ignore"):
        ranked = sums[..., _RANKED] / sums[..., _QUERIES]
        packed = sums[..., _PACKED] / sums[..., _PACKAGES]
    calibrated = np.stack([expected_calibration_error(bins), brier_score(bins)], axis=-1)
    return np.concatenate([ranked, packed, calibrated], axis=-1)


def tally(bench: Bench, answers: Mapping[str, Answer]) -> Tally:
    """Measure a system's answers by query id; a query without an answer scores 0."""
    measures = measure(bench, {query: answer.ranking for query, answer in answers.items()})
    packs = any(answer.package is not None for answer in answers.values())
    rows = np.zeros((len(bench.queries), _BINNED.stop))
    for row, query in zip(rows, bench.queries, strict=True):
        answer, relevant = answers.get(query.id, Answer(())), bench.relevant[query.id]
        row[_RANKED] = [getattr(measures[query.id], name) for name in _MEASURES]
        row[_QUERIES] = 1
        if packs:
            row[_PACKED] = list(dict(score_package(answer.package or (), relevant)).values())
            row[_PACKAGES] = 1
        row[_BINNED] = calibration_sums(answer, relevant).ravel()
    return Tally(rows)


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
