"""`kemas evaluate`: measures on a folder of positions with the packages they should get."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def bench(tmp_path: Path, coffee: Path) -> Path:
    folder = tmp_path / "bench"
    folder.mkdir()
    (folder / "units.jsonl").write_bytes(coffee.read_bytes())
    query = {"id": "barista", "lang": "id", "text": "Tugas: menyeduh kopi bagi pelanggan"}
    (folder / "queries.jsonl").write_text(json.dumps(query) + "\n")
    (folder / "qrels.tsv").write_text("query_id\tunit_id\trelevance\nbarista\tX.562000.001.01\t1\n")
    return folder


def test_measures_are_given_for_kemas_and_baselines(
    kemas: Callable, data: Path, bench: Path
) -> None:
    outcome = kemas("--data", data, "evaluate", bench, "--json")

    scores = json.loads(outcome.out)["bench"]
    assert outcome.status == 0
    assert set(scores) == {"kemas", "bm25", "e5-small"}
    assert scores["kemas"]["r_precision"] == 1.0
    assert scores["kemas"]["recall_20"] == 1.0


def test_measures_as_a_table(kemas: Callable, data: Path, bench: Path) -> None:
    lines = kemas("--data", data, "evaluate", bench).out.splitlines()

    assert "R-prec" in lines[0]
    assert lines[1].startswith("kemas")


def test_a_folder_that_is_no_benchmark_is_refused(
    kemas: Callable, data: Path, tmp_path: Path
) -> None:
    outcome = kemas("--data", data, "evaluate", tmp_path)

    assert outcome.status == 2
    assert "[bench-missing]" in outcome.err
