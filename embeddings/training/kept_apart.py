"""What must not be learned: the units of the development positions, in anyone's words.

Who writes an occupation's units from knowledge of the trade may hit upon a title that a real
standard has. Such pairs are dropped, so that the development set measures unseen standards.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from corpora.language import analyze
from corpora.units import CompetencyUnit
from embeddings.training.pairs import Task
from embeddings.training.work_sources import read_lines


class KeptApart:
    """Titles known by their word stems, whatever their order, case and endings."""

    def __init__(self, titles: Iterable[str], allowed: Iterable[str] = ()) -> None:
        """Keep `titles` apart but for those in `allowed`."""
        self._titles = {_stems(title) for title in titles} - {_stems(title) for title in allowed}

    def without(self, task: Task) -> Task:
        """Return the task without the pairs that name a title kept apart."""
        kept = (pair for pair in task.pairs if not any(map(self._names, pair)))
        return replace(task, pairs=tuple(kept))

    def _names(self, text: str) -> bool:
        return _stems(text) in self._titles


def kept_apart(bench: Path, decrees: Iterable[CompetencyUnit]) -> KeptApart:
    """Keep apart the units of `kemas_dev` in `bench` but for those of the decrees given."""
    units = read_lines(bench / "kemas_dev", "units").values()
    return KeptApart((unit["title"] for unit in units), (unit.title.id for unit in decrees))


def _stems(text: str) -> frozenset[str]:
    return frozenset(analyze(text))
