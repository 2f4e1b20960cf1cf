"""A benchmark: positions, units, and which units each position's real package holds."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from pydantic import Field

from corpora.bilingual import Record
from corpora.releases import Release
from corpora.units import CompetencyUnit


class Query(Record):
    """A position or task: its text, its language ("id", "en", "mixed", "short", ...), its name.

    `fields` holds whatever else the benchmark says of it in a word or a number, by name, such
    as its occupation.
    """

    id: str
    text: str
    lang: str = ""
    title: str = ""
    fields: dict[str, str] = Field(default_factory=dict)


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

    @cached_property
    def unit_ids(self) -> tuple[str, ...]:
        """The ids of the units, in their order."""
        return tuple(entry.id for entry in self.units)

    @cached_property
    def unit_rows(self) -> dict[str, int]:
        """The row of each unit by its id."""
        return {identifier: row for row, identifier in enumerate(self.unit_ids)}

    def sample(self, size: int, seed: int = 0) -> Bench:
        """Return the benchmark of so many queries chosen at random, the same for a seed."""
        if size >= len(self.queries):
            return self
        chooser = random.Random(seed)  # noqa: S311  not for secrets
        chosen = {query.id for query in chooser.sample(self.queries, size)}
        return self.only(lambda query: query.id in chosen)

    def only(self, keep: Callable[[Query], bool]) -> Bench:
        """Return the benchmark of those queries that `keep` accepts, against all units."""
        queries = tuple(filter(keep, self.queries))
        return replace(
            self,
            queries=queries,
            relevant={query.id: self.relevant[query.id] for query in queries},
        )
