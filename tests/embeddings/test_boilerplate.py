"""What all descriptions share is cut; what one says of its own stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.boilerplate import essence

OPENINGS = [
    "Unit kompetensi ini berhubungan dengan pengetahuan, keterampilan, dan sikap kerja yang "
    "dibutuhkan dalam",
    "Unit kompetensi ini berkaitan dengan pengetahuan keterampilan dan sikap kerja yang "
    "dibutuhkan untuk",
    "Unit ini berhubungan dengan sikap, pengetahuan dan ketrampilan yang diperlukan untuk",
    "Unit ini mencakup keterampilan, pengetahuan, dan sikap kerja yang harus dimiliki dalam rangka",
    "UNIT KOMPETENSI INI MELIPUTI PENGETAHUAN/KETERAMPILAN/SIKAP KERJA YANG DIPERSYARATKAN DALAM",
    "Unit ini membahas tentang pengetahuan serta sikap perilaku yang diperlukan oleh seorang "
    "instruktur untuk",
    "Kompetensi ini mendeskripsikan kemampuan dan keahlian yang diharapkan guna",
    "This competency unit covers the knowledge, skills and attitudes required to",
    "This unit describes the performance outcomes, skills and knowledge required to",
    "This unit of competency deals with the skills, knowledge, and work attitude needed to",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_shared_opening_is_cut_in_its_many_spellings(opening):
    assert essence(f"{opening} menata lampu panggung.", "Judul") == "Menata lampu panggung."


@pytest.mark.parametrize(
    "description",
    [
        "Menata lampu panggung untuk pertunjukan.",
        "Unit kerja menerima laporan harian.",
        "Lights the stage for a show.",
    ],
)
def test_a_description_without_it_stays(description):
    assert essence(description, "Judul") == description


def test_words_that_belong_to_the_work_are_not_cut():
    assert essence("Unit ini mencakup kerja sama tim.", "Judul") == "Kerja sama tim."
    assert essence("Unit ini meliputi keterampilan kerja sama tim.", "Judul") == "Kerja sama tim."


def test_a_description_that_only_repeats_the_title_says_nothing():
    assert essence(f"{OPENINGS[0]} memasang jaringan nirkabel.", "Memasang Jaringan Nirkabel") == ""
    assert essence(OPENINGS[0], "Memasang Jaringan") == ""
    assert essence("", "Memasang Jaringan") == ""


@given(
    st.text(st.sampled_from("unit ini mencakup pengetahuan, dan sikap kerja yang"), max_size=400)
)
def test_no_text_makes_it_slow_or_longer(text):
    assert len(essence(text, "")) <= len(text) + 1
