"""Intervals and significance respect that texts of one occupation are not independent."""

from __future__ import annotations

import numpy as np
import pytest

from evaluation.bench import Bench, Query
from evaluation.chance import Rounds, bootstrap_intervals, paired_significance
from evaluation.systems import Answer
from evaluation.tally import FIGURES, Tally, tally
from tests.evaluation.conftest import NUMBERED_UNITS


def tally_of(*hits: bool) -> Tally:
    """The tally of one query per entry, whose only relevant unit is found first or not at all."""
    queries = tuple(Query(id=f"q{number}", text="x") for number in range(len(hits)))
    bench = Bench("made", queries, NUMBERED_UNITS, {query.id: {"u1": 1} for query in queries})
    answers = {
        query.id: Answer([("u1" if hit else "u2", 1.0)])
        for query, hit in zip(queries, hits, strict=True)
    }
    return tally(bench, answers)


def interval(rows: np.ndarray, clusters: np.ndarray) -> tuple[float, float]:
    low, high = bootstrap_intervals(rows, clusters)[:, FIGURES.index("r_precision")]
    return float(low), float(high)


def test_an_interval_holds_the_mean_and_narrows_with_more_queries():
    few, many = tally_of(*[True, False] * 8), tally_of(*[True, False] * 200)
    low, high = interval(few.rows, np.arange(16))
    narrow_low, narrow_high = interval(many.rows, np.arange(400))
    assert low < narrow_low < 0.5 < narrow_high < high
    # Binomial: 1.96 * sqrt(.25 / 400)
    assert (narrow_high - narrow_low) / 2 == pytest.approx(0.049, abs=0.006)


def test_repeating_queries_of_an_occupation_proves_nothing():
    once, often = tally_of(*[True, False] * 8), tally_of(*[True] * 4, *[False] * 4, *[True] * 4)
    repeated = Tally(np.repeat(once.rows, 4, axis=0))
    clusters = np.repeat(np.arange(16), 4)
    assert interval(repeated.rows, clusters) == interval(once.rows, np.arange(16))
    low, high = interval(often.rows, np.repeat(np.arange(3), 4))
    assert (low, high) == (0, 1)


def test_what_a_system_lacks_has_no_interval():
    bounds = bootstrap_intervals(tally_of(True, False).rows, np.arange(2))
    assert np.isnan(bounds[:, FIGURES.index("ece")]).all()
    assert np.isnan(bounds[:, FIGURES.index("package.f1")]).all()


def test_a_clear_difference_is_significant_and_none_is_not():
    better, worse = tally_of(*[True] * 12).ranked, tally_of(*[False] * 12).ranked
    each = np.arange(12)
    # Only all signs alike are as extreme: 2 of 4096.
    assert paired_significance(better, worse, each)[0] == pytest.approx(2 / 4096, abs=0.0008)
    assert paired_significance(better, better, each)[0] == 1


def test_one_occupation_proves_nothing():
    better, worse = tally_of(*[True] * 12).ranked, tally_of(*[False] * 12).ranked
    assert paired_significance(better, worse, np.zeros(12, dtype=int))[0] == 1


def test_the_same_seed_gives_the_same_intervals():
    rows, each = tally_of(*[True, False] * 20).rows, np.arange(40)
    first, again, other = (
        bootstrap_intervals(rows, each, Rounds(bootstrap=30, seed=seed)) for seed in (1, 1, 2)
    )
    assert np.array_equal(first, again, equal_nan=True)
    assert not np.array_equal(first, other, equal_nan=True)
