"""What the encoder learns from: a text that asks, and a text that should answer it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Pair(NamedTuple):
    """A query and a target that belong together, such as a duty and a unit's title."""

    query: str
    target: str


@dataclass(frozen=True)
class Task:
    """Pairs of one kind, whose targets compete with each other.

    `share` is the part of all batches, relative to the other tasks; `tokens` bounds the
    length of a text; `translates` says that both texts of a pair say the same in two
    languages, so that each is the other's target; `together` is how many pairs of one query
    share a batch, so that a long query is encoded once for all of them, 0 for pairs drawn one by
    one; `rivals` gives a query's wrong answers where they are known.
    """

    name: str
    share: float
    pairs: tuple[Pair, ...]
    tokens: int = 64
    translates: bool = False
    together: int = 0
    rivals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def targets_of(self) -> dict[str, frozenset[str]]:
        """All targets that belong to a query: none of them is a wrong answer to it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for pair in self.pairs:
            found[pair.query].add(pair.target)
        return {query: frozenset(targets) for query, targets in found.items()}

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """The different targets, in order of first appearance."""
        return tuple(dict.fromkeys(pair.target for pair in self.pairs))


def task(
    name: str, share: float, pairs: Iterable[Pair], tokens: int = 64, together: int = 0
) -> Task:
    """Make a task of the different pairs whose two texts say something and differ."""
    kept = (Pair(" ".join(query.split()), " ".join(target.split())) for query, target in pairs)
    different = dict.fromkeys(
        pair for pair in kept if pair.query and pair.target and pair.query != pair.target
    )
    return Task(name, share, tuple(different), tokens, together=together)
