"""Fields of work written for training: a standard's units, and occupations with their packages.

A line of `data/fields.jsonl` is one field: the `industries` it belongs to by code, `units` as
pairs of an Indonesian and an English title, and `occupations`, each with its name in both
languages, a `package` of unit numbers from 1, and the job as four employers write it
(`text_id`, `text_en`, `text_mixed`, `text_short`). All of it is made up in the manner of real
standards and ads.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from corpora.bilingual import LANGUAGES, Language
from embeddings.training.pairs import Pair, Task, task
from embeddings.training.renderings import industries
from embeddings.training.work_sources import held_out
from embeddings.training.written_duties import FOLDER

_FILE = "fields.jsonl"

GIST = 600
"""Characters of a position's title and duties that a suggestion encodes as a whole."""

Field = Mapping[str, Any]


def read_fields(folder: Path = FOLDER) -> Iterator[Field]:
    """Yield the fields of work."""
    yield from map(json.loads, filter(str.strip, (folder / _FILE).read_text("utf-8").split("\n")))


def field_task(language: Language, share: float, folder: Path = FOLDER) -> Task:
    """Return positions, and names of occupations, with the titles of their packages.

    The titles are in one language, the positions in both. The other titles of a field are the
    hardest wrong answers to its positions: units of the same standard that the occupation's
    scheme does without. A tenth of the fields is set aside for checks.
    """
    pairs: list[Pair] = []
    rivals: dict[str, tuple[str, ...]] = {}
    for field in read_fields(folder):
        if held_out(field["field"]):
            continue
        titles = [names[LANGUAGES.index(language)] for names in field["units"]]
        for occupation in field["occupations"]:
            wanted = [titles[number - 1] for number in occupation["package"]]
            for query in _queries(occupation):
                pairs += (Pair(query, title) for title in wanted)
                rivals[query] = tuple(title for title in titles if title not in wanted)
    return replace(task(f"written fields, {language}", share, pairs, 112, 3), rivals=rivals)


def industry_task(share: float, folder: Path = FOLDER) -> Task:
    """Return positions, and names of occupations, with their industries in both languages."""
    named = industries(folder)
    pairs = [
        Pair(query, title)
        for field in read_fields(folder)
        if not held_out(field["field"])
        for occupation in field["occupations"]
        for query in _queries(occupation)
        for code in field["industries"]
        for title in named[code]
    ]
    return task("industries", share, pairs, 112, 3)


def _queries(occupation: Field) -> Iterator[str]:
    """Yield the texts below the occupation's name, and each name alone."""
    for key, name in product(("text_id", "text_mixed", "text_short", "text_en"), ("id", "en")):
        if (name == "en") == (key == "text_en"):
            yield " ".join(f"{occupation[name]} {occupation[key]}"[:GIST].split())
    yield from (occupation["id"], occupation["en"])
