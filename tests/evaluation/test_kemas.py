"""Kemas as a system: it ranks, weighs, composes and explains whatever benchmark it is given."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from corpora.bilingual import Bilingual
from embeddings.encoders import get_encoder
from embeddings.shipped import seed
from embeddings.vectors import VectorCache
from evaluation.bench import Bench, Query
from evaluation.bench_files import read_bench
from evaluation.kemas import Kemas
from evaluation.report import evaluate
from evaluation.system_names import baselines
from evaluation.systems import ExplainingSystem, PackagingSystem


@pytest.fixture(scope="module")
def kemas(request) -> Kemas:
    # Vectors are kept between runs of the suite.
    cache = VectorCache(request.config.cache.mkdir("evaluation") / "vectors.sqlite")
    seed(cache, get_encoder())
    return Kemas(get_encoder(), cache)


def test_it_is_more_than_a_system_that_ranks(kemas):
    assert isinstance(kemas, PackagingSystem)
    assert isinstance(kemas, ExplainingSystem)


def test_a_probability_stands_beside_each_ranked_unit_and_falls(kemas, bench):
    for answer in kemas.answer(bench).values():
        probabilities = list(answer.probabilities)
        assert len(probabilities) == len(answer.ranking) == len(bench.units)
        assert probabilities == sorted(probabilities, reverse=True)
        assert all(0 <= probability <= 1 for probability in probabilities)


def test_a_package_names_units_by_the_ids_of_the_benchmark(kemas, bench):
    answers = kemas.answer(bench)
    assert set(answers) == {"q1", "q2"}
    assert answers["q2"].package[0] == "u2"
    assert set(answers["q1"].package) <= {"u1", "u2", "u3"}


def test_ranking_alone_gives_the_same_order(kemas, bench):
    rankings = kemas.rank(bench)
    for query, answer in kemas.answer(bench).items():
        assert list(rankings[query]) == list(answer.ranking)


def test_a_unit_is_explained_whether_suggested_or_not(kemas, bench):
    evidence = kemas.explain(bench, bench.queries[1], ["u2", "u3"])
    assert evidence["u2"][0].passage in ("Melatih Tari", "Train Dance")
    assert evidence["u2"][0].statement in bench.queries[1].text
    assert evidence["u3"][0].strength < evidence["u2"][0].strength


@pytest.mark.parametrize("text", ["12345", "   ", "\0\0"])
def test_a_text_that_is_no_position_scores_nothing_and_stops_nobody(kemas, bench, text):
    queries = (*bench.queries, Query(id="q9", text=text))
    odd = Bench("odd", queries, bench.units, {**bench.relevant, "q9": {"u1": 1}})
    report = evaluate(odd, [kemas])
    assert report.results[0].tally.scores([2]).model_dump(exclude={"ece", "brier"}) == {
        **dict.fromkeys(("r_precision", "map", "mrr", "ndcg_10", "recall_20", "rp_5", "rp_10"), 0),
        "package": {"precision": 0, "recall": 0, "f1": 0},
    }


def titles_only(bench: Bench) -> Bench:
    """The benchmark without descriptions and elements, whose vectors would take minutes."""
    bare = {"description": Bilingual(), "elements": ()}
    units = (
        entry.model_copy(update={"unit": entry.unit.model_copy(update=bare)})
        for entry in bench.units
    )
    return replace(bench, units=tuple(units))


def test_real_schemes_are_met_better_than_by_any_baseline(kemas, shared, request):
    short = read_bench(shared / "bench" / "kemas_dev").only(lambda query: query.lang == "short")
    cache = VectorCache(request.config.cache.mkdir("evaluation") / "vectors.sqlite")
    names = ("bm25", "tfidf", "e5-small", "use")
    # A few, as every statement is encoded.
    report = evaluate(titles_only(short.sample(10)), [kemas, *baselines(names, cache)])
    scores = json.loads(json.dumps(report.as_json()))["kemas_dev"]
    assert scores["kemas"]["package"]["f1"] > 0.3
    assert scores["kemas"]["ece"] < 0.15
    for name in names:
        assert scores[name]["versus"]["kemas"]["r_precision"]["difference"] < 0
