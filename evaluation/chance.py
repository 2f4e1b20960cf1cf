"""What chance could have done: bootstrap intervals, and a paired test between two systems.

Both draw whole clusters of queries, as the texts of one occupation are not independent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluation.tally import Array, figures

Clusters = npt.NDArray[np.int64]

_AT_A_TIME = 100
"""Rounds drawn together: ten thousand clusters then take some megabytes."""


@dataclass(frozen=True)
class Rounds:
    """How often chance is asked, and the seed it starts from."""

    bootstrap: int = 1000
    randomisation: int = 5000
    seed: int = 0
    confidence: float = 0.95


ROUNDS = Rounds()


def bootstrap_intervals(rows: Array, clusters: Clusters, rounds: Rounds = ROUNDS) -> Array:
    """Return the lower and upper bound of each figure, (2, figures).

    `rows` are those of a tally, (n_queries, columns); `clusters` numbers each row's cluster.
    Percentile bootstrap (Efron 1979) over clusters drawn with replacement.
    """
    sums = _sums(rows, clusters)
    chooser = np.random.default_rng(rounds.seed)
    even = np.full(len(sums), 1 / len(sums))
    drawn = [
        figures(chooser.multinomial(len(sums), even, size=size) @ sums)
        for size in _portions(rounds.bootstrap)
    ]
    tail = (1 - rounds.confidence) / 2
    bounds: Array = np.quantile(np.concatenate(drawn), [tail, 1 - tail], axis=0)
    return bounds


def paired_significance(
    first: Array, second: Array, clusters: Clusters, rounds: Rounds = ROUNDS
) -> Array:
    """Return the p-value of each measure's difference between two systems, (measures,).

    `first` and `second` are measures a query, (n_queries, measures). Two-sided paired
    randomisation test (Smucker et al. 2007): which system is which is tossed a cluster.
    """
    differences = _sums(second - first, clusters)
    seen = np.abs(differences.sum(axis=0))
    chooser = np.random.default_rng(rounds.seed)
    as_large = np.zeros(len(seen))
    for size in _portions(rounds.randomisation):
        signs = chooser.choice((-1.0, 1.0), size=(size, len(differences)))
        as_large += (np.abs(signs @ differences) >= seen - 1e-12).sum(axis=0)
    p_values: Array = (as_large + 1) / (rounds.randomisation + 1)
    return p_values


def _sums(rows: Array, clusters: Clusters) -> Array:
    sums = np.zeros((int(clusters.max()) + 1, rows.shape[1]))
    np.add.at(sums, clusters, rows)
    return sums


def _portions(rounds: int) -> Iterator[int]:
    for start in range(0, rounds, _AT_A_TIME):
        yield min(_AT_A_TIME, rounds - start)
