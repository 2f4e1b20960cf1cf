"""The worst positions of a report: what was missed and why, and what was suggested wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from corpora.bilingual import Record
from evaluation.bench import Bench, Query
from evaluation.measures import Measures
from evaluation.packages import score_package
from evaluation.rankings import DEPTH
from evaluation.report import Report
from evaluation.systems import Answer, Evidence, ExplainingSystem, System

WORST = 20
"""How many positions are listed."""

_R_PRECISION = list(Measures.model_fields).index("r_precision")


class JudgedUnit(Record):
    """A unit that should be in the package and is not, or the other way round.

    `rank` counts from 1; `score` is the probability, or what the system ranks by where it
    gives none. Both are None beyond the ranking's depth. `evidence` is the nearest that the
    system found.
    """

    unit: str
    code: str
    title: str
    rank: int | None
    score: float | None
    evidence: tuple[Evidence, ...]


class WorstPosition(Record):
    """One position, how badly it went, and with which units."""

    folder: str
    system: str
    query: str
    lang: str
    title: str
    r_precision: float
    f1: float
    suggested: int
    relevant: int
    missed: tuple[JudgedUnit, ...]
    wrong: tuple[JudgedUnit, ...]


def worst_positions(report: Report, system: System, count: int = WORST) -> list[WorstPosition]:
    """Return the worst positions of the report's first system, the worst first.

    A position is bad by the F1 of its package, then by R-precision. For a system that composes
    none, the package is as many of its first units as the real one has.
    """
    cases = sorted(_cases(report), key=lambda case: (case.f1, case.r_precision))
    return [_position(case, system) for case in cases[:count]]


@dataclass(frozen=True)
class _Case:
    """One query, what the system answered, and the package taken from it."""

    bench: Bench
    query: Query
    answer: Answer
    r_precision: float

    @cached_property
    def relevant(self) -> Mapping[str, int]:
        return self.bench.relevant[self.query.id]

    @cached_property
    def package(self) -> tuple[str, ...]:
        if self.answer.package is not None:
            return self.answer.package
        return tuple(unit for unit, _ in islice(self.answer.ranking, len(self.relevant)))

    @cached_property
    def f1(self) -> float:
        return score_package(self.package, self.relevant).f1

    @cached_property
    def missed(self) -> list[str]:
        """Units not in the package, in their order in the ranking."""
        return sorted(
            set(self.relevant) - set(self.package),
            key=lambda unit: (self.places.get(unit, (DEPTH, 0.0))[0], unit),
        )

    @cached_property
    def wrong(self) -> list[str]:
        return [unit for unit in self.package if unit not in self.relevant]

    @cached_property
    def places(self) -> dict[str, tuple[int, float]]:
        """Place, from 0, and score of each ranked unit."""
        scores = self.answer.probabilities or [score for _, score in self.answer.ranking]
        units = (unit for unit, _ in self.answer.ranking)
        return {
            unit: (place, score)
            for place, (unit, score) in enumerate(zip(units, scores, strict=True))
        }


def _cases(report: Report) -> Iterator[_Case]:
    result = report.results[0]
    for query, row in zip(report.bench.queries, result.tally.ranked, strict=True):
        answer = result.answers.get(query.id, Answer(()))
        yield _Case(report.bench, query, answer, r_precision=float(row[_R_PRECISION]))


def _position(case: _Case, system: System) -> WorstPosition:
    judged = [*case.missed, *case.wrong]
    evidence: Mapping[str, tuple[Evidence, ...]] = {}
    if isinstance(system, ExplainingSystem) and len(case.answer.ranking):
        evidence = system.explain(case.bench, case.query, judged)
    units = {unit: _judged(case, unit, evidence.get(unit, ())) for unit in judged}
    return WorstPosition(
        folder=case.bench.name,
        system=system.name,
        query=case.query.id,
        lang=case.query.lang,
        title=case.query.title,
        r_precision=round(case.r_precision, 4),
        f1=round(case.f1, 4),
        suggested=len(case.package),
        relevant=len(case.relevant),
        missed=tuple(units[unit] for unit in case.missed),
        wrong=tuple(units[unit] for unit in case.wrong),
    )


def _judged(case: _Case, unit: str, evidence: tuple[Evidence, ...]) -> JudgedUnit:
    entry = case.bench.units[case.bench.unit_rows[unit]].unit
    place, score = case.places.get(unit, (None, None))
    return JudgedUnit(
        unit=unit,
        code=entry.code,
        title=entry.title.best("id"),
        rank=None if place is None else place + 1,
        score=None if score is None else round(score, 4),
        evidence=evidence,
    )
