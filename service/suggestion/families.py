"""Which units belong together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from corpora.families import families_of
from corpora.releases import Release
from embeddings.search import Scores


@dataclass(frozen=True)
class Families:
    """The units of a release by family: standard or, without one, series of codes."""

    numbers: npt.NDArray[np.int64]
    """The family of each row, counted from 0."""

    @classmethod
    def of(cls, release: Release) -> Families:
        """Group the units of a release."""
        return cls(np.array(families_of(release), dtype=np.int64))

    def best(self, values: Scores) -> Scores:
        """Return for each row the mean of its family's best values, (n_units,).

        Units of one standard go together, and a package rests on few standards. Twice the root
        of its size is how many units speak for a family, which keeps large ones from winning
        by number and small ones from winning by chance.
        """
        order = np.lexsort((-values, self.numbers))
        sorted_numbers = self.numbers[order]
        starts = np.flatnonzero(np.diff(sorted_numbers, prepend=-1))
        place = np.arange(len(order)) - starts[sorted_numbers]
        sizes = np.bincount(self.numbers)
        among_best = place < np.ceil(2 * np.sqrt(sizes))[sorted_numbers]
        sums = np.bincount(sorted_numbers[among_best], weights=values[order][among_best])
        means = sums / np.bincount(sorted_numbers[among_best])
        return means[self.numbers].astype(np.float32)
