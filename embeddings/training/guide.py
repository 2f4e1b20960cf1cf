"""The base model as a guide: finds hard wrong answers, and answers that are right unnoticed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np
import numpy.typing as npt

from embeddings.encoders import Encoder, Role, Vectors
from embeddings.training.pairs import Pair, Task
from embeddings.vectors import VectorCache

_SAME = 0.95
"""From this cosine on, two targets mean so nearly the same that neither is wrong."""

_HARD = range(2, 30)
"""Ranks that hard wrong answers are drawn from; the nearest are often right unnoticed."""


_KNOWN_WRONG = 0.7
"""How often a known rival is taken where there is one."""

_POOL = 1500
"""How many of a task's targets are looked through for wrong answers."""


class Guide:
    """Vectors of the base model for one task's targets, and what follows from them."""

    def __init__(
        self, encoder: Encoder, cache: VectorCache, task: Task, random: np.random.Generator
    ) -> None:
        """Encode a pool of the task's targets, but for those that the cache knows."""
        self._encoder = encoder
        self._cache = cache
        self._task = task
        drawn = random.permutation(len(task.targets))[:_POOL]
        self._pool = [task.targets[row] for row in sorted(drawn)]
        self._vectors = self._encode(self._pool, "passage")

    def wrong_answers(self, pairs: Sequence[Pair], random: np.random.Generator) -> list[str]:
        """Return one hard wrong answer for each pair, near the query but not known as right."""
        scores = self._encode([pair.query for pair in pairs], "query") @ self._vectors.T
        nearness = self._encode([pair.target for pair in pairs], "passage") @ self._vectors.T
        places = np.argsort(-np.where(nearness < _SAME, scores, -1), axis=1)
        return [
            self._wrong(pair, ranked, random) for pair, ranked in zip(pairs, places, strict=True)
        ]

    def same(self, targets: Sequence[str], candidates: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Say which candidates mean the same as a target, (n_targets, n_candidates)."""
        vectors = self._encode(targets, "passage"), self._encode(candidates, "passage")
        return np.asarray(vectors[0] @ vectors[1].T > _SAME)

    def _wrong(self, pair: Pair, ranked: npt.NDArray[np.intp], random: np.random.Generator) -> str:
        rivals = self._task.rivals.get(pair.query)
        if rivals and random.random() < _KNOWN_WRONG:
            return str(random.choice(rivals))
        right = self._task.targets_of[pair.query]
        found = (self._pool[place] for place in ranked)
        near = list(islice((text for text in found if text not in right), _HARD.stop))
        return str(random.choice(near[_HARD.start :] or self._pool))

    def _encode(self, texts: Sequence[str], role: Role) -> Vectors:
        return self._cache.encode(self._encoder, texts, role)
