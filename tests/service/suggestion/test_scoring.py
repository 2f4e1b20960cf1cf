"""Scores order units, mean something, and know families."""

from __future__ import annotations

import numpy as np
import pytest

from corpora.bilingual import Bilingual
from corpora.positions import read_position
from corpora.releases import Release
from corpora.units import CompetencyUnit
from service.suggestion.scoring import families_of

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
    one, other = families_of(Release.build(units))
    assert (one == other) is together
