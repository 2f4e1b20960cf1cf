"""The language of a statement, and the tokens of lexical search."""

from __future__ import annotations

import gzip
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.language import analyze, detect_language

INDONESIAN = [
    "Mengelola gudang",
    "Menyusun laporan keuangan bulanan untuk pimpinan",
    "Bantu koki siapin bahan tiap pagi",
    "Membuat content plan dan jadwal unggah untuk media sosial",
    "Pengalaman minimal dua tahun di bidang perhotelan",
    "Ngecek stok barang lalu lapor ke kepala toko",
]
ENGLISH = [
    "Manage the warehouse",
    "Prepare monthly reports for the finance director",
    "Welcoming guests",
    "At least two years of experience with relational databases",
    "Keep the studio equipment in working order",
]
MIXED = [
    "handle payment dan guest folio tamu",
    "bikin weekly report performance campaign buat client",
    "maintain database pelanggan dan follow up new leads",
]


@pytest.mark.parametrize("text", INDONESIAN)
def test_indonesian_stays_indonesian_with_english_terms_in_it(text):
    assert detect_language(text) == "id"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_recognised_in_few_words(text):
    assert detect_language(text) == "en"


@pytest.mark.parametrize("text", MIXED)
def test_substantial_parts_of_both_are_mixed(text):
    assert detect_language(text) == "mixed"


def test_capitals_and_compatibility_letters_do_not_matter():
    assert detect_language("MENYUSUN ANGGARAN TAHUNAN") == "id"
    assert detect_language("𝗣𝗿𝗲𝗽𝗮𝗿𝗲 𝘁𝗵𝗲 𝗮𝗻𝗻𝘂𝗮𝗹 𝗯𝘂𝗱𝗴𝗲𝘁") == "en"


@given(st.text())
def test_any_text_has_a_language_and_tokens(text):
    assert detect_language(text) in ("id", "en", "mixed")
    assert all(token and token == token.lower() for token in analyze(text))


def test_real_sentences_are_told_apart(shared):
    with gzip.open(shared / "train" / "id_en.tsv.gz", "rt", encoding="utf-8") as lines:
        pairs = [line.split("\t")[:2] for line in lines][1:20000:40]
    right = sum(
        (detect_language(indonesian) == "id") + (detect_language(english) == "en")
        for indonesian, english in pairs
    )
    assert right / (2 * len(pairs)) > 0.97


def test_tokens_are_stems_without_stop_words():
    assert analyze("Mengelola dan pengelolaan gudang untuk the warehouse") == [
        *analyze("mengelola"),
        *analyze("pengelolaan"),
        "gudang",
        "warehous",
    ]
    assert analyze("mengelola") == analyze("pengelolaan") == analyze("MENGELOLA")


def test_technical_terms_stay_whole():
    assert analyze("C++, C#, Node.js, .NET, K3, R&D, check-in") == [
        "c++",
        "c#",
        "node.js",
        ".net",
        "k3",
        "r&d",
        "check-in",
    ]


def test_invisible_characters_do_not_split_words():
    assert analyze("gu\u200bdang\u00a0ba\u00adrang") == analyze("gudang barang")


def test_analysis_keeps_pace():
    text = " ".join(f"mengelola{number} persediaan barang" for number in range(7000))
    start = time.perf_counter()
    tokens = analyze(text)
    assert len(tokens) / (time.perf_counter() - start) > 20_000
