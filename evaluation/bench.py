"""A benchmark: positions, units, and which units each position's real package holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from corpora.bilingual import Record
from corpora.releases import Release
from corpora.units import CompetencyUnit


class Query(Record):
    """A position or task: its text, its language ("id", "en", "mixed", "short", ...), its name."""

    id: str
    text: str
    lang: str = ""
    title: str = ""


class BenchUnit(Record):
    """A unit under the benchmark's own id, which its qrels use.

    Codes may be missing or shared between units; ids are not.
    """

    id: str
    unit: CompetencyUnit


@dataclass(frozen=True)
class Bench:
    """One benchmark; `relevant` gives a grade above 0 for each unit of a query's package."""

    name: str
    queries: tuple[Query, ...]
    units: tuple[BenchUnit, ...]
    relevant: Mapping[str, Mapping[str, int]]

    @cached_property
    def release(self) -> Release:
        """The units as a release: row i is `units[i]`."""
        return Release.build(entry.unit for entry in self.units)

    def only(self, keep: Callable[[Query], bool]) -> Bench:
        """Return the benchmark of those queries that `keep` accepts, against all units."""
        queries = tuple(filter(keep, self.queries))
        return replace(
            self,
            queries=queries,
            relevant={query.id: self.relevant[query.id] for query in queries},
        )
