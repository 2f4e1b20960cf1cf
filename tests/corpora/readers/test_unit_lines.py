"""Units as lines of JSON: nothing is lost on the way out and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.bilingual import Bilingual
from corpora.readers import unit_line
from corpora.readers.unit_lines import UnitLineError, parse_unit_line
from corpora.units import CompetencyUnit, Element

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
TEXTS = st.builds(Bilingual, id=WORDS, en=WORDS)
FILLED = WORDS.filter(str.strip)
TITLES = st.one_of(
    st.builds(Bilingual, id=FILLED, en=WORDS), st.builds(Bilingual, id=WORDS, en=FILLED)
)
UNITS = st.builds(
    CompetencyUnit,
    code=st.text("ABCX.0123456789", min_size=1).filter(str.strip),
    title=TITLES,
    description=TEXTS,
    elements=st.lists(
        st.builds(Element, title=TEXTS, criteria=st.lists(TEXTS, max_size=3).map(tuple)),
        max_size=3,
    ).map(tuple),
    range_statement=TEXTS,
    assessment_guide=TEXTS,
    standard=st.none() | FILLED,
    source=st.none() | FILLED,
    page=st.none() | st.integers(1, 999),
)


@given(UNITS)
def test_a_unit_survives_export_and_import(unit):
    line = unit_line(unit)
    assert "\n" not in line
    assert parse_unit_line(line).unit == unit


def test_texts_are_plain_in_the_first_language_and_the_other_is_beside():
    unit = CompetencyUnit(
        code="X.900100.001.01",
        title=Bilingual(id="Menari", en="Dance"),
        elements=(
            Element(title=Bilingual(id="Mulai", en="Start"), criteria=(Bilingual(id="Siap."),)),
        ),
    )
    row = json.loads(unit_line(unit))
    assert (row["title"], row["lang"]) == ("Menari", "id")
    assert row["elements"] == [{"title": "Mulai", "criteria": ["Siap."]}]
    assert row["translations"]["en"]["title"] == "Dance"
    assert row["translations"]["en"]["elements"] == [{"title": "Start", "criteria": [""]}]


def test_texts_may_be_given_in_both_languages_at_once():
    unit = parse_unit_line('{"code": "X.1", "title": {"id": "Menari", "en": "Dance"}}').unit
    assert unit.title == Bilingual(id="Menari", en="Dance")


def test_a_unit_without_a_code_takes_its_id():
    parsed = parse_unit_line('{"id": "u7", "code": "", "title": "Menari"}')
    assert (parsed.unit.code, parsed.has_code, parsed.unknown) == ("u7", False, {"id"})


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("{", "JSON"),
        ("[]", "JSON"),
        ("[" * 100_000, "JSON"),
        ('{"title": "Menari"}', "code"),
        ('{"code": "X.1"}', "title"),
        ('{"code": "X.1", "title": 7}', "title"),
        ('{"code": "X.1", "title": "a\\u0000b"}', "title"),
        ('{"code": "X.1", "title": "a\\ud800"}', "title"),
        ('{"code": "X.1", "title": {"fr": "Danser"}}', "title"),
        ('{"code": "X.1", "title": "Menari", "lang": "fr"}', "lang"),
        ('{"code": "X.1", "title": "Menari", "page": 0}', "page"),
        ('{"code": "X.1", "title": "a", "elements": {}}', "elements"),
        ('{"code": "X.1", "title": "a", "elements": ["b"]}', "elements[0]"),
        (
            '{"code": "X.1", "title": "a", "elements": [{"title": "b", "criteria": [1]}]}',
            "elements[0].criteria[0]",
        ),
        ('{"code": "X.1", "title": "a", "translations": {"fr": {}}}', "translations"),
    ],
)
def test_a_line_that_is_no_unit_names_the_place(line, where):
    with pytest.raises(UnitLineError) as caught:
        parse_unit_line(line)
    assert str(caught.value) == where
