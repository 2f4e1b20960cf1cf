"""A report as tables in plain text: all figures of each system, then chance and groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.report import Report, Result
from evaluation.tally import FIGURES, Scores

SHORT = {
    "r_precision": "R-prec",
    "map": "MAP",
    "mrr": "MRR",
    "ndcg_10": "nDCG@10",
    "recall_20": "R@20",
    "rp_5": "RP@5",
    "rp_10": "RP@10",
    "package.precision": "P",
    "package.recall": "R",
    "package.f1": "F1",
    "ece": "ECE",
    "brier": "Brier",
}
"""How tables and plots name figures, the same in both languages."""

_MAIN = "r_precision"
_ABSENT = "-"


@dataclass(frozen=True)
class Table:
    """A table of texts; each row is as long as the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(report: Report) -> Iterator[Table]:
    """Yield the figures; R-precision's interval and significance; R-precision by each field."""
    yield _figures(report)
    yield _chance(report)
    for field in report.by:
        yield _groups(report, field)


def figures_of(scores: Scores) -> dict[str, float | None]:
    """Return figures by name, those of packages as "package.f1" and so on."""
    package = dict(scores.package or {})
    return {
        name: package.get(name.removeprefix("package."))
        if name.startswith("package.")
        else getattr(scores, name)
        for name in FIGURES
    }


def shown(value: float | None) -> str:
    """Return a figure with three decimals, a dash where there is none."""
    return _ABSENT if value is None else f"{value:.3f}"


def _figures(report: Report) -> Table:
    rows = (
        (result.system, *map(shown, figures_of(result.tally.scores()).values()))
        for result in report.results
    )
    return Table((report.bench.name, *(SHORT[name] for name in FIGURES)), tuple(rows))


def _chance(report: Report) -> Table:
    headings = (report.bench.name, SHORT[_MAIN], "95 %", f"p ({report.results[0].system})")
    return Table(headings, tuple(_chance_row(report, result) for result in report.results))


def _chance_row(report: Report, result: Result) -> tuple[str, ...]:
    low, high = report.intervals[result.system][_MAIN]
    p_value = report.p_values.get(result.system, {}).get(_MAIN)
    main = result.tally.scores().r_precision
    return result.system, shown(main), f"{low:.3f}..{high:.3f}", _p(p_value)


def _p(value: float | None) -> str:
    return _ABSENT if value is None else f"{value:.4f}"


def _groups(report: Report, field: str) -> Table:
    groups = report.groups[field]
    rows = (
        (
            result.system,
            *(shown(result.tally.scores(places).r_precision) for places in groups.values()),
        )
        for result in report.results
    )
    return Table((f"{SHORT[_MAIN]}: {field}", *groups), tuple(rows))
