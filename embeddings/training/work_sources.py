"""Pairs from occupational classifications: tasks, occupations and ad sentences with activities.

Reads the benchmark folders of O*NET, ESCO and SkillSkape. Occupations set aside by
`held_out` never train, so that they can tell whether an encoder has learned or memorised.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from embeddings.training.pairs import Pair, Task, task
from embeddings.training.renderings import indonesian_ads, renderings

_HELD_OUT_PERCENT = 10

Lines = dict[str, dict[str, Any]]


def held_out(name: str) -> bool:
    """Say whether an occupation or field is set aside for checks: a tenth, by a digest of it."""
    return zlib.crc32(name.encode()) % 100 < _HELD_OUT_PERCENT


def work_tasks(bench: Path) -> list[Task]:
    """Return the tasks of all classifications in the folder of benchmarks."""
    onet, esco = bench / "onet_occupation_dwa", bench / "esco_occupation_skill"
    activities = _titles(onet)
    return [
        task("onet duties", 5, _onet_duties(bench / "onet_task_dwa", activities), 48),
        task("onet duties, id", 7, _onet_duties(bench / "onet_task_dwa", renderings()), 48),
        task("onet occupations", 5, _onet_occupations(onet, activities), 112, 3),
        task("onet occupations, id", 9, _onet_occupations(onet, renderings()), 112, 3),
        task("esco occupations", 6, _occupations(esco, _titles(esco)), 96, 3),
        task("esco labels", 5, _labels(esco), 32),
        task("skillskape", 5, _sentences(bench / "skillskape_dev"), 48),
    ]


def _titles(folder: Path) -> dict[str, str]:
    return {identifier: unit["title"] for identifier, unit in read_lines(folder, "units").items()}


def _onet_duties(folder: Path, titles: Mapping[str, str]) -> Iterator[Pair]:
    queries = read_lines(folder, "queries")
    for query, unit, _ in read_qrels(folder):
        if not held_out(queries[query]["occupation"]):
            yield Pair(queries[query]["text"], titles[unit])


def _onet_occupations(folder: Path, titles: Mapping[str, str]) -> Iterator[Pair]:
    """Yield what `_occupations` does, and the same of Indonesian ads for the occupations."""
    yield from _occupations(folder, titles)
    ads = indonesian_ads()
    for query, unit, grade in read_qrels(folder):
        if not held_out(query):
            title, text = ads[query]
            yield Pair(f"{title} {text}", titles[unit])
            if grade > 1:
                yield Pair(title, titles[unit])


def _occupations(folder: Path, titles: Mapping[str, str]) -> Iterator[Pair]:
    """Yield an occupation's description, and its bare title, with what is essential to it."""
    queries = read_lines(folder, "queries")
    for query, unit, grade in read_qrels(folder):
        if held_out(query):
            continue
        occupation = queries[query]
        text = occupation.get("text_long") or occupation["text"]
        yield Pair(text, titles[unit])
        if grade > 1:
            yield Pair(occupation["title"], titles[unit])


def _labels(folder: Path) -> Iterator[Pair]:
    """Yield the description and two other names of a skill with its name."""
    for skill in read_lines(folder, "units").values():
        for label in (skill.get("description", ""), *skill.get("alt", ())[:2]):
            yield Pair(label, skill["title"])


def _sentences(folder: Path) -> Iterator[Pair]:
    queries, units = read_lines(folder, "queries"), read_lines(folder, "units")
    for query, unit, _ in read_qrels(folder):
        yield Pair(queries[query]["text"], units[unit]["title"])


def read_lines(folder: Path, name: str) -> Lines:
    """Return the lines of queries or units by id."""
    lines = filter(str.strip, file_text(folder / f"{name}.jsonl").split("\n"))
    return {line["id"]: line for line in map(json.loads, lines)}


def read_qrels(folder: Path) -> Iterator[tuple[str, str, int]]:
    """Yield query id, unit id and grade of what is relevant."""
    for row in filter(str.strip, file_text(folder / "qrels.tsv").split("\n")[1:]):
        query, unit, grade = row.split("\t")
        if int(grade) > 0:
            yield query, unit, int(grade)


def file_text(path: Path) -> str:
    """Return a text file, which may lie there gzipped under its name with `.gz`."""
    packed = path.with_name(f"{path.name}.gz")
    if packed.is_file():
        return gzip.decompress(packed.read_bytes()).decode()
    return path.read_text("utf-8")
