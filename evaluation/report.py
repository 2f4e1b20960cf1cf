"""Evaluates systems on a benchmark and reports it: overall, by language, query by query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from evaluation.bench import Bench
from evaluation.bench_files import read_bench
from evaluation.measures import Measures, Ranking, mean, measure

GROUPINGS = ("lang",)
"""Fields of a query that results are also given by."""


class System(Protocol):
    """Something that ranks a benchmark's units for each of its queries."""

    @property
    def name(self) -> str:
        """The system's name in reports."""

    def rank(self, bench: Bench) -> Mapping[str, Ranking]:
        """Return by query id the ids of units with scores, the best first."""


@dataclass(frozen=True)
class Result:
    """One system's measures by query id."""

    system: str
    by_query: Mapping[str, Measures]


@dataclass(frozen=True)
class Report:
    """What systems reached on one benchmark."""

    bench: Bench
    results: tuple[Result, ...]

    def as_json(self) -> dict[str, Any]:
        """Return `{folder: {system: {measure: value, ..., "by": {field: {value: {...}}}}}}`."""
        return {self.bench.name: {result.system: self._scores(result) for result in self.results}}

    def lines(self) -> Iterator[str]:
        """Yield a table in plain text: a line a system, R-precision and R@20, then by language."""
        languages = sorted(self._groups("lang"))
        width = max(len(self.bench.name), *(len(result.system) for result in self.results))
        heads = ["R-prec", "R@20", *languages]
        yield f"{self.bench.name:<{width}}" + "".join(f"{head:>9}" for head in heads)
        for result in self.results:
            overall, by = self._mean(result), self._by(result, "lang")
            values = [overall.r_precision, overall.recall_20]
            values += [by[language].r_precision for language in languages]
            yield f"{result.system:<{width}}" + "".join(f"{value:>9.3f}" for value in values)

    def _scores(self, result: Result) -> dict[str, Any]:
        by = {
            field: {value: found.model_dump() for value, found in self._by(result, field).items()}
            for field in GROUPINGS
        }
        return {**self._mean(result).model_dump(), "by": by}

    def _mean(self, result: Result) -> Measures:
        return mean(result.by_query.values())

    def _by(self, result: Result, field: str) -> dict[str, Measures]:
        return {
            value: mean(result.by_query[query] for query in queries)
            for value, queries in self._groups(field).items()
        }

    def _groups(self, field: str) -> dict[str, list[str]]:
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for query in self.bench.queries:
            groups[getattr(query, field) or "unknown"].append(query.id)
        return dict(groups)


def evaluate(folder: Path | Bench, systems: Iterable[System]) -> Report:
    """Let each system rank a benchmark, given as its folder or already read, and measure it.

    Raises what `read_bench` raises.
    """
    bench = folder if isinstance(folder, Bench) else read_bench(folder)
    results = (Result(system.name, measure(bench, system.rank(bench))) for system in systems)
    return Report(bench, tuple(results))
