"""Units and passages that share words with a text score, and rare words weigh more."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit
from embeddings.index import build_index, open_lexical
from embeddings.lexical import LexicalIndex
from embeddings.passages import passages_of


@pytest.fixture
def index(release):
    return LexicalIndex.build(passages_of(release), range(len(release.units)))


def test_the_unit_that_shares_words_scores(index):
    scores = index.unit_scores(["pemasangan jaringan di kantor", "train dance", "memasak nasi"])
    assert scores.shape == (3, 2)
    assert scores.dtype == np.float32
    assert scores[0, 1] > scores[0, 0] == 0
    assert scores[1, 0] > scores[1, 1] == 0
    assert not scores[2].any()


def test_passages_score_one_by_one(index, release):
    passages = passages_of(release)
    scores = index.passage_scores("menyiapkan musik pengiring")
    assert passages[int(np.argmax(scores))].text == "Musik pengiring disiapkan."
    some = [0, 9, 3]
    assert (index.passage_scores("menyiapkan musik pengiring", some) == scores[some]).all()


def test_rare_words_weigh_more():
    titles = ["Mengelola arsip", "Mengelola tari", "Mengelola data", "Merawat lampu"]
    release = Release.build(
        CompetencyUnit(code=str(row), title=Bilingual(id=title)) for row, title in enumerate(titles)
    )
    index = LexicalIndex.build(passages_of(release), range(len(titles)))
    common, rare = index.unit_scores(["mengelola", "lampu"]).max(axis=1)
    assert rare > common


@pytest.mark.parametrize("text", ["", "   ", "dan yang untuk", "!!!"])
def test_a_text_without_words_scores_nothing(index, text):
    assert index.unit_scores([text]).tolist() == [[0, 0]]
    assert not index.passage_scores(text).any()


def test_words_are_found_in_the_other_language():
    titles = ["Menyusun laporan keuangan", "Memelihara mesin jahit"]
    release = Release.build(
        CompetencyUnit(code=str(row), title=Bilingual(id=title)) for row, title in enumerate(titles)
    )
    index = LexicalIndex.build(passages_of(release), range(len(titles)))
    (scores,) = index.unit_scores(["prepare reports for the finance team"])
    assert scores[0] > scores[1]
    assert not index.unit_scores(["prepare reports"], translated=False).any()


def test_the_titles_of_a_family_count_together():
    titles = ["Menyusun laporan", "Mengarsipkan surat", "Menjahit kemeja"]
    release = Release.build(
        CompetencyUnit(code=str(row), title=Bilingual(id=title)) for row, title in enumerate(titles)
    )
    index = LexicalIndex.build(passages_of(release), [0, 0, 1])
    office, tailor = index.family_overlap("laporan dan surat")
    assert office > tailor == 0
    assert (index.unit_overlap("laporan dan surat") < office).all()


def test_no_texts_no_rows(index):
    assert index.unit_scores([]).shape == (0, 2)


def test_units_without_any_word_are_no_obstacle():
    unit = CompetencyUnit(code="X.1", title=Bilingual(id="dan yang"))
    index = LexicalIndex.build(passages_of(Release.build([unit])), [0])
    assert index.unit_scores(["dan menari"]).tolist() == [[0]]


def test_what_is_read_back_scores_the_same(index, release, letters, cache, tmp_path):
    build_index(release, letters, cache, tmp_path / "index")
    opened = open_lexical(tmp_path / "index", release)
    texts = ["memasang jaringan", "melatih tari dasar", "floor"]
    assert (opened.unit_scores(texts) == index.unit_scores(texts)).all()
    for text in texts:
        assert (opened.passage_scores(text) == index.passage_scores(text)).all()


@given(st.lists(st.sampled_from(["jaringan", "tari", "lantai", "akses", "xyz"]), max_size=8))
def test_no_score_exceeds_its_ceiling(words):
    unit = CompetencyUnit(code="X.1", title=Bilingual(id="Memasang jaringan akses jaringan"))
    other = CompetencyUnit(code="X.2", title=Bilingual(id="Melatih tari"))
    index = LexicalIndex.build(passages_of(Release.build([unit, other])), [0, 1])
    text = " ".join(dict.fromkeys(words))
    assert 0 <= index.unit_overlap(text).min() <= index.unit_overlap(text).max() <= 1 + 1e-5
