"""The seam to what is evaluated: it ranks units, and may compose packages and give reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from corpora.bilingual import Record
from evaluation.bench import Bench, Query
from evaluation.rankings import Ranking


class System(Protocol):
    """Something that ranks a benchmark's units for each of its queries."""

    @property
    def name(self) -> str:
        """The system's name in reports."""

    def rank(self, bench: Bench) -> Mapping[str, Ranking]:
        """Return by query id the ids of units with scores, the best first."""


@dataclass(frozen=True)
class Answer:
    """What a system says to one query.

    `probabilities` stand beside the ranking, one a ranked unit, 0 to 1: how likely the unit
    is in the real package. `package` holds the units of the composed package. A system that
    only ranks leaves both None.
    """

    ranking: Ranking
    probabilities: Sequence[float] | None = None
    package: tuple[str, ...] | None = None


@runtime_checkable
class PackagingSystem(System, Protocol):
    """A system that also composes packages and says how likely each unit is."""

    def answer(self, bench: Bench) -> Mapping[str, Answer]:
        """Return by query id the ranking, its probabilities and the package."""


class Evidence(Record):
    """The statement of a position and the passage of a unit that meet best; `strength` 0 to 1."""

    statement: str
    passage: str
    strength: float


@runtime_checkable
class ExplainingSystem(System, Protocol):
    """A system that can say what in a position comes nearest to a unit."""

    def explain(
        self, bench: Bench, query: Query, units: Sequence[str]
    ) -> Mapping[str, tuple[Evidence, ...]]:
        """Return by unit id the evidence that there is for it, the strongest first."""


def answers_of(system: System, bench: Bench) -> Mapping[str, Answer]:
    """Return a system's answers by query id; one that only ranks gives rankings alone."""
    if isinstance(system, PackagingSystem):
        return system.answer(bench)
    return {query: Answer(ranking) for query, ranking in system.rank(bench).items()}
