"""A package is compared with the real one, at its own size and at every size."""

from __future__ import annotations

import pytest

from evaluation.packages import SIZES, curve_of_sizes, score_package


def test_by_hand():
    found = score_package(("u1", "u2", "u3", "u4"), {"u1": 1, "u2": 2, "u9": 1})
    assert found.precision == 0.5
    assert found.recall == pytest.approx(2 / 3)
    assert found.f1 == pytest.approx(4 / 7)


def test_the_real_package_is_perfect():
    assert set(dict(score_package(("u1",), {"u1"})).values()) == {1.0}


def test_an_empty_package_is_worth_nothing():
    assert set(dict(score_package((), {"u1"})).values()) == {0.0}


def test_every_size_is_like_the_package_of_that_size():
    units, relevant = ["u3", "u1", "u8", "u2"], {"u1", "u2", "u7"}
    curve = curve_of_sizes(units, relevant)
    assert curve.shape == (3, SIZES)
    for size in range(1, 5):
        assert curve[:, size - 1].tolist() == pytest.approx(
            list(dict(score_package(units[:size], relevant)).values())
        )


def test_a_ranking_that_ends_gains_nothing_more():
    precision, recall, _ = curve_of_sizes(["u1"], {"u1"})
    assert precision[9] == pytest.approx(0.1)
    assert recall[9] == 1
