"""Nearness means the same in every catalogue; words count by how rare they are."""

from __future__ import annotations

import numpy as np
import pytest

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit
from embeddings.index import build_index, open_index, open_lexical
from embeddings.search import FLOOR, Searcher
from embeddings.shipped import seed
from embeddings.vectors import VectorCache

DUTY = "Memasang access point dan mengatur wifi kantor"


@pytest.fixture(scope="module")
def searcher_of(packaged, tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    cache = VectorCache(folder / "vectors.sqlite")
    seed(cache, packaged)

    def make(release: Release) -> Searcher:
        build_index(release, packaged, cache, folder / release.id)
        index = open_index(folder / release.id, release, packaged)
        return Searcher(index, open_lexical(folder / release.id, release), packaged, cache)

    return make


def test_the_unit_that_a_duty_is_about_is_nearest(searcher_of, release):
    searcher = searcher_of(release)
    nearness = searcher.unit_nearness(searcher.ask([DUTY, "Melatih anak menari"]))
    assert nearness.passages.shape == (2, 2)
    assert nearness.passages.argmax(axis=1).tolist() == [1, 0]
    assert (nearness.passages >= nearness.titles).all()


def test_nearness_does_not_depend_on_what_else_is_in_the_catalogue(searcher_of, release):
    alone = searcher_of(Release.build([release.units[1]]))
    together = searcher_of(release)
    assert np.allclose(
        alone.unit_nearness(alone.ask([DUTY])).passages[:, 0],
        together.unit_nearness(together.ask([DUTY])).passages[:, 1],
        atol=1e-5,
    )


def test_a_unit_without_a_title_has_the_floor_there(searcher_of, release):
    bare = CompetencyUnit(code="X", title=Bilingual())
    searcher = searcher_of(Release.build([*release.units, bare]))
    assert searcher.unit_nearness(searcher.ask([DUTY])).titles[0, 2] == FLOOR


def test_overlap_is_a_share_and_is_nothing_where_no_word_meets(searcher_of, release):
    searcher = searcher_of(release)
    met, strange = map(searcher.unit_overlap, ["memasang jaringan nirkabel", "teach ceramics"])
    assert ((met >= 0) & (met <= 1)).all()
    assert met.argmax() == 1
    assert strange.max() == 0


def test_unknown_words_weigh_on_an_overlap(searcher_of, release):
    searcher = searcher_of(release)
    known, strange = map(searcher.unit_overlap, ["jaringan", "jaringan qwertyuiop"])
    assert strange[1] < known[1]


def test_the_passages_of_a_row_are_that_units(searcher_of, release):
    searcher = searcher_of(release)
    ids = searcher.passages(1)
    assert {searcher.passage(number).row for number in ids} == {1}
    texts = [searcher.passage(number).text for number in ids]
    assert "Memasang Jaringan Nirkabel" in texts
    assert "Titik akses dipasang sesuai rancangan." in texts


def test_nearness_of_passages_agrees_with_that_of_their_unit(searcher_of, release):
    searcher = searcher_of(release)
    queries = searcher.ask([DUTY])
    passages = searcher.passage_nearness(queries, searcher.passages(1))
    assert passages.max() == pytest.approx(searcher.unit_nearness(queries).passages[0, 1], abs=1e-5)


def test_the_first_queries_alone_are_what_they_were(searcher_of, release):
    searcher = searcher_of(release)
    both = searcher.ask([DUTY, "Melatih anak menari"])
    ids = searcher.passages(0)
    first = searcher.passage_nearness(both.first(1), ids)
    assert np.allclose(first, searcher.passage_nearness(both, ids)[:1], atol=1e-3)
