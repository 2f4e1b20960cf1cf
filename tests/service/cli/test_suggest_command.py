"""`kemas suggest`: a package from a file or standard input, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from service.cli.suggestion_text import bar


def test_a_package_with_reasons_in_words(kemas: Callable, data: Path, position: Path) -> None:
    outcome = kemas("--data", data, "suggest", position)

    assert outcome.status == 0
    assert outcome.out.startswith("Barista Kedai Kopi\n")
    assert "X.562000.001.01" in outcome.out
    assert "Menyeduh kopi sesuai resep" in outcome.out
    assert max(map(len, outcome.out.splitlines())) <= 100
    assert "\x1b" not in outcome.out
    assert outcome.err == ""


def test_json_has_the_fixed_fields(kemas: Callable, data: Path, position: Path) -> None:
    found = json.loads(kemas("--data", data, "suggest", position, "--json").out)

    assert set(found) == {
        "release",
        "encoder",
        "scorer",
        "input_sha256",
        "illustrative",
        "position",
        "units",
        "gaps",
        "nearest",
        "alternatives",
    }
    unit = found["units"][0]
    assert set(unit) == {"code", "title", "standard", "score", "role", "evidence"}
    assert set(unit["evidence"][0]) == {"statement", "passage", "strength"}
    assert set(unit["evidence"][0]["passage"]) == {"kind", "element", "text"}
    for statement in found["position"]["statements"]:
        text = found["position"]["text"][statement["start"] : statement["end"]]
        assert text == statement["text"]


def test_standard_input_gives_the_same_package(kemas: Callable, data: Path, position: Path) -> None:
    from_file = json.loads(kemas("--data", data, "suggest", position, "--json").out)
    from_input = kemas("--data", data, "suggest", "-", "--json", stdin=position.read_bytes())

    assert json.loads(from_input.out)["units"] == from_file["units"]


def test_a_drafter_fixes_units(kemas: Callable, data: Path, position: Path) -> None:
    fixed = ["--require", "X.562000.004.01", "--exclude", "x.562000,001.01", "--size", "2"]
    found = json.loads(kemas("--data", data, "suggest", position, "--json", *fixed).out)

    codes = [unit["code"] for unit in found["units"]]
    assert "X.562000.004.01" in codes
    assert "X.562000.001.01" not in codes
    assert len(codes) == 2


@pytest.mark.parametrize("option", ["--require", "--exclude"])
def test_a_fixed_unit_that_does_not_exist_is_refused(
    kemas: Callable, data: Path, position: Path, option: str
) -> None:
    outcome = kemas("--data", data, "suggest", position, option, "X.562000.001.77")

    assert (outcome.status, outcome.out) == (2, "")
    assert "[unit-unknown]" in outcome.err


def test_a_standard_that_does_not_exist_is_refused(
    kemas: Callable, data: Path, position: Path
) -> None:
    outcome = kemas("--data", data, "suggest", position, "--standard", "9/1999")

    assert outcome.status == 2
    assert "[standard-unknown]" in outcome.err
    assert "X/2030" in outcome.err


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "position-empty"),
        (b" \n\t ", "position-empty"),
        (b"Tugas\x00: menyeduh kopi", "position-"),
        (b"kopi " * 2_000_000, "-too-l"),
        (b"12 34 56", "position-without-letters"),
    ],
)
def test_what_is_no_description_is_refused(
    kemas: Callable, data: Path, content: bytes, code: str
) -> None:
    outcome = kemas("--data", data, "suggest", "-", stdin=content)

    assert (outcome.status, outcome.out) == (2, "")
    assert code in outcome.err


def test_output_speaks_the_language_asked_for(kemas: Callable, data: Path, position: Path) -> None:
    english = kemas("--data", data, "suggest", position, "--lang", "en").out
    indonesian = kemas("--data", data, "suggest", position, "--lang", "id").out

    assert "Suggested package" in english
    assert "Brewing Coffee" in english
    assert "Kemasan yang disarankan" in indonesian
    assert "Menyeduh Kopi" in indonesian


def test_a_bar_grows_with_its_share() -> None:
    bars = [bar(share / 100) for share in range(-5, 110)]

    assert {len(drawn) for drawn in bars} == {10}
    assert bars[0] == " " * 10
    assert bars[-1] == "█" * 10
    assert len(set(bars)) == 81
