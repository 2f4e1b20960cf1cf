"""Duties written for training, as employers phrase them, each with a place in a unit.

A line of `data/duties_*.jsonl` has `duty`, `lang`, `source` ("skkni", "sample", "onet", "esco") and
`code`. What the duty leads to stays with its publisher and is looked up there: the unit's
title, or the element or criterion that `place` numbers ("2", "2.1"). A line with a `target` of
its own gives our Indonesian rendering of a title.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from corpora.bilingual import Bilingual
from corpora.codes import UnitCode
from corpora.units import CompetencyUnit
from embeddings.training.pairs import Pair
from embeddings.training.work_sources import read_lines

FOLDER = Path(__file__).parent / "data"

_CLASSIFICATIONS = ("onet_task_dwa", "esco_occupation_skill")


def read_written(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """Yield the lines of all files of the folder."""
    for path in sorted(folder.glob("duties_*.jsonl")):
        yield from map(json.loads, filter(str.strip, path.read_text("utf-8").split("\n")))


def written_pairs(
    units: Iterable[CompetencyUnit], bench: Path, folder: Path = FOLDER
) -> Iterator[Pair]:
    """Yield each duty with its target; `bench` holds O*NET and ESCO.

    Raises `KeyError` for a code that neither the units nor the classifications hold.
    """
    titles = {
        identifier: line["title"]
        for name in _CLASSIFICATIONS
        for identifier, line in read_lines(bench / name, "units").items()
    }
    by_code = {unit.unit_code.normal: unit for unit in units}
    for line in read_written(folder):
        yield Pair(line["duty"], line.get("target") or _target(line, by_code, titles))


def _target(
    line: Mapping[str, Any], units: Mapping[str, CompetencyUnit], titles: Mapping[str, str]
) -> str:
    if "place" not in line:
        return titles[line["code"]]
    unit = units[UnitCode.parse(line["code"]).normal]
    return text_at(unit, line["place"]).get(line["target_lang"])


def text_at(unit: CompetencyUnit, place: str) -> Bilingual:
    """Return the title, or the element or criterion that "2" or "2.1" numbers."""
    if place == "title":
        return unit.title
    element, _, criterion = place.partition(".")
    found = unit.elements[int(element) - 1]
    return found.criteria[int(criterion) - 1] if criterion else found.title
