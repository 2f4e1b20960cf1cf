"""Rankings: units of a benchmark in the order of their scores, kept small."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluation.bench import Bench

DEPTH = 1000
"""How many units a ranking holds at most, as in TREC runs."""

Scores = npt.NDArray[np.float32]
"""A score for every query and unit, (n_queries, n_units); only the order within a row counts."""

Ranking = Collection[tuple[str, float]]
"""Unit ids with scores, the best first; the order counts, also between equal scores."""


@dataclass(frozen=True, eq=False)
class RankedUnits(Collection[tuple[str, float]]):
    """A ranking as two arrays: a benchmark of ten thousand queries fits into memory.

    `ids` are those of all units; `rows` and `scores`, both (n_ranked,), the best first.
    """

    ids: Sequence[str]
    rows: npt.NDArray[np.int32]
    scores: Scores

    @classmethod
    def best_of(cls, ids: Sequence[str], scores: npt.NDArray[np.floating]) -> RankedUnits:
        """Rank units by one score each, (n_units,); equal scores keep the order of the units."""
        rows = np.argsort(-scores, kind="stable")[:DEPTH].astype(np.int32)
        return cls(ids, rows, scores[rows].astype(np.float32))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[str, float]]:
        for row, score in zip(self.rows.tolist(), self.scores.tolist(), strict=True):
            yield self.ids[row], score

    def __contains__(self, entry: object) -> bool:
        return any(entry == each for each in self)


def rank_by(bench: Bench, scores: npt.NDArray[np.floating]) -> dict[str, RankedUnits]:
    """Turn a score for every query and unit, (n_queries, n_units), into rankings.

    Equal scores keep the order of the units.
    """
    return {
        query.id: RankedUnits.best_of(bench.unit_ids, of_query)
        for query, of_query in zip(bench.queries, scores, strict=True)
    }
