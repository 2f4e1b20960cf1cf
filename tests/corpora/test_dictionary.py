"""Stems of one language lead to those of the other."""

from __future__ import annotations

import pytest

from corpora.dictionary import TABLE, translations
from corpora.language import analyze


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [("report", "laporan"), ("guests", "tamu"), ("cleaning", "membersihkan"), ("trained", "latih")],
)
def test_common_words_of_work_are_known_both_ways(english, indonesian):
    (one,), (other,) = analyze(english), analyze(indonesian)
    assert other in {found.stem for found in translations(one)}
    assert one in {found.stem for found in translations(other)}


def test_the_shares_of_a_stem_add_up_to_one():
    for line in TABLE.read_text("utf-8").splitlines():
        for stem in line.split("\t")[:2]:
            assert sum(found.share for found in translations(stem)) == pytest.approx(1)


def test_an_unknown_word_has_no_translation():
    assert translations("qwxyz") == ()
