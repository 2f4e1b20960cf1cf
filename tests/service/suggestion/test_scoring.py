"""Scores order units, mean something, and know families."""

from __future__ import annotations

import numpy as np
import pytest

from corpora.bilingual import Bilingual
from corpora.positions import read_position
from corpora.releases import Release
from corpora.units import CompetencyUnit
from service.suggestion.families import Families
from service.suggestion.features import FEATURES
from service.suggestion.scoring import Calibration, log_share, packaged_scorer

from .conftest import BARISTA


def test_probability_follows_the_order_of_the_fused_score(suggester):
    scores = suggester.score(read_position(BARISTA))
    order = np.argsort(-scores.fused)
    assert (np.diff(scores.probability[order]) <= 0).all()
    assert ((scores.probability > 0) & (scores.probability < 1)).all()


def test_noise_does_not_change_a_score(suggester):
    plain = "Barista\n\nTugas:\n- Menyeduh kopi\n"
    noisy = plain + "\nBenefit:\n- Merakit rangka sepeda gratis untuk karyawan\n"
    assert np.array_equal(
        suggester.score(read_position(plain)).fused, suggester.score(read_position(noisy)).fused
    )


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (("J.62XPL01.001.1", "A/2030"), ("Q.86XKS01.001.1", "A/2030"), True),
        (("J.62XPL01.001.1", None), ("J.62XPL01.002.1", None), True),
        (("J.62XPL01.001.1", None), ("J.62XJK01.001.1", None), False),
        (("JSN.HC.001.01", None), ("JSN.HC.007.02", None), True),
        (("JSN.HC.001.01", None), ("JSN.TI.001.01", None), False),
        (("MSL913001A", None), ("MSL935004A", None), False),
    ],
)
def test_a_family_is_a_standard_or_else_a_series_of_codes(first, second, together):
    units = [
        CompetencyUnit(code=code, title=Bilingual(id="Bekerja"), standard=standard)
        for code, standard in (first, second)
    ]
    one, other = Families.of(Release.build(units)).numbers
    assert (one == other) == together


def test_the_best_of_a_family_speak_for_all_of_it():
    families = Families(np.array([0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 2]))
    values = np.array([1, 9, 5, 8, 7, 6, 5, 4, 0, 0, 3], dtype=np.float32)
    best = families.best(values)
    assert best[0] == best[2] == 3
    # Twice the root of eight is between five and six.
    assert best[1] == best[9] == pytest.approx((9 + 8 + 7 + 6 + 5 + 4) / 6)
    assert best[10] == 3


def test_features_are_numbers_for_every_unit(suggester, release):
    features = suggester.features(read_position(BARISTA))
    assert features.shape == (len(release.units), len(FEATURES))
    assert np.isfinite(features).all()


def test_the_packaged_scorer_weighs_features_that_there_are():
    scorer = packaged_scorer()
    assert set(scorer.weights) <= set(FEATURES)
    assert min(scorer.weights.values()) > 0
    assert scorer.calibration.share > 0


def test_shares_add_up_with_that_of_nothing():
    scores = np.array([1.0, 2.0, 4.0], dtype=np.float32)
    shares = np.exp(log_share(scores, nothing=3.0))
    assert shares.sum() + np.exp(3 - np.logaddexp.reduce([1, 2, 4, 3])) == pytest.approx(1)


def test_where_all_is_far_nothing_is_likely():
    calibration = Calibration(nothing=0.0, share=1.2, offset=3.0)
    near = calibration.probability(np.array([6, 5, 1], dtype=np.float32))
    far = calibration.probability(np.array([-4, -5, -9], dtype=np.float32))
    assert near[0] > 0.9
    assert far.max() < 0.3


def test_no_units_no_scores():
    assert packaged_scorer().score(np.empty((0, len(FEATURES)), np.float32)).probability.size == 0
