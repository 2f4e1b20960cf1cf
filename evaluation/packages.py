"""Composed packages against the real ones: at the size that was chosen, and at every size."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice

import numpy as np
import numpy.typing as npt

from corpora.bilingual import Record

SIZES = 40
"""The largest package that the curve of sizes looks at."""


class PackageScores(Record):
    """How well one package meets the real one, or a mean of many: all between 0 and 1."""

    precision: float
    recall: float
    f1: float


def score_package(package: Collection[str], relevant: Collection[str]) -> PackageScores:
    """Compare a package, which may be empty, with the real one, which is not."""
    right = len(set(package) & set(relevant))
    return PackageScores(
        precision=right / len(set(package)) if package else 0.0,
        recall=right / len(relevant),
        f1=2 * right / (len(set(package)) + len(relevant)),
    )


def curve_of_sizes(units: Iterable[str], relevant: Collection[str]) -> npt.NDArray[np.float64]:
    """Return precision, recall and F1 of the first 1, 2, ... units, (3, SIZES)."""
    hits = np.zeros(SIZES)
    first = [unit in relevant for unit in islice(units, SIZES)]
    hits[: len(first)] = first
    right, sizes = np.cumsum(hits), np.arange(1, SIZES + 1)
    return np.stack([right / sizes, right / len(relevant), 2 * right / (sizes + len(relevant))])
