"""Rankings are measured as the literature defines it, on numbers that one can check by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.bench import Bench, Query
from evaluation.measures import Measures, mean, measure
from tests.evaluation.conftest import NUMBERED_UNITS

UNIT_IDS = [unit.id for unit in NUMBERED_UNITS]


def bench_of(relevant: dict[str, int]) -> Bench:
    return Bench("tiny", (Query(id="q", text="x"),), NUMBERED_UNITS, {"q": relevant})


def measured(relevant: dict[str, int], *ranking: str) -> Measures:
    return measure(bench_of(relevant), {"q": [(unit, 1.0) for unit in ranking]})["q"]


def test_a_ranking_by_hand():
    found = measured({"u1": 1, "u2": 1, "u3": 1}, "u9", "u1", "u2", "u8", "u7", "u3")
    assert found.r_precision == pytest.approx(2 / 3)
    assert found.recall_20 == 1
    assert found.map == pytest.approx((1 / 2 + 2 / 3 + 3 / 6) / 3)
    assert found.mrr == pytest.approx(1 / 2)
    assert found.rp_5 == pytest.approx(2 / 3)
    assert found.rp_10 == 1


def test_grades_count_in_ndcg():
    best, worst = measured({"u1": 2, "u2": 1}, "u1", "u2"), measured({"u1": 2, "u2": 1}, "u2", "u1")
    assert best.ndcg_10 == 1
    assert worst.ndcg_10 == pytest.approx((1 + 2 / math.log2(3)) / (2 + 1 / math.log2(3)))


def test_recall_looks_at_twenty():
    ranking = [f"u{number}" for number in range(5, 25)]
    assert measured({"u24": 1, "u25": 1}, *ranking, "u25").recall_20 == 0.5


def test_the_order_counts_where_scores_are_equal_and_a_unit_only_once():
    assert measured({"u1": 1}, "u1", "u2", "u3").mrr == 1
    assert measured({"u1": 1}, "u3", "u2", "u1").mrr == pytest.approx(1 / 3)
    assert measured({"u1": 1}, "u3", "u3", "u3", "u1").mrr == 1 / 2


def test_a_position_without_a_ranking_scores_nothing():
    assert set(measure(bench_of({"u1": 1}), {})["q"].model_dump().values()) == {0.0}


def test_the_mean_is_over_positions():
    perfect, nothing = measured({"u1": 1}, "u1"), measured({"u1": 1}, "u2")
    assert set(mean([perfect, nothing]).model_dump().values()) == {0.5}


@given(
    st.dictionaries(st.sampled_from(UNIT_IDS), st.integers(1, 4), min_size=1),
    st.permutations(UNIT_IDS),
)
def test_measures_lie_between_nothing_and_the_perfect_ranking(relevant, ranking):
    found = measured(relevant, *ranking)
    assert all(0 <= value <= 1 + 1e-9 for value in found.model_dump().values())
    perfect = measured(relevant, *sorted(relevant, key=relevant.__getitem__, reverse=True))
    for name, value in perfect.model_dump().items():
        best = min(1, 20 / len(relevant)) if name == "recall_20" else 1
        assert value == pytest.approx(best)
