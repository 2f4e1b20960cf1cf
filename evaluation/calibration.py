"""Calibration: whether units scored 0.7 are accepted seven times in ten.

Looked at are, for each query, the units that a system ranks first. Over all units the
thousands that anybody sees to be wrong would make any system look calibrated; over the units
of the package alone there are few, and those that were wrongly left out do not count.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

import numpy as np
import numpy.typing as npt

from evaluation.systems import Answer

LOOKED_AT = 50
"""How many of a query's units count: several times the size of a usual package."""

BINS = 10
"""Bins of equal width, as in Guo et al. 2017 (arXiv:1706.04599)."""

Sums = npt.NDArray[np.float64]
"""Per bin: number of pairs, sum of probabilities, number that are relevant, and sum of squared
differences, (4, BINS) or with further axes before."""


def calibration_sums(answer: Answer, relevant: Collection[str], units: int = LOOKED_AT) -> Sums:
    """Return the sums of one query's first units, (4, BINS)."""
    probabilities = np.asarray((answer.probabilities or ())[:units], dtype=np.float64)
    first = islice(answer.ranking, len(probabilities))
    truth = np.array([unit in relevant for unit, _ in first], dtype=np.float64)
    bins = np.minimum((probabilities * BINS).astype(int), BINS - 1)
    parts = (np.ones_like(truth), probabilities, truth, (probabilities - truth) ** 2)
    return np.stack([np.bincount(bins, weights=part, minlength=BINS) for part in parts])


def expected_calibration_error(sums: Sums) -> npt.NDArray[np.float64]:
    """Return the mean distance between probability and frequency, a bin counting by its size.

    `sums` is (..., 4, BINS), the result (...); not a number where there is no pair.
    """
    number, probability, truth, _ = np.moveaxis(sums, -2, 0)
    with np.errstate(invalid="ignore"):
        error: npt.NDArray[np.float64] = np.abs(probability - truth).sum(-1) / number.sum(-1)
    return error


def brier_score(sums: Sums) -> npt.NDArray[np.float64]:
    """Return the mean squared distance between probability and truth (Brier 1950); as above."""
    with np.errstate(invalid="ignore"):
        score: npt.NDArray[np.float64] = sums[..., 3, :].sum(-1) / sums[..., 0, :].sum(-1)
    return score


def reliability(sums: Sums) -> list[tuple[float, float, int]]:
    """Return mean probability, frequency and number of each bin that is not empty.

    `sums` is (4, BINS).
    """
    return [
        (probability / number, truth / number, round(number))
        for number, probability, truth, _ in sums.T.tolist()
        if number
    ]
