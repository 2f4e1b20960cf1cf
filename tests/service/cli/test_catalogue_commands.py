"""`kemas catalogue`: import, list, releases, show, export."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from corpora.samples import load_samples


def test_import_reports_what_it_did(kemas: Callable, tmp_path: Path, coffee: Path) -> None:
    outcome = kemas("--data", tmp_path, "catalogue", "import", coffee, "--json")

    report = json.loads(outcome.out)
    assert outcome.status == 0
    assert report["created"]
    assert (report["units"], report["parent"]) == (4, None)
    assert len(report["added"]) == 4
    assert report["sources"][0]["name"] == coffee.name
    assert report["encoded"] > 0


def test_a_second_import_changes_and_encodes_nothing(
    kemas: Callable, data: Path, coffee: Path
) -> None:
    report = json.loads(kemas("--data", data, "catalogue", "import", coffee, "--json").out)

    assert not report["created"]
    assert report["release"] == report["parent"]
    assert report["encoded"] == 0
    assert len(json.loads(kemas("--data", data, "catalogue", "releases", "--json").out)) == 2


def test_import_in_words(
    kemas: Callable, monkeypatch: pytest.MonkeyPatch, data: Path, coffee: Path
) -> None:
    assert "nothing changed" in kemas("--data", data, "catalogue", "import", coffee).out
    monkeypatch.setenv("KEMAS_LANG", "id")
    assert "tidak ada yang berubah" in kemas("--data", data, "catalogue", "import", coffee).out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "document-missing"),
        (b"", "document-empty"),
        (b"   \n", "document-"),
        (b"\x00\x01\x02\xff" * 100, "text-encoding"),
        (b"%PDF-1.7\ntruncated", "pdf-damaged"),
        (b'{"code": ', "row-invalid"),
    ],
)
def test_a_document_that_cannot_be_read_changes_nothing(
    kemas: Callable, tmp_path: Path, coffee: Path, content: bytes | None, code: str
) -> None:
    bad = tmp_path / "bad.jsonl"
    if content is not None:
        bad.write_bytes(content)
    folder = tmp_path / "data"

    outcome = kemas("--data", folder, "catalogue", "import", coffee, bad)

    assert (outcome.status, outcome.out) == (2, "")
    assert f"[{code}" in outcome.err
    assert not folder.exists()


def test_list_shows_every_unit(kemas: Callable, data: Path) -> None:
    lines = kemas("--data", data, "catalogue", "list").out.splitlines()

    assert lines[0] == "Unit code\tUnit title\tStandard"
    assert lines[1] == "X.562000.001.01\tBrewing Coffee\tX/2030"
    assert len(lines) == 5


def test_list_as_json(kemas: Callable, data: Path) -> None:
    listed = json.loads(kemas("--data", data, "catalogue", "list", "--json").out)

    assert not listed["illustrative"]
    assert listed["units"][0] == {
        "code": "X.562000.001.01",
        "title": {"id": "Menyeduh Kopi", "en": "Brewing Coffee"},
        "standard": "X/2030",
        "elements": 1,
        "criteria": 2,
    }


@pytest.mark.parametrize("spelling", ["X.562000.001.01", "x.562000,001.01", "X .562000.001.01"])
def test_show_finds_a_code_however_it_is_spelt(kemas: Callable, data: Path, spelling: str) -> None:
    outcome = kemas("--data", data, "catalogue", "show", spelling)

    assert outcome.status == 0
    assert "X.562000.001.01  Brewing Coffee" in outcome.out
    assert "1.2  Brewing Coffee is planned." in outcome.out


def test_show_as_json(kemas: Callable, data: Path) -> None:
    shown = json.loads(kemas("--data", data, "catalogue", "show", "X.562000.001.01", "--json").out)

    assert shown["elements"][0]["criteria"][0]["id"] == "Alat disiapkan sesuai prosedur."
    assert len(shown["release"]) == 16


def test_show_of_an_unknown_code_names_the_nearest(kemas: Callable, data: Path) -> None:
    outcome = kemas("--data", data, "catalogue", "show", "X.562000.009.01")

    assert outcome.status == 2
    assert "Error [unit-unknown]: There is no unit X.562000.009.01" in outcome.err
    assert "Most similar: X.562000.00" in outcome.err


def test_an_export_can_be_imported_without_loss(
    kemas: Callable, data: Path, tmp_path: Path
) -> None:
    exported = kemas("--data", data, "catalogue", "export", "--json").out
    (tmp_path / "again.jsonl").write_text(exported, "utf-8")

    other = tmp_path / "data"
    kemas("--data", other, "catalogue", "import", tmp_path / "again.jsonl")

    assert kemas("--data", other, "catalogue", "export", "--json").out == exported
    units = [json.loads(line) for line in exported.splitlines()]
    assert len(units) == 4
    assert units[0]["code"] == "X.562000.001.01"
    assert len(units[0]["elements"][0]["criteria"]) == 2


def test_export_is_a_table_without_json(kemas: Callable, data: Path) -> None:
    rows = [
        line.split("\t") for line in kemas("--data", data, "catalogue", "export").out.splitlines()
    ]

    assert {len(row) for row in rows} == {6}
    assert rows[1][0] == "X.562000.001.01"


def test_without_an_import_the_sample_is_shown_and_said(kemas: Callable, tmp_path: Path) -> None:
    outcome = kemas("--data", tmp_path / "none", "catalogue", "list")

    assert len(outcome.out.splitlines()) == len(load_samples().units) + 1
    assert "illustrative" in outcome.err
    assert not (tmp_path / "none").exists()


def test_releases_mark_the_current_one(kemas: Callable, data: Path) -> None:
    listed = json.loads(kemas("--data", data, "catalogue", "releases", "--json").out)
    text = kemas("--data", data, "catalogue", "releases").out

    assert [entry["id"] for entry in listed["releases"]] == [listed["current"]]
    assert f"{listed['current']} *\t" in text
