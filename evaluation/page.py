"""The report as files: a page in each language that needs no network, and the worst positions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from corpora.bilingual import LANGUAGES, Language
from evaluation.errors import ReportUnwritableError
from evaluation.groups import LANGUAGE, SECTOR, clusters_of, groups_of
from evaluation.optional import library
from evaluation.page_words import group_name, word
from evaluation.plots import group_plot, reliability_plot, size_plot
from evaluation.report import Report, Result
from evaluation.tables import SHORT, figures_of, shown
from evaluation.worst import WorstPosition

PAGES: dict[Language, str] = {"id": "laporan.html", "en": "report.html"}
WORST_FILE = "worst.jsonl"

_SIGNIFICANT = 0.05
_UNITS_SHOWN = 8
_GROUPS_SHOWN = 40


def check_report(folder: Path) -> None:
    """Make the folder and look for the libraries, before hours are spent on measuring.

    Raises `ReportUnwritableError` or `EvaluationLibraryMissingError`.
    """
    library("matplotlib.figure", "matplotlib", "--report")
    library("jinja2", "jinja2", "--report")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / WORST_FILE).touch()
    except OSError as error:
        raise _unwritable(folder, error) from error


def write_report(
    folder: Path, reports: Sequence[Report], worst: Mapping[str, Sequence[WorstPosition]]
) -> tuple[Path, ...]:
    """Write pages and the file of worst positions; return their paths.

    `worst` has the positions by benchmark. Raises `ReportUnwritableError`.
    """
    lines = [position.model_dump_json() + "\n" for each in worst.values() for position in each]
    texts = {name: _page(reports, worst, language) for language, name in PAGES.items()}
    texts[WORST_FILE] = "".join(lines)
    try:
        for name, text in texts.items():
            (folder / name).write_text(text, "utf-8")
    except OSError as error:
        raise _unwritable(folder, error) from error
    return tuple(folder / name for name in texts)


def _page(
    reports: Iterable[Report], worst: Mapping[str, Sequence[WorstPosition]], language: Language
) -> str:
    jinja = library("jinja2", "jinja2", "--report")
    environment = jinja.Environment(
        loader=jinja.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=jinja.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    other = next(each for each in LANGUAGES if each != language)
    page: str = environment.get_template("report.html").render(
        language=language,
        other=PAGES[other],
        say=partial(word, language=language),
        most=_UNITS_SHOWN,
        sections=[_section(report, worst[report.bench.name], language) for report in reports],
    )
    return page


def _section(report: Report, worst: Sequence[WorstPosition], language: Language) -> dict[str, Any]:
    fields = dict.fromkeys((LANGUAGE, SECTOR, *report.by))
    return {
        "name": report.bench.name,
        "queries": len(report.bench.queries),
        "clusters": len(set(clusters_of(report.bench).tolist())),
        "units": len(report.bench.units),
        "headings": list(SHORT.values()),
        "rows": [_row(report, result) for result in report.results],
        "reliability": reliability_plot(report, language),
        "sizes": size_plot(report, language),
        "parts": [_part(report, field, language) for field in fields],
        "worst": worst,
    }


def _row(report: Report, result: Result) -> dict[str, Any]:
    intervals = report.intervals[result.system]
    p_values = report.p_values.get(result.system, {})
    cells = [
        {
            "value": shown(value),
            "interval": "–".join(f"{bound:.2f}" for bound in intervals.get(name, ())),
            "differs": p_values.get(name, 1.0) < _SIGNIFICANT,
        }
        for name, value in figures_of(result.tally.scores()).items()
    ]
    return {"system": result.system, "cells": cells}


def _part(report: Report, field: str, language: Language) -> dict[str, Any]:
    groups = groups_of(report.bench, field)
    rows = [
        {
            "name": group_name(name, language),
            "texts": len(places),
            "values": [shown(result.tally.scores(places).r_precision) for result in report.results],
        }
        for name, places in sorted(groups.items(), key=lambda group: -len(group[1]))[:_GROUPS_SHOWN]
    ]
    return {"field": field, "plot": group_plot(report, field, language), "groups": rows}


def _unwritable(folder: Path, error: OSError) -> ReportUnwritableError:
    return ReportUnwritableError(folder=folder, reason=error.strerror or type(error).__name__)
