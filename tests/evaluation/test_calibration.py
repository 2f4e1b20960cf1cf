"""Probabilities are held against what was really relevant, over the units ranked first."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.calibration import (
    LOOKED_AT,
    brier_score,
    calibration_sums,
    expected_calibration_error,
    reliability,
)
from evaluation.systems import Answer


def answer(*probabilities: float) -> Answer:
    return Answer([(f"u{n}", 1.0) for n in range(len(probabilities))], probabilities)


def test_by_hand():
    # .9 and .95 share a bin, whose mean is .925 and of which half is right; .3 is wrong.
    sums = calibration_sums(answer(0.9, 0.95, 0.3), {"u0"})
    assert expected_calibration_error(sums) == pytest.approx((2 * 0.425 + 0.3) / 3)
    assert brier_score(sums) == pytest.approx((0.1**2 + 0.95**2 + 0.3**2) / 3)
    assert reliability(sums) == [(pytest.approx(0.3), 0, 1), (pytest.approx(0.925), 0.5, 2)]


def test_scores_that_mean_what_they_say_have_no_error():
    sums = calibration_sums(answer(0.5, 0.5, 0.5, 0.5), {"u0", "u1"})
    assert expected_calibration_error(sums) == 0


def test_units_that_nobody_looks_at_cannot_improve_calibration():
    sure_and_wrong = answer(*[0.9] * LOOKED_AT, *[0.0] * 500)
    assert expected_calibration_error(calibration_sums(sure_and_wrong, set())) == pytest.approx(0.9)


def test_queries_are_pooled_and_not_averaged():
    # One is too sure and one too modest by as much: together they are right.
    sums = calibration_sums(answer(0.5), set()) + calibration_sums(answer(0.5), {"u0"})
    assert expected_calibration_error(sums) == 0


def test_a_system_without_probabilities_has_no_calibration():
    sums = calibration_sums(Answer([("u0", 1.0)]), {"u0"})
    assert np.isnan(expected_calibration_error(sums))
    assert np.isnan(brier_score(sums))
    assert reliability(sums) == []


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60))
def test_errors_lie_between_0_and_1(pairs):
    relevant = {f"u{n}" for n, (_, right) in enumerate(pairs) if right}
    sums = calibration_sums(answer(*(probability for probability, _ in pairs)), relevant)
    assert -1e-9 <= expected_calibration_error(sums) <= 1 + 1e-9
    assert -1e-9 <= brier_score(sums) <= 1 + 1e-9
    assert sums[0].sum() == min(len(pairs), LOOKED_AT)
