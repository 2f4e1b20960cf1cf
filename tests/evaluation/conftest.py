"""A benchmark of three positions, written as files."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from corpora.bilingual import Bilingual
from corpora.units import CompetencyUnit
from evaluation.bench import Bench, BenchUnit, Query
from evaluation.bench_files import read_bench

NUMBERED_UNITS = tuple(
    BenchUnit(id=f"u{number}", unit=CompetencyUnit(code=f"X.{number}", title=Bilingual(id="x")))
    for number in range(30)
)
QUERIES = [
    {"id": "q1", "lang": "id", "occupation": "Teknisi", "text": "Memasang jaringan nirkabel."},
    {"id": "q2", "lang": "en", "title": "Dancer", "text": "short", "text_long": "Train dance"},
    {"id": "q3", "lang": "id", "text": "Tidak ada yang cocok."},
]
UNITS = [
    {"id": "u1", "code": "J.61XJR01.001.1", "title": "Memasang Jaringan Nirkabel"},
    {"id": "u2", "code": "", "title": {"id": "Melatih Tari", "en": "Train Dance"}},
    {
        "id": "u3",
        "code": "J.61XJR01.001.1",
        "title": "Menyusun Anggaran",
        "lang": "id",
        "description": "Anggaran tahunan.",
        "elements": [{"title": "Menghitung biaya", "criteria": ["Biaya dihitung."]}, "Melapor"],
        "alias": ["RAB"],
    },
    {"id": "u1", "title": "Yang kedua tidak dihitung"},
]
QRELS = ["q1\tu1\t2", "q1\tu3\t1", "q2\tu2\t1", "q3\tu1\t0", "q3\tunknown\t1", "unknown\tu1\t1"]


def write_bench(folder: Path, zipped: bool = False) -> Path:
    folder.mkdir()
    texts = {
        "queries.jsonl": "\n".join(json.dumps(query) for query in QUERIES) + "\n",
        "units.jsonl": "\n".join(json.dumps(unit) for unit in UNITS) + "\n\n",
        "qrels.tsv": "\n".join(["query_id\tunit_id\trelevance", *QRELS]) + "\n",
    }
    for name, text in texts.items():
        if zipped:
            (folder / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
        else:
            (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_bench(tmp_path / "tiny")


@pytest.fixture
def bench(folder: Path) -> Bench:
    return read_bench(folder)


@pytest.fixture
def positions() -> Bench:
    """Two positions over thirty units without a word, for systems that read none."""
    queries = tuple(Query(id=name, text=f"text {name}", title=name) for name in ("good", "bad"))
    relevant = {"good": {"u3": 1, "u1": 1}, "bad": {"u2": 1, "u9": 1}}
    return Bench("made", queries, NUMBERED_UNITS, relevant)
