"""Evaluates systems on a benchmark: figures overall and by group, intervals, significance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isnan
from pathlib import Path
from typing import Any

import numpy as np

from evaluation.bench import Bench
from evaluation.bench_files import read_bench
from evaluation.chance import bootstrap_intervals, paired_significance
from evaluation.groups import LANGUAGE, clusters_of, groups_of
from evaluation.measures import Measures
from evaluation.packages import SIZES, curve_of_sizes
from evaluation.systems import Answer, System, answers_of
from evaluation.tally import FIGURES, Array, Tally, tally


@dataclass(frozen=True, eq=False)
class Result:
    """What one system reached; `answers` are kept of the first system only, by query id."""

    system: str
    tally: Tally
    curve: Array
    """Precision, recall and F1 of the first 1, 2, ... ranked units, (3, sizes)."""
    answers: Mapping[str, Answer]


@dataclass(frozen=True, eq=False)
class Report:
    """What systems reached on one benchmark; `by` names fields that results are also given by.

    Systems are compared with the first one.
    """

    bench: Bench
    results: tuple[Result, ...]
    by: tuple[str, ...] = (LANGUAGE,)

    def as_json(self) -> dict[str, Any]:
        """Return `{folder: {system: {figure: value, ..., "by": {field: {value: {...}}}}}}`.

        Beside the figures a system has `intervals`, the bounds of each, and, unless it is
        the first, `versus`, its distance from the first and how likely chance would reach it.
        """
        return {self.bench.name: {result.system: self._system(result) for result in self.results}}

    @cached_property
    def groups(self) -> dict[str, dict[str, list[int]]]:
        """The places of the queries by field and value."""
        return {field: groups_of(self.bench, field) for field in self.by}

    @cached_property
    def intervals(self) -> dict[str, dict[str, tuple[float, float]]]:
        """The bounds of each figure that a system has, by system and figure."""
        clusters = clusters_of(self.bench)
        bounds = {
            result.system: bootstrap_intervals(result.tally.rows, clusters).T
            for result in self.results
        }
        return {
            system: {
                figure: (low, high)
                for figure, (low, high) in zip(FIGURES, rows.tolist(), strict=True)
                if not isnan(low)
            }
            for system, rows in bounds.items()
        }

    @cached_property
    def p_values(self) -> dict[str, dict[str, float]]:
        """How likely chance makes as large a difference from the first, by system and measure."""
        clusters, first = clusters_of(self.bench), self.results[0].tally.ranked
        return {
            result.system: dict(
                zip(
                    Measures.model_fields,
                    paired_significance(first, result.tally.ranked, clusters).tolist(),
                    strict=True,
                )
            )
            for result in self.results[1:]
        }

    def _system(self, result: Result) -> dict[str, Any]:
        by = {
            field: {
                value: result.tally.scores(places).model_dump() for value, places in groups.items()
            }
            for field, groups in self.groups.items()
        }
        found = {**result.tally.scores().model_dump(), "by": by}
        found["intervals"] = _nested(self.intervals[result.system])
        if result.system in self.p_values:
            found["versus"] = {self.results[0].system: self._versus(result)}
        return found

    def _versus(self, result: Result) -> dict[str, dict[str, float]]:
        own, first = result.tally.scores(), self.results[0].tally.scores()
        return {
            name: {"difference": getattr(own, name) - getattr(first, name), "p": p_value}
            for name, p_value in self.p_values[result.system].items()
        }


def evaluate(
    folder: Path | Bench, systems: Iterable[System], by: Iterable[str] = (LANGUAGE,)
) -> Report:
    """Let each system answer a benchmark, given as its folder or already read, and measure it.

    Raises what `read_bench` raises.
    """
    bench = folder if isinstance(folder, Bench) else read_bench(folder)
    results: list[Result] = []
    for system in systems:
        answers = answers_of(system, bench)
        results.append(
            Result(
                system=system.name,
                tally=tally(bench, answers),
                curve=_mean_curve(bench, answers),
                # Those of every system would fill the memory on a large benchmark.
                answers={} if results else answers,
            )
        )
    return Report(bench, tuple(results), tuple(by))


def _mean_curve(bench: Bench, answers: Mapping[str, Answer]) -> Array:
    total = np.zeros((3, SIZES))
    for query in bench.queries:
        if query.id in answers:
            ranked = (unit for unit, _ in answers[query.id].ranking)
            total += curve_of_sizes(ranked, bench.relevant[query.id])
    return total / len(bench.queries)


def _nested(intervals: Mapping[str, tuple[float, float]]) -> dict[str, Any]:
    """Give intervals the shape of the figures: those of packages below `package`."""
    nested: dict[str, Any] = {}
    for figure, bounds in intervals.items():
        above, _, name = figure.rpartition(".")
        (nested.setdefault(above, {}) if above else nested)[name] = list(bounds)
    return nested
