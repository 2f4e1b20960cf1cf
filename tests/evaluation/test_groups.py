"""Queries are grouped by what they say of themselves, or by the sector of their units."""

from __future__ import annotations

import pytest

from corpora.bilingual import Bilingual
from corpora.units import CompetencyUnit
from evaluation.bench import Bench, BenchUnit, Query
from evaluation.errors import UnknownGroupingError
from evaluation.groups import check_fields, clusters_of, groups_of, sector_of


def unit(code: str) -> CompetencyUnit:
    return CompetencyUnit(code=code, title=Bilingual(id="x"))


@pytest.fixture
def positions() -> Bench:
    units = [
        BenchUnit(id=code, unit=unit(code))
        for code in ("J.620100.001.01", "u77", "TIK.MM01.002.01")
    ]
    fields = [{"occupation": "Programmer"}, {"occupation": "Programmer", "level": "3"}, {}]
    queries = [
        Query(id=f"q{n}", text="x", lang=lang, fields=entry)
        for n, (lang, entry) in enumerate(zip(("id", "en", ""), fields, strict=True))
    ]
    relevant = {
        "q0": {"J.620100.001.01": 1, "u77": 1},
        "q1": {"u77": 1},
        "q2": {"TIK.MM01.002.01": 2},
    }
    return Bench("made", tuple(queries), tuple(units), relevant)


def test_by_language(positions):
    assert groups_of(positions, "lang") == {"en": [1], "id": [0], "unknown": [2]}


def test_by_a_field_of_the_queries(positions):
    assert groups_of(positions, "level") == {"3": [1], "unknown": [0, 2]}


def test_by_the_sector_of_the_relevant_units(positions):
    assert groups_of(positions, "sector") == {"J.62": [0], "TIK": [2], "unknown": [1]}


def test_texts_of_one_occupation_are_a_cluster(positions):
    assert clusters_of(positions).tolist() == [0, 0, 1]


def test_a_field_that_nothing_has_is_refused_with_those_there_are(positions):
    check_fields([positions], ["lang", "sector", "level"])
    with pytest.raises(UnknownGroupingError, match="colour") as caught:
        check_fields([positions], ["colour"])
    assert all(name in caught.value.advise("id") for name in ("lang", "sector", "occupation"))


@pytest.mark.parametrize(
    ("code", "sector"),
    [
        ("J.620100.004.02", "J.62"),
        ("J.62DMI00.001.1", "J.62"),
        ("J.62090.011.01", "J.62"),
        ("TIK.OP01.002.01", "TIK"),
        ("JSN.HC.001.01", "JSN"),
        ("MSL913001A", "MSL"),
        ("u16ad033", "unknown"),
        ("4.A.1.a.1.I01.D01", "unknown"),
        ("http://data.europa.eu/esco/skill/0005", "unknown"),
    ],
)
def test_a_sector_is_what_the_code_begins_with(code, sector):
    assert sector_of(unit(code)) == sector
