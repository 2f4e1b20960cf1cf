"""A benchmark's folder is read, plain or gzipped, and what is wrong in it is named."""

from __future__ import annotations

import gzip

import pytest

from corpora.bilingual import Bilingual
from evaluation.bench_files import read_bench, read_benches
from evaluation.errors import (
    BenchEmptyError,
    BenchMalformedError,
    BenchMissingError,
    BenchNamesClashError,
)
from tests.evaluation.conftest import write_bench


def test_positions_units_and_their_pairs(bench):
    assert [(query.id, query.lang, query.title) for query in bench.queries] == [
        ("q1", "id", "Teknisi"),
        ("q2", "en", "Dancer"),
    ]
    assert [entry.id for entry in bench.units] == ["u1", "u2", "u3"]
    assert bench.relevant == {"q1": {"u1": 2, "u3": 1}, "q2": {"u2": 1}}


def test_the_longer_text_counts(bench):
    assert bench.queries[1].text == "Train dance"


def test_what_else_is_said_of_a_query_is_kept_by_name(bench):
    assert bench.queries[0].fields == {"lang": "id", "occupation": "Teknisi"}
    assert bench.queries[1].fields == {"lang": "en", "title": "Dancer"}


def test_several_are_read_if_their_names_differ(tmp_path):
    first, second = write_bench(tmp_path / "first"), write_bench(tmp_path / "second")
    assert [bench.name for bench in read_benches([first, second])] == ["first", "second"]
    with pytest.raises(BenchNamesClashError, match="first"):
        read_benches([first, first])


def test_gzipped_is_read_alike(tmp_path, bench):
    zipped = read_bench(write_bench(tmp_path / "zipped", zipped=True))
    assert (zipped.queries, zipped.units) == (bench.queries, bench.units)
    assert zipped.relevant == bench.relevant


def test_units_become_a_release_in_their_order(bench):
    assert bench.release.units == tuple(entry.unit for entry in bench.units)
    first, second, third = bench.release.units
    assert first.title == Bilingual(id="Memasang Jaringan Nirkabel")
    assert second.code == "u2"
    assert second.title == Bilingual(id="Melatih Tari", en="Train Dance")
    assert [element.title.id for element in third.elements] == ["Menghitung biaya", "Melapor"]
    assert third.elements[0].criteria == (Bilingual(id="Biaya dihitung."),)


def test_units_that_name_no_language_have_that_of_the_titles(folder):
    (folder / "units.jsonl").write_text('{"id": "u1", "title": "Install wireless networks"}\n')
    assert read_bench(folder).units[0].unit.title == Bilingual(en="Install wireless networks")


def test_a_part_can_be_looked_at_alone(bench):
    english = bench.only(lambda query: query.lang == "en")
    assert [query.id for query in english.queries] == ["q2"]
    assert set(english.relevant) == {"q2"}
    assert english.units == bench.units


@pytest.mark.parametrize("name", ["queries.jsonl", "units.jsonl", "qrels.tsv"])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(BenchMissingError, match=name):
        read_bench(folder)


@pytest.mark.parametrize(
    ("name", "content", "row"),
    [
        ("queries.jsonl", b'{"id": "q1", "text": "a"}\n{"id": ', 2),
        ("queries.jsonl", b'{"id": "q1"}\n', 1),
        ("queries.jsonl", b'"q1"\n', 1),
        ("queries.jsonl", b"\xff\xfe", 1),
        ("units.jsonl", b'{"id": "u1"}\n', 1),
        ("units.jsonl", b'{"id": "u1", "title": "a", "elements": 7}\n', 1),
        ("units.jsonl", b'{"id": "u1", "title": {"fr": "a"}}\n', 1),
        ("qrels.tsv", b"head\nq1\tu1\tmuch\n", 2),
        ("qrels.tsv", b"head\nq1 u1 1\n", 2),
    ],
)
def test_a_line_that_cannot_be_read_is_named(folder, name, content, row):
    (folder / name).write_bytes(content)
    with pytest.raises(BenchMalformedError) as caught:
        read_bench(folder)
    assert caught.value.details["row"] == row
    assert name in caught.value.explain("id")


def test_a_cut_off_gzip_is_named(folder):
    (folder / "units.jsonl").unlink()
    (folder / "units.jsonl.gz").write_bytes(gzip.compress(b'{"id": "u1"}' * 100)[:20])
    with pytest.raises(BenchMalformedError, match=r"units\.jsonl\.gz"):
        read_bench(folder)


def test_a_benchmark_that_judges_nothing_is_refused(folder):
    (folder / "qrels.tsv").write_text("query_id\tunit_id\trelevance\n")
    with pytest.raises(BenchEmptyError):
        read_bench(folder)
