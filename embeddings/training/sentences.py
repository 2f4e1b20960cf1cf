"""Pairs of sentences that say the same in Indonesian and in English."""

from __future__ import annotations

from pathlib import Path

from embeddings.training.pairs import Pair, Task
from embeddings.training.work_sources import file_text

_WORDS = range(4, 25)


def sentence_task(train: Path) -> Task:
    """Return the aligned sentences of `id_en.tsv.gz` that are neither bits nor paragraphs."""
    rows = file_text(train / "id_en.tsv").split("\n")[1:]
    pairs = (Pair(*row.split("\t")[:2]) for row in rows if row.strip())
    fitting = (pair for pair in pairs if all(len(text.split()) in _WORDS for text in pair))
    return Task("sentences", 6, tuple(dict.fromkeys(fitting)), tokens=48, translates=True)
