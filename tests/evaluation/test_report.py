"""Systems side by side: overall and by language, as JSON and as a table."""

from __future__ import annotations

import json

import pytest

from evaluation.bench import Bench
from evaluation.report import evaluate


class Always:
    """Suggests the same units for every position."""

    def __init__(self, name: str, *units: str) -> None:
        self.name = name
        self._units = units

    def rank(self, bench: Bench):
        ranking = [(unit, 1 / place) for place, unit in enumerate(self._units, start=1)]
        return {query.id: ranking for query in bench.queries}


@pytest.fixture
def report(folder):
    return evaluate(folder, [Always("network", "u1", "u3"), Always("dance", "u2")])


def test_json_has_folder_system_measures_and_languages(report):
    scores = json.loads(json.dumps(report.as_json()))["tiny"]
    assert scores["network"]["r_precision"] == 0.5
    assert scores["network"]["by"]["lang"]["id"]["r_precision"] == 1
    assert scores["network"]["by"]["lang"]["en"]["r_precision"] == 0
    assert scores["dance"]["by"]["lang"]["en"]["mrr"] == 1
    assert set(scores["dance"]) == {
        *("r_precision", "recall_20", "map", "mrr", "ndcg_10", "rp_5", "rp_10", "by"),
    }


def test_the_table_has_a_line_a_system(report):
    assert [line.split() for line in report.lines()] == [
        ["tiny", "R-prec", "R@20", "en", "id"],
        ["network", "0.500", "0.500", "0.000", "1.000"],
        ["dance", "0.500", "0.500", "1.000", "0.000"],
    ]


def test_each_position_can_be_looked_at(report):
    assert {query: found.mrr for query, found in report.results[0].by_query.items()} == {
        "q1": 1,
        "q2": 0,
    }


def test_a_benchmark_that_is_already_read_serves_too(bench, report):
    assert evaluate(bench, [Always("dance", "u2")]).results[0] == report.results[1]
