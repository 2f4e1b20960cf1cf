"""Reads a benchmark from its folder: queries.jsonl, units.jsonl, qrels.tsv, plain or gzipped."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from corpora.bilingual import Bilingual, Language
from corpora.language import detect_language
from corpora.units import CompetencyUnit, Element
from evaluation.bench import Bench, BenchUnit, Query
from evaluation.errors import (
    BenchEmptyError,
    BenchMalformedError,
    BenchMissingError,
    BenchNamesClashError,
)

_TITLES_FOR_LANGUAGE = 50
_TEXTS = ("id", "text", "text_long")


def read_bench(folder: Path) -> Bench:
    """Read a benchmark.

    A query's text is its `text_long` where it has one; queries that nothing is relevant
    to, and qrels of unknown ids, are left out; of units with one id the first counts.
    Units that do not name their language are taken in that of most titles.

    Raises `BenchMissingError`, `BenchMalformedError` or `BenchEmptyError`.
    """
    units = _read_units(folder)
    queries = {query.id: query for query in _read_queries(folder)}
    relevant = _read_relevant(folder, known_queries=set(queries), known_units=set(units))
    if not relevant:
        raise BenchEmptyError(folder=folder)
    return Bench(
        name=folder.resolve().name,
        queries=tuple(query for query in queries.values() if query.id in relevant),
        units=tuple(units.values()),
        relevant=relevant,
    )


def read_benches(folders: Iterable[Path]) -> list[Bench]:
    """Read several benchmarks, which must differ in name.

    Raises `BenchNamesClashError`, or what `read_bench` raises.
    """
    benches: dict[str, Bench] = {}
    for folder in folders:
        bench = read_bench(folder)
        if bench.name in benches:
            raise BenchNamesClashError(name=bench.name)
        benches[bench.name] = bench
    return list(benches.values())


def _read_queries(folder: Path) -> Iterator[Query]:
    path = _find(folder, "queries.jsonl")
    for row, line in _json_lines(path):
        try:
            yield Query(
                id=line["id"],
                text=line.get("text_long") or line["text"],
                lang=line.get("lang") or "",
                title=line.get("title") or line.get("occupation") or "",
                fields=_fields(line),
            )
        except (KeyError, ValidationError) as error:
            raise BenchMalformedError(path=path, row=row, reason=_reason(error)) from error


def _fields(line: dict[str, Any]) -> dict[str, str]:
    """Return what a line says in a word or a number, besides its texts."""
    return {
        name: str(value)
        for name, value in line.items()
        if name not in _TEXTS and isinstance(value, str | int) and value != ""
    }


def _read_units(folder: Path) -> dict[str, BenchUnit]:
    path = _find(folder, "units.jsonl")
    lines = list(_json_lines(path))
    titles = [str(line.get("title")) for _, line in lines[:_TITLES_FOR_LANGUAGE]]
    language: Language = "en" if detect_language(". ".join(titles)) == "en" else "id"
    units: dict[str, BenchUnit] = {}
    for row, line in lines:
        try:
            unit = BenchUnit(
                id=line.get("id") or line["code"], unit=_unit(line, line.get("lang") or language)
            )
        except (KeyError, TypeError, ValidationError) as error:
            raise BenchMalformedError(path=path, row=row, reason=_reason(error)) from error
        units.setdefault(unit.id, unit)
    return units


def _unit(line: dict[str, Any], language: Language) -> CompetencyUnit:
    return CompetencyUnit(
        code=str(line.get("code") or line["id"]),
        title=_text(line["title"], language),
        description=_text(line.get("description"), language),
        elements=tuple(_element(element, language) for element in line.get("elements") or ()),
    )


def _element(element: object, language: Language) -> Element:
    if not isinstance(element, dict):
        return Element(title=_text(element, language))
    criteria = element.get("criteria") or ()
    return Element(
        title=_text(element["title"], language),
        criteria=tuple(_text(criterion, language) for criterion in criteria),
    )


def _text(value: object, language: Language) -> Bilingual:
    if isinstance(value, dict):
        return Bilingual.model_validate(value)
    return Bilingual.of(str(value or ""), language)


def _read_relevant(
    folder: Path, known_queries: set[str], known_units: set[str]
) -> dict[str, dict[str, int]]:
    path = _find(folder, "qrels.tsv")
    relevant: defaultdict[str, dict[str, int]] = defaultdict(dict)
    rows = csv.reader(io.StringIO(_content(path)), delimiter="\t", quoting=csv.QUOTE_NONE)
    next(rows, None)  # the names of the columns
    for row, cells in enumerate(rows, start=2):
        try:
            query, unit, grade = cells[0], cells[1], int(cells[2])
        except (IndexError, ValueError) as error:
            raise BenchMalformedError(path=path, row=row, reason=_reason(error)) from error
        if grade > 0 and query in known_queries and unit in known_units:
            relevant[query][unit] = grade
    return dict(relevant)


def _find(folder: Path, name: str) -> Path:
    for path in (folder / name, folder / f"{name}.gz"):
        if path.is_file():
            return path
    raise BenchMissingError(folder=folder, name=name)


def _json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for row, line in enumerate(_content(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise BenchMalformedError(path=path, row=row, reason=error.msg) from error
        if not isinstance(value, dict):
            raise BenchMalformedError(path=path, row=row, reason=type(value).__name__)
        yield row, value


def _content(path: Path) -> str:
    try:
        content = path.read_bytes()
        return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8-sig")
    except (gzip.BadGzipFile, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise BenchMalformedError(path=path, row=1, reason=_reason(error)) from error


def _reason(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
