"""Unit codes: every official form, every known damage, and which version is newer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.codes import REPAIRS, UnitCode

LETTERS = st.characters(min_codepoint=ord("A"), max_codepoint=ord("Z"))


def letters(count: int) -> st.SearchStrategy[str]:
    return st.text(LETTERS, min_size=count, max_size=count)


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


CODES_2012 = st.builds("{}.{}.{}.{}".format, letters(1), digits(6), digits(3), digits(2))
CODES_2016 = st.builds(
    "{}.{}{}{}.{}.{}".format, letters(1), digits(2), letters(3), digits(2), digits(3), digits(1)
)
CODES_SECTOR = st.builds(
    "{}.{}{}.{}.{}".format, letters(3), letters(2), digits(2), digits(3), digits(2)
)
OFFICIAL = st.one_of(CODES_2012, CODES_2016, CODES_SECTOR)


@pytest.mark.parametrize(
    ("spelling", "form", "stem", "version"),
    [
        ("J.620100.004.02", "2012", "J.620100.004", 2),
        ("M.70SDM01.010.2", "2016", "M.70SDM01.010", 2),
        ("TIK.OP01.002.01", "sector", "TIK.OP01.002", 1),
        ("JSN.HC.001.01", "other", "JSN.HC.001.01", None),
        ("MSL913001A", "other", "MSL913001A", None),
    ],
)
def test_each_form_is_recognised(spelling, form, stem, version):
    code = UnitCode.parse(spelling)
    assert (code.form, code.stem, code.version) == (form, stem, version)
    assert code.normal == spelling
    assert code.repairs == ()


@pytest.mark.parametrize(
    ("damaged", "clean", "repair"),
    [
        ("M74DKV13.015.3", "M.74DKV13.015.3", "code-dot"),
        ("J.611000,013.02", "J.611000.013.02", "code-comma"),
        ("J .631100.016.01", "J.631100.016.01", "code-blank"),
        ("TAN. KS01.001.01", "TAN.KS01.001.01", "code-blank"),
        ("J.620100.004.2", "J.620100.004.02", "code-version"),
        ("J.62DMI00.001.01", "J.62DMI00.001.1", "code-version"),
        ("TIK.OP01.002.001", "TIK.OP01.002.01", "code-version"),
        ("LOG.0001.002.01", "LOG.OO01.002.01", "code-letter"),
        ("J.62O1OO.004.02", "J.620100.004.02", "code-letter"),
        ("TlK.OP01.002.0l", "TIK.OP01.002.01", "code-letter"),
        ("J.62DM100.001.1", "J.62DMI00.001.1", "code-letter"),
        ("j.620100.004.02", "J.620100.004.02", "code-case"),
        ("J.620100.004.02.", "J.620100.004.02", "code-mark"),
    ],
)
def test_damage_is_repaired_and_reported(damaged, clean, repair):
    code = UnitCode.parse(damaged)
    assert code.normal == clean
    assert code.spelling == damaged
    assert [noticed.code for noticed in code.repairs] == [repair]
    assert code.repairs[0].message.id
    assert code.repairs[0].message.en


def test_several_repairs_are_all_reported():
    code = UnitCode.parse("J620100, 004.2")
    assert code.normal == "J.620100.004.02"
    assert {noticed.code for noticed in code.repairs} == {
        "code-dot",
        "code-comma",
        "code-blank",
        "code-version",
    }


def test_every_repair_has_words_in_both_languages():
    assert all(message.id and message.en for message in REPAIRS.values())


def test_a_higher_version_of_the_same_unit_is_newer():
    first, second = UnitCode.parse("M.70SDM01.010.1"), UnitCode.parse("M.70SDM01.010.02")
    assert first.same_unit(second)
    assert second.newer_than(first)
    assert not first.newer_than(second)


def test_different_units_are_never_newer_than_each_other():
    one, other = UnitCode.parse("M.70SDM01.010.1"), UnitCode.parse("M.70SDM01.011.2")
    assert not one.same_unit(other)
    assert not other.newer_than(one)


def test_codes_of_other_forms_have_no_versions_to_compare():
    assert not UnitCode.parse("JSN.HC.001.02").newer_than(UnitCode.parse("JSN.HC.001.01"))


@given(st.text())
def test_any_text_can_be_parsed_and_normalising_twice_changes_nothing(text):
    normal = UnitCode.parse(text).normal
    assert UnitCode.parse(normal).normal == normal


@given(OFFICIAL)
def test_an_official_code_is_its_own_normal_form(code):
    assert UnitCode.parse(code).normal == code
    assert UnitCode.parse(code).repairs == ()


@given(OFFICIAL, st.data())
def test_damaged_codes_equal_the_clean_one(code, data):
    damage = data.draw(
        st.sampled_from(
            [
                lambda text: text.replace(".", "", 1),
                lambda text: text.replace(".", ",", 1),
                lambda text: text.replace(".", " .", 1),
                lambda text: text.replace(".", ". "),
                lambda text: f" {text}.",
                lambda text: ".".join([*text.split(".")[:-1], f"{int(text.split('.')[-1]):03d}"]),
                lambda text: text.replace("0", "O"),
                lambda text: text.replace("1", "l"),
            ]
        )
    )
    assert UnitCode.parse(damage(code)).normal == code


@given(OFFICIAL, st.integers(1, 9), st.integers(1, 9))
def test_newer_than_orders_versions_strictly(code, one, other):
    stem = UnitCode.parse(code).stem
    left, right = UnitCode.parse(f"{stem}.{one:02d}"), UnitCode.parse(f"{stem}.{other:02d}")
    assert left.newer_than(right) == (one > other)
    assert not (left.newer_than(right) and right.newer_than(left))


@pytest.mark.parametrize(
    ("code", "series"),
    [
        ("J.620100.004.02", "J.620100"),
        ("M74DKV13.015.3", "M.74DKV"),
        ("TIK.OP01.002.01", "TIK.OP"),
        ("N.821.100.073.02", "N.821100"),
        ("J.62090.025.01", "J.620900"),
        ("JSN.HC.001.01", "JSN.HC"),
        ("MSL935004A", "MSL935004A"),
    ],
)
def test_the_codes_of_one_standard_share_a_series(code, series):
    assert UnitCode.parse(code).series == series
