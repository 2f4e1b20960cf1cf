"""How many units, which, and within whose wishes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.bilingual import Bilingual
from corpora.positions import read_position
from corpora.releases import Release
from service.suggestion import Constraints
from service.suggestion.composition import best_size
from service.suggestion.errors import ConstraintsContradictError, ConstraintUnknownError

from .conftest import BARISTA, BICYCLE


def package(suggester, **wishes):
    found = suggester.suggest(read_position(BARISTA), Constraints(**wishes))
    return [unit.code for unit in found.units], found


@pytest.mark.parametrize("size", [1, 3, 7])
def test_a_wished_size_is_kept(suggester, size):
    assert len(package(suggester, size=size)[0]) == size


def test_a_size_beyond_the_catalogue_gives_all_but_doubles(suggester, release):
    assert len(package(suggester, size=200)[0]) == len(release.units) - 1


def test_a_required_unit_is_in_however_unlikely_and_core(suggester):
    codes, found = package(suggester, require=("G.45XSP01.001.1",))
    assert "G.45XSP01.001.1" in codes
    assert next(unit for unit in found.units if unit.code == "G.45XSP01.001.1").role == "core"


def test_a_required_unit_may_be_spelt_in_a_damaged_way(suggester):
    assert "G.45XSP01.001.1" in package(suggester, require=("G45XSP01.001.1",))[0]


def test_an_excluded_unit_stays_out(suggester):
    codes, _ = package(suggester, exclude=("I.56XKP01.001.1",))
    assert "I.56XKP01.001.1" not in codes


def test_only_the_wished_standards_are_drawn_from_but_for_required_units(suggester):
    codes, _ = package(suggester, standards=(BICYCLE.id,), require=("I.56XKP01.001.1",))
    assert "I.56XKP01.001.1" in codes
    assert all(code.startswith("G.45") for code in codes if code != "I.56XKP01.001.1")


def test_of_two_units_with_one_title_only_the_better_stays(suggester):
    codes, found = package(suggester, size=8)
    safety = {"I.56XKP01.005.1", "G.45XSP01.003.1"}
    (kept,) = safety & set(codes)
    (left,) = [entry for entry in found.alternatives if entry.code in safety]
    assert kept in left.reason


def test_a_required_unit_that_does_not_exist_is_named(suggester):
    with pytest.raises(ConstraintUnknownError, match=r"I\.56XKP01\.099\.1"):
        package(suggester, require=("I.56XKP01.099.1",))


@pytest.mark.parametrize(
    "wishes",
    [
        {"require": ("I.56XKP01.001.1",), "exclude": ("I.56XKP01.001.1",)},
        {"require": ("I.56XKP01.001.1", "I.56XKP01.002.1"), "size": 1},
    ],
)
def test_wishes_that_contradict_each_other_are_refused(suggester, wishes):
    with pytest.raises(ConstraintsContradictError):
        package(suggester, **wishes)


falling = st.lists(st.floats(0.001, 0.999), min_size=1, max_size=60).map(
    lambda values: sorted(values, reverse=True)
)


@given(falling)
def test_no_other_size_promises_a_better_f1(probabilities):
    total = sum(probabilities)

    def promise(size: int) -> float:
        return 2 * sum(probabilities[:size]) / (size + total)

    best = best_size(probabilities)
    assert promise(best) >= max(promise(size) for size in range(1, len(probabilities) + 1)) - 1e-9


def test_nothing_to_choose_from_is_no_package():
    assert best_size([]) == 0


def test_titles_that_differ_in_a_small_word_are_different_units(suggester_of, units):
    titles = ("Menyetel Rem antar Roda", "Menyetel Rem dalam Satu Roda")
    pair = [
        units[5].model_copy(update={"code": f"G.45XSP01.01{n}.1", "title": Bilingual(id=title)})
        for n, title in enumerate(titles)
    ]
    found = suggester_of(Release.build(pair)).suggest(read_position("Menyetel rem roda sepeda."))
    assert {unit.title.id for unit in found.units} == set(titles)
