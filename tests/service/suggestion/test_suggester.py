"""A position in, a package out: units that exist, with reasons, and what is left."""

from __future__ import annotations

import pytest

from corpora.bilingual import Bilingual
from corpora.positions import read_position
from corpora.releases import Release
from corpora.units import CompetencyUnit
from service.suggestion import Constraints, Suggestion
from service.suggestion.errors import PositionWithoutWorkError

from .conftest import BARISTA, BICYCLE, CAFE, unit


@pytest.fixture(scope="module")
def suggestion(suggester) -> Suggestion:
    return suggester.suggest(read_position(BARISTA))


def codes(suggestion: Suggestion) -> list[str]:
    return [unit.code for unit in suggestion.units]


def test_the_package_holds_the_units_that_the_duties_ask_for(suggestion):
    assert {"I.56XKP01.001.1", "I.56XKP01.002.1", "I.56XKP01.003.1"} <= set(codes(suggestion))
    assert "G.45XSP01.001.1" not in codes(suggestion)


def test_every_code_exists_in_the_release_named(suggestion, release):
    shown = [*suggestion.units, *suggestion.alternatives]
    assert suggestion.release == release.id
    assert all(release.find(entry.code).title == entry.title for entry in shown)


def test_units_come_in_falling_order_of_score(suggestion):
    scores = [unit.score for unit in suggestion.units]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_evidence_ties_a_duty_to_a_passage_of_that_unit(suggestion, release):
    statements = {statement.id: statement for statement in suggestion.position.statements}
    for suggested in suggestion.units:
        unit = release.find(suggested.code)
        texts = {text for e in unit.elements for text in (e.title.id, e.criteria[0].id)}
        texts |= {unit.title.id, unit.title.en}
        assert suggested.evidence
        for evidence in suggested.evidence:
            assert statements[evidence.statement].kind != "noise"
            assert evidence.passage.text in texts
            assert 0 <= evidence.strength <= 1


def test_the_duty_to_clean_the_machine_meets_the_title_about_it(suggestion):
    cleaning = next(unit for unit in suggestion.units if unit.code == "I.56XKP01.002.1")
    statements = {statement.id: statement.text for statement in suggestion.position.statements}
    strongest = cleaning.evidence[0]
    assert statements[strongest.statement] == "Membersihkan mesin espresso setiap malam"
    assert strongest.passage.text == "Membersihkan Mesin Espresso"
    assert strongest.strength > 0.8


def test_a_duty_that_no_unit_covers_is_a_gap(suggestion):
    gaps = {s.text for s in suggestion.position.statements if s.id in suggestion.gaps}
    assert "Menyunting video promosi bulanan" in gaps
    assert "Menyeduh kopi sesuai pesanan pelanggan" not in gaps


def test_each_gap_has_the_nearest_unit_and_why_it_is_not_enough(suggestion, release):
    assert tuple(near.statement for near in suggestion.nearest) == suggestion.gaps
    statements = {statement.id: statement.text for statement in suggestion.position.statements}
    for near in suggestion.nearest:
        assert release.find(near.code).title == near.title
        assert near.reason.endswith(".")
    video = next(
        near for near in suggestion.nearest if "video promosi" in statements[near.statement]
    )
    assert video.strength < 0.5
    assert "video" in video.reason


def test_the_nearest_unit_of_a_gap_may_be_one_that_was_excluded(suggester):
    first = suggester.suggest(read_position(BARISTA))
    unwanted = tuple(unit.code for unit in first.units)
    suggestion = suggester.suggest(
        read_position(BARISTA), Constraints(exclude=unwanted, language="en")
    )
    reasons = {unit.code: unit.reason for unit in suggestion.nearest}
    assert "You excluded it." in {reasons[code] for code in unwanted if code in reasons}


def test_the_same_input_gives_the_same_suggestion(suggester, suggestion):
    assert suggester.suggest(read_position(BARISTA)) == suggestion


def test_other_wishes_are_another_input(suggester, suggestion):
    smaller = suggester.suggest(read_position(BARISTA), Constraints(size=2))
    assert smaller.input_sha256 != suggestion.input_sha256


def test_an_english_ad_finds_the_same_core(suggester):
    ad = "Barista\n\nDuties:\n- Brew coffee to order\n- Clean the espresso machine every night\n"
    found = suggester.suggest(read_position(ad))
    assert {"I.56XKP01.001.1", "I.56XKP01.002.1"} <= set(codes(found))
    assert "Brew Coffee" in {e.passage.text for unit in found.units for e in unit.evidence}


def test_reasons_are_in_the_language_asked_for(suggester):
    wish = {"exclude": ("I.56XKP01.001.1",)}
    for language, word in (("id", "mengecualikannya"), ("en", "excluded")):
        found = suggester.suggest(read_position(BARISTA), Constraints(language=language, **wish))
        reasons = {left.code: left.reason for left in found.alternatives}
        assert word in reasons["I.56XKP01.001.1"]


def test_a_title_alone_is_enough_to_ask(suggester):
    found = suggester.suggest(read_position("Barista", title="Barista"))
    assert codes(found)


def test_a_text_without_work_is_refused(suggester):
    job = read_position("Gaji kompetitif.", title="")
    silent = job.model_copy(update={"statements": ()})
    with pytest.raises(PositionWithoutWorkError):
        suggester.suggest(silent)


def test_a_superseded_version_is_left_out_for_its_successor(suggester_of, units):
    newer = units[0].model_copy(update={"code": "I.56XKP01.001.2"})
    found = suggester_of(Release.build([*units, newer], (CAFE, BICYCLE))).suggest(
        read_position(BARISTA)
    )
    assert "I.56XKP01.001.2" in codes(found)
    assert "I.56XKP01.001.1" not in codes(found)
    reasons = {left.code: left.reason for left in found.alternatives}
    assert "I.56XKP01.001.2" in reasons["I.56XKP01.001.1"]


def test_a_revoked_standard_gives_no_unit(suggester_of, units):
    revoked = CAFE.model_copy(update={"status": "revoked"})
    found = suggester_of(Release.build(units, (revoked, BICYCLE))).suggest(read_position(BARISTA))
    assert not any(unit.standard == CAFE.id for unit in found.units)


def test_a_catalogue_of_one_unit_can_be_asked(suggester_of):
    only = unit("I.56XKP01.009.1", ("Menyeduh Teh", "Brew Tea"), "Menyeduh", "Teh diseduh.", "X")
    found = suggester_of(Release.build([only])).suggest(read_position(BARISTA))
    assert codes(found) == ["I.56XKP01.009.1"]


def test_a_unit_with_nothing_but_a_title_is_no_obstacle(suggester_of, units):
    bare = units[0].model_copy(
        update={"code": "I.56XKP01.010.1", "elements": (), "title": Bilingual(id="Meracik Teh")}
    )
    found = suggester_of(Release.build([*units, bare], (CAFE,))).suggest(read_position(BARISTA))
    assert found.units


def test_a_required_unit_without_any_text_is_in_without_evidence(suggester_of, units):
    silent = CompetencyUnit(code="I.56XKP01.011.1", title=Bilingual(), standard=CAFE.id)
    wish = Constraints(require=("I.56XKP01.011.1",))
    found = suggester_of(Release.build([*units, silent], (CAFE,))).suggest(
        read_position(BARISTA), wish
    )
    assert next(unit for unit in found.units if unit.code == silent.code).evidence == ()
