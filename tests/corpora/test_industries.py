"""A unit's code names its industry, as narrowly as the table knows."""

from __future__ import annotations

import pytest

from corpora.codes import UnitCode
from corpora.industries import TABLE, industries_of, industry_named


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("J.620100.004.02", "programming"),
        ("J.62SAD00.004.1", "programming"),
        ("N.821.100.073.02", "office"),
        ("I.55HDR00.164.2", "accommodation"),
        ("TIK.JK02.001.01", "network"),
    ],
)
def test_codes_of_every_form_name_their_industry(code, word):
    found = industries_of(UnitCode.parse(code))
    assert word in found[0].en.casefold()


@pytest.mark.parametrize("code", ["u0047", "MSL", "Q.990", "X.1"])
def test_a_code_outside_the_classification_names_none(code):
    assert industries_of(UnitCode.parse(code)) == ()


def test_a_code_that_names_a_division_may_be_of_any_of_its_classes():
    assert len(industries_of(UnitCode.parse("J.620100.004.02"))) == 1
    division = industries_of(UnitCode.parse("J.62SAD00.004.1"))
    assert industry_named("6201") in division
    assert industry_named("6209") in division


def test_every_industry_has_both_titles_and_stands_once():
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
    assert all(len(row) == 3 and all(row) for row in rows)
    assert len({row[0] for row in rows}) == len(rows)
