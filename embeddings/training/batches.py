"""Which pairs are learned when: batches of one task each, drawn by the tasks' shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from embeddings.training.pairs import Pair, Task

BATCH = 40


def batches(
    tasks: Sequence[Task], random: np.random.Generator
) -> Iterator[tuple[Task, list[Pair]]]:
    """Yield endlessly a task and pairs of it; all pairs of a task come before one comes again."""
    filled = [task for task in tasks if task.pairs]
    shares = np.array([task.share for task in filled])
    streams = [_shuffled(task.pairs, random) for task in filled]
    while True:
        chosen = int(random.choice(len(filled), p=shares / shares.sum()))
        yield filled[chosen], [next(streams[chosen]) for _ in range(BATCH)]


def _shuffled(pairs: Sequence[Pair], random: np.random.Generator) -> Iterator[Pair]:
    while True:
        for place in random.permutation(len(pairs)):
            yield pairs[place]
