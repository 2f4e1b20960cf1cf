"""Which pairs are learned when: batches of one task each, drawn by the tasks' shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from embeddings.training.pairs import Pair, Task

BATCH = 40


def batches(
    tasks: Sequence[Task], random: np.random.Generator
) -> Iterator[tuple[Task, list[Pair]]]:
    """Yield endlessly a task and pairs of it; all queries of a task come before one comes again."""
    filled = [task for task in tasks if task.pairs]
    shares = np.array([task.share for task in filled])
    streams = [_pairs(task, random) for task in filled]
    while True:
        chosen = int(random.choice(len(filled), p=shares / shares.sum()))
        yield filled[chosen], [next(streams[chosen]) for _ in range(BATCH)]


def _pairs(task: Task, random: np.random.Generator) -> Iterator[Pair]:
    """Yield a task's pairs, some of each query in turn or, without `together`, all in turn."""
    groups = _by_query(task.pairs) if task.together else [[pair] for pair in task.pairs]
    while True:
        for place in random.permutation(len(groups)):
            group = groups[place]
            for pair in random.permutation(len(group))[: max(1, task.together)]:
                yield group[pair]


def _by_query(pairs: Sequence[Pair]) -> list[list[Pair]]:
    groups: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[pair.query].append(pair)
    return list(groups.values())
