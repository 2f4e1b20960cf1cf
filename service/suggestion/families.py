"""Which units belong together, and what their standard and industry are called."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from corpora.fields import families_of, field_names
from corpora.releases import Release
from embeddings.search import Queries, Scores, Searcher


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


class Fields:
    """What the units' standards and industries are called, ready to be compared with texts."""

    def __init__(self, release: Release, searcher: Searcher) -> None:
        """Encode the different names, but for those that the searcher's cache knows."""
        names = [field_names(unit, release) for unit in release.units]
        texts = list(dict.fromkeys(name for of_unit in names for name in of_unit))
        places = {name: place for place, name in enumerate(texts)}
        self._searcher = searcher
        self._vectors = searcher.encode(texts)
        self._rows = np.array([row for row, of_unit in enumerate(names) for _ in of_unit], np.int64)
        self._places = np.array([places[name] for of_unit in names for name in of_unit], np.int64)
        self._units = len(names)

    def nearness(self, queries: Queries) -> Scores:
        """Return how near each unit's nearest field is to each text, (n_texts, n_units).

        A unit without a field has the mean of the others.
        """
        found = np.full((len(queries), self._units), -np.inf, dtype=np.float32)
        near = self._searcher.vector_nearness(queries, self._vectors)
        np.maximum.at(found.T, self._rows, near.T[self._places])
        known = np.isfinite(found)
        means = np.where(known, found, 0).sum(1) / np.maximum(known.sum(1), 1)
        return np.where(known, found, means[:, None]).astype(np.float32)
