"""Systems side by side: overall and by group, with chance, as JSON and as tables."""

from __future__ import annotations

import json

import pytest

from evaluation.bench import Bench
from evaluation.report import evaluate
from evaluation.systems import Answer
from evaluation.tables import tables

MEASURES = {"r_precision", "map", "mrr", "ndcg_10", "recall_20", "rp_5", "rp_10"}
FIGURES = {*MEASURES, "package", "ece", "brier"}


class Always:
    """Suggests the same units for every position."""

    def __init__(self, name: str, *units: str) -> None:
        self.name = name
        self._units = units

    def rank(self, bench: Bench):
        ranking = [(unit, 1 / place) for place, unit in enumerate(self._units, start=1)]
        return {query.id: ranking for query in bench.queries}


class Sure(Always):
    """Suggests the same package for every position, and is sure of it."""

    def answer(self, bench: Bench):
        return {
            query: Answer(ranking, [1.0] * len(ranking), self._units)
            for query, ranking in self.rank(bench).items()
        }


@pytest.fixture
def report(folder):
    return evaluate(folder, [Sure("network", "u1", "u3"), Always("dance", "u2")])


@pytest.fixture
def scores(report):
    return json.loads(json.dumps(report.as_json(), allow_nan=False))["tiny"]


def test_json_has_folder_system_measures_and_languages(scores):
    assert scores["network"]["r_precision"] == 0.5
    assert scores["network"]["by"]["lang"]["id"]["r_precision"] == 1
    assert scores["network"]["by"]["lang"]["en"]["r_precision"] == 0
    assert scores["dance"]["by"]["lang"]["en"]["mrr"] == 1
    assert set(scores["network"]) == {*FIGURES, "by", "intervals"}
    assert set(scores["dance"]) == {*FIGURES, "by", "intervals", "versus"}
    assert set(scores["dance"]["by"]["lang"]["en"]) == FIGURES


def test_packages_and_probabilities_are_judged_where_there_are_any(scores):
    assert scores["network"]["package"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert scores["network"]["by"]["lang"]["id"]["package"]["f1"] == 1
    # Sure of four units, of which two are right.
    assert (scores["network"]["ece"], scores["network"]["brier"]) == (0.5, 0.5)
    dance = scores["dance"]
    assert (dance["package"], dance["ece"], dance["brier"]) == (None, None, None)


def test_figures_have_intervals_and_systems_are_held_against_the_first(scores):
    assert set(scores["network"]["intervals"]) == FIGURES
    assert set(scores["dance"]["intervals"]) == MEASURES
    assert scores["network"]["intervals"]["r_precision"] == [0, 1]
    assert scores["network"]["intervals"]["package"]["f1"] == [0, 1]
    versus = scores["dance"]["versus"]["network"]
    assert set(versus) == MEASURES
    assert versus["r_precision"] == {"difference": 0.0, "p": 1.0}


def test_by_other_fields_too(bench):
    found = evaluate(bench, [Always("dance", "u2")], by=("occupation", "sector")).as_json()
    by = found["tiny"]["dance"]["by"]
    assert {value: one["mrr"] for value, one in by["occupation"].items()} == {
        "Teknisi": 0,
        "unknown": 1,
    }
    assert set(by["sector"]) == {"J.61", "unknown"}


def test_tables_have_a_line_a_system(report):
    figures, chance, languages = tables(report)
    assert figures.headings[:2] == ("tiny", "R-prec")
    assert figures.headings[-3:] == ("F1", "ECE", "Brier")
    assert figures.rows[0][0] == "network"
    assert figures.rows[0][-3:] == ("0.500", "0.500", "0.500")
    assert figures.rows[1][-3:] == ("-", "-", "-")
    assert chance.rows[1] == ("dance", "0.500", "0.000..1.000", "1.0000")
    assert languages.headings == ("R-prec: lang", "en", "id")
    assert languages.rows == (("network", "0.000", "1.000"), ("dance", "1.000", "0.000"))
    for table in (figures, chance, languages):
        assert {len(row) for row in table.rows} == {len(table.headings)}


def test_answers_are_kept_of_the_first_system_only(report):
    assert set(report.results[0].answers) == {"q1", "q2"}
    assert report.results[1].answers == {}


def test_a_query_that_a_system_leaves_out_counts_as_nothing(bench):
    class Silent(Sure):
        def answer(self, bench: Bench):
            return {"q1": super().answer(bench)["q1"]}

    found = evaluate(bench, [Silent("silent", "u1", "u3")]).as_json()["tiny"]["silent"]
    assert found["package"]["recall"] == 0.5
    assert found["r_precision"] == 0.5


def test_a_benchmark_that_is_already_read_serves_too(bench, scores):
    assert (
        evaluate(bench, [Sure("network", "u1", "u3")]).as_json()["tiny"]["network"]
        == (scores["network"])
    )
