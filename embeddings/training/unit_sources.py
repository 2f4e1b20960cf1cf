"""Pairs from competency units: criteria, elements and duties with the titles they lead to.

The units are those of decrees given as files and of the shipped sample catalogue; the
duties are the sample's positions and the sentences written for this purpose in `data`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from corpora.bilingual import LANGUAGES, Bilingual
from corpora.positions import read_position
from corpora.readers import read_document
from corpora.samples import FOLDER as SAMPLES
from corpora.samples import load_samples
from corpora.units import CompetencyUnit
from embeddings.boilerplate import essence
from embeddings.training.pairs import Pair, Task, task
from embeddings.training.work_sources import read_lines, read_qrels
from embeddings.training.written_duties import written_pairs
from embeddings.training.written_fields import GIST, field_task, industry_task


def read_decrees(folder: Path) -> list[CompetencyUnit]:
    """Return the units of the decrees in a folder, in the order of their files."""
    return [unit for path in sorted(folder.glob("*.pdf")) for unit in read_document(path).units]


def unit_tasks(decrees: Sequence[CompetencyUnit], bench: Path) -> list[Task]:
    """Return the tasks of the decrees' units, the sample catalogue and what was written.

    `bench` holds O*NET and ESCO, which written duties name.
    """
    samples = load_samples().units
    written = written_pairs([*decrees, *samples], bench)
    return [
        task("decrees", 6, _unit_pairs(decrees), 48),
        task("sample units", 4, _unit_pairs(samples), 48),
        task("sample positions", 3, _position_pairs(), 112, 3),
        task("written duties", 18, written, 48),
        field_task("id", 22),
        field_task("en", 5),
        industry_task(5),
    ]


def _unit_pairs(units: Iterable[CompetencyUnit]) -> Iterator[Pair]:
    for unit in units:
        for language in LANGUAGES:
            title = unit.title.get(language)
            yield Pair(essence(unit.description.get(language), title), title)
        yield from _across(unit.title, unit.title)
        for element in unit.elements:
            yield from _across(element.title, unit.title)
            for criterion in element.criteria:
                yield from _across(criterion, unit.title)
                yield from _across(criterion, element.title)


def _across(query: Bilingual, target: Bilingual) -> Iterator[Pair]:
    """Pair each language of one text with each language of the other."""
    for asked, answered in product(LANGUAGES, LANGUAGES):
        yield Pair(query.get(asked), target.get(answered))


def _position_pairs() -> Iterator[Pair]:
    """Yield the gist and the name of each sample position with the titles of its package."""
    units = {unit.code: unit for unit in load_samples().units}
    package = list(read_qrels(SAMPLES))
    for position in read_lines(SAMPLES, "queries").values():
        job = read_position(position["text"])
        duties = "\n".join([job.title, *(duty.text for duty in job.duties)])
        for query, unit, _ in package:
            if query == position["id"]:
                for title in (units[unit].title.id, units[unit].title.en):
                    yield Pair(duties[:GIST], title)
                    yield Pair(position["occupation"], title)
