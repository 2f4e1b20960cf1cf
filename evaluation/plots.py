"""The plots of a report as SVG text, drawn by matplotlib without a display."""

from __future__ import annotations

import io
from typing import Any

from corpora.bilingual import Language
from evaluation.calibration import reliability
from evaluation.groups import groups_of
from evaluation.optional import library
from evaluation.packages import SIZES
from evaluation.page_words import group_name, word
from evaluation.report import Report

_PALETTE = ("#0b6e4f", "#c05a1c", "#3b6ea8", "#8a8a8a", "#7b4b94", "#b8952e", "#444444")
_WIDE, _SQUARE = (7.2, 3.8), (4.6, 4.2)
_MOST_GROUPS = 16


def reliability_plot(report: Report, language: Language) -> str | None:
    """Draw how often units of each probability were right; None without probabilities."""
    points = reliability(report.results[0].tally.bins)
    if not points:
        return None
    figure, axes = _drawing(_SQUARE)
    axes.plot([0, 1], [0, 1], color="#999999", linestyle=":", linewidth=1)
    probability, frequency, _ = zip(*points, strict=True)
    axes.plot(probability, frequency, color=_PALETTE[0], marker="o")
    for place, _, number in points:
        axes.text(place, 0.01, f"n = {number}", rotation=90, ha="center", va="bottom", fontsize=7)
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.set(xlabel=word("probability", language), ylabel=word("frequency", language))
    return _svg(figure, f"reliability-{report.bench.name}-{language}")


def size_plot(report: Report, language: Language) -> str:
    """Draw precision, recall and F1 of the first system, and F1 of the others, by size."""
    figure, axes = _drawing(_WIDE)
    sizes = range(1, SIZES + 1)
    first = report.results[0]
    for values, name, style in zip(first.curve, ("P", "R", "F1"), ("--", ":", "-"), strict=True):
        label = f"{name} {first.system}"
        axes.plot(sizes, values, color=_PALETTE[0], linestyle=style, label=label)
    for number, result in enumerate(report.results[1:], start=1):
        colour = _PALETTE[number % len(_PALETTE)]
        axes.plot(sizes, result.curve[2], color=colour, linewidth=1, label=f"F1 {result.system}")
    scores = first.tally.scores()
    if scores.package is not None:
        label = f"F1 {first.system}, {word('own size', language)}"
        axes.axhline(scores.package.f1, color=_PALETTE[0], linewidth=0.8, alpha=0.6, label=label)
    axes.set(xlim=(1, SIZES), ylim=(0, 1), xlabel=word("size", language))
    axes.legend(fontsize=7, ncols=2, frameon=False)
    return _svg(figure, f"size-{report.bench.name}-{language}")


def group_plot(report: Report, field: str, language: Language) -> str:
    """Draw R-precision of every system in the largest groups of queries by a field."""
    groups = groups_of(report.bench, field)
    shown = sorted(groups, key=lambda name: -len(groups[name]))[:_MOST_GROUPS]
    height = 0.9 + len(shown) * (0.16 + 0.1 * len(report.results))
    figure, axes = _drawing((_WIDE[0], height))
    thickness = 0.8 / len(report.results)
    for number, result in enumerate(report.results):
        values = [result.tally.scores(groups[name]).r_precision for name in shown]
        places = [place + number * thickness for place in range(len(shown))]
        colour = _PALETTE[number % len(_PALETTE)]
        axes.barh(places, values, thickness, color=colour, label=result.system)
    middle = 0.4 - thickness / 2
    axes.set_yticks(
        [place + middle for place in range(len(shown))],
        [f"{group_name(name, language)} ({len(groups[name])})" for name in shown],
    )
    axes.invert_yaxis()
    axes.set(xlim=(0, 1), xlabel=word("r_precision", language))
    axes.legend(fontsize=7, frameon=False)
    return _svg(figure, f"by-{field}-{report.bench.name}-{language}")


def _drawing(size: tuple[float, float]) -> tuple[Any, Any]:
    """Return a figure and its axes; not by pyplot, which keeps figures and looks for screens."""
    drawing = library("matplotlib.figure", "matplotlib", "--report")
    figure = drawing.Figure(figsize=size, layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(color="#e4e4e4", linewidth=0.6)
    axes.set_axisbelow(True)
    return figure, axes


def _svg(figure: Any, name: str) -> str:  # noqa: ANN401  matplotlib may be missing
    """Return the drawing as an element to stand inside a page, the same for the same data.

    Text stays text, so that it can be searched and read aloud.
    """
    matplotlib = library("matplotlib", "matplotlib", "--report")
    written = io.StringIO()
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    _, _, element = written.getvalue().partition("<svg")
    return "<svg" + element.replace('id="', f'id="{name}-').replace(
        'href="#', f'href="#{name}-'
    ).replace("url(#", f"url(#{name}-")
