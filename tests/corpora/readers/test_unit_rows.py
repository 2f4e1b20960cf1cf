"""Catalogues in JSONL: units, standards, and what was noticed in which row."""

from __future__ import annotations

import pytest

from corpora.readers import unit_rows
from corpora.readers.errors import RowError, TextEncodingError

GOOD = '{"code": "X.900100.001.01", "title": "Menari", "standard": "77/2031"}'


def write(path, *lines: str):
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_units_keep_their_order_and_name_their_standards(tmp_path):
    other = '{"code": "X.900100.002.01", "title": "Sing", "lang": "en", "standard": "contoh"}'
    document = unit_rows.read(write(tmp_path / "a.jsonl", "\ufeff" + GOOD, "", other, ""))
    assert [unit.code for unit in document.units] == ["X.900100.001.01", "X.900100.002.01"]
    assert document.units[1].title.en == "Sing"
    assert [(s.id, s.number, s.year) for s in document.standards] == [
        ("77/2031", 77, 2031),
        ("contoh", None, None),
    ]


def test_an_unknown_key_is_reported_once(tmp_path):
    rows = [f'{{"code": "X.{n}", "title": "a", "alias": []}}' for n in range(3)]
    findings = unit_rows.read(write(tmp_path / "a.jsonl", *rows)).findings
    assert [(found.code, found.row) for found in findings] == [("key-unknown", 1)]


def test_a_bad_row_refuses_the_file_and_names_the_row(tmp_path):
    with pytest.raises(RowError, match="Row 3"):
        unit_rows.read(write(tmp_path / "a.jsonl", GOOD, "", '{"code": "X.2"}'))


def test_repeated_codes_are_merged_or_left_out(tmp_path):
    other = GOOD.replace("Menari", "Menyanyi")
    document = unit_rows.read(write(tmp_path / "a.jsonl", GOOD, GOOD, other))
    assert [unit.title.id for unit in document.units] == ["Menari"]
    assert [found.code for found in document.findings] == ["unit-repeated", "unit-code-repeated"]


def test_text_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(GOOD.replace("Menari", "Café").encode("latin-1"))
    with pytest.raises(TextEncodingError):
        unit_rows.read(path)


def test_the_units_of_the_benchmark_can_be_read(shared):
    document = unit_rows.read(shared / "bench" / "kemas_dev" / "units.jsonl")
    assert len(document.units) == 884
    assert {"code-from-id", "key-unknown"} <= {found.code for found in document.findings}
