"""Texts are made fit for encoding, or refused with a reason."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.errors import TextEmptyError, TextMalformedError, TextMissingError
from embeddings.texts import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Menyusun  RAB", "Menyusun RAB"),
        ("a\x00b", "a b"),
        ("baris satu\r\nbaris dua\t", "baris satu baris dua"),
        ("kom\u00adpe\u200btensi\ufeff", "kompetensi"),
        ("re\u0301sume\u0301", "résumé"),
        ("\u00a0jeda\u2003lebar\u00a0", "jeda lebar"),
    ],
)
def test_a_text_is_composed_and_stands_on_one_line(text, cleaned):
    assert clean([text]) == [cleaned]


@pytest.mark.parametrize("text", ["", "   ", "\x00\x01", "\u200b\ufeff"])
def test_nothing_cannot_be_encoded(text):
    with pytest.raises(TextEmptyError, match="Text 2"):
        clean(["ada", text])


@pytest.mark.parametrize("thing", [None, 7, b"bytes", ["list"]])
def test_only_text_can_be_encoded(thing):
    with pytest.raises(TextMissingError, match=type(thing).__name__):
        clean([thing])


def test_half_a_character_is_refused_with_its_place():
    with pytest.raises(TextMalformedError) as caught:
        clean(["baik", "rusak \ud83d"])
    assert caught.value.details == {"number": 2, "position": 6}
    assert "posisi 6" in caught.value.explain("id")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_clean_text_is_valid_and_stays_as_it_is(text):
    try:
        [cleaned] = clean([text])
    except TextEmptyError:
        return
    assert clean([cleaned]) == [cleaned]
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(character) in {"Cc", "Cf"} for character in cleaned)
