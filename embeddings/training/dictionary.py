"""`python -m embeddings.training.dictionary`: learns `corpora/dictionary.tsv` from aligned texts.

Word alignment by IBM model 1 (Brown et al. 1993) in both directions; a pair of stems matches by
the geometric mean of the two probabilities that one translates the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
import numpy.typing as npt

from corpora.bilingual import Bilingual
from corpora.dictionary import TABLE
from corpora.language import analyze
from corpora.samples import load_samples
from embeddings.training.renderings import renderings
from embeddings.training.work_sources import file_text, read_lines
from embeddings.training.written_fields import read_fields

_ITERATIONS = 6
_MOST_WORDS = 30
_OF_WORK = 2
"""How often a text about work counts."""

_LEAST_MATCH = 0.12
_LEAST_EVIDENCE = 1.2
_TRANSLATIONS = 3

Numbers = npt.NDArray[np.int64]
Probabilities = npt.NDArray[np.float64]


class Match(NamedTuple):
    """Two stems that translate each other, and how well, 0 to 1."""

    english: str
    indonesian: str
    score: float


class _Links(NamedTuple):
    """Every word of a text with every word of its translation.

    `pair` numbers the two words as a pair; `indonesian` and `english` number the place of
    the word, one number a word of a text.
    """

    pair: Numbers
    indonesian: Numbers
    english: Numbers


@click.command()
@click.option("--shared", type=click.Path(path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), default=TABLE, show_default=True)
def learn(shared: Path, out: Path) -> None:
    """Learn the dictionary and write it, best translations of each English stem."""
    matches = match_words(aligned_texts(shared))
    lines = (f"{match.english}\t{match.indonesian}\t{match.score:.3f}\n" for match in matches)
    out.write_text("".join(lines), "utf-8")
    click.echo(f"{len(matches)} pairs of stems in {out}")


def aligned_texts(shared: Path) -> Iterator[tuple[str, str]]:
    """Yield Indonesian and English texts that say the same; those about work count double."""
    for row in file_text(shared / "train" / "id_en.tsv").split("\n")[1:]:
        if row.strip():
            indonesian, english, *_ = row.split("\t")
            yield indonesian, english
    for _ in range(_OF_WORK):
        yield from _sample_texts()
        activities = read_lines(shared / "bench" / "onet_occupation_dwa", "units")
        yield from ((title, activities[code]["title"]) for code, title in renderings().items())
        for field in read_fields():
            yield from ((indonesian, english) for indonesian, english in field["units"])


def _sample_texts() -> Iterator[tuple[str, str]]:
    for unit in load_samples().units:
        elements = [text for part in unit.elements for text in (part.title, *part.criteria)]
        yield from map(_both, (unit.title, unit.description, *elements))


def _both(text: Bilingual) -> tuple[str, str]:
    return text.id, text.en


def match_words(texts: Iterable[tuple[str, str]]) -> list[Match]:
    """Return the stems that translate each other, by English stem, the best first."""
    indonesian: dict[str, int] = {}
    english: dict[str, int] = {}
    links, first, second = _link(texts, indonesian, english)
    # How far each Indonesian word gives rise to an English one, and the other way round.
    forth, forth_counts = _align(links.pair, links.english, first)
    back, back_counts = _align(links.pair, links.indonesian, second)
    score = np.sqrt(forth * back)
    strong = (score >= _LEAST_MATCH) & (np.minimum(forth_counts, back_counts) >= _LEAST_EVIDENCE)
    stems = list(indonesian), list(english)
    found = [
        Match(stems[1][second[place]], stems[0][first[place]], float(score[place]))
        for place in np.flatnonzero(strong)
    ]
    found = [match for match in found if match.english != match.indonesian]
    found.sort(key=lambda match: (match.english, -match.score, match.indonesian))
    return list(_best(match for match in found if not _has_digit(match)))


def _best(matches: Iterable[Match]) -> Iterator[Match]:
    taken: Counter[str] = Counter()
    for match in matches:
        taken[match.english] += 1
        if taken[match.english] <= _TRANSLATIONS:
            yield match


def _has_digit(match: Match) -> bool:
    return any(map(str.isdigit, match.english + match.indonesian))


def _link(
    texts: Iterable[tuple[str, str]], indonesian: dict[str, int], english: dict[str, int]
) -> tuple[_Links, Numbers, Numbers]:
    """Return all links between words, numbered, and the two words of each different pair."""
    firsts: list[Numbers] = []
    seconds: list[Numbers] = []
    places: list[tuple[Numbers, Numbers]] = []
    counted = (0, 0)
    for text, translation in texts:
        rows = sorted({indonesian.setdefault(word, len(indonesian)) for word in analyze(text)})
        columns = sorted({english.setdefault(word, len(english)) for word in analyze(translation)})
        if not (0 < len(rows) <= _MOST_WORDS and 0 < len(columns) <= _MOST_WORDS):
            continue
        firsts.append(np.repeat(rows, len(columns)))
        seconds.append(np.tile(columns, len(rows)))
        row, column = np.divmod(np.arange(len(rows) * len(columns)), len(columns))
        places.append((row + counted[0], column + counted[1]))
        counted = (counted[0] + len(rows), counted[1] + len(columns))
    keys = np.concatenate(firsts) * len(english) + np.concatenate(seconds)
    different, pair = np.unique(keys, return_inverse=True)
    first, second = np.divmod(different, len(english))
    links = _Links(pair, *(np.concatenate(side) for side in zip(*places, strict=True)))
    return links, first, second


def _align(pair: Numbers, place: Numbers, given: Numbers) -> tuple[Probabilities, Probabilities]:
    """Return for each pair the probability of its other word where `given` stands, and its count.

    Expectation maximisation: the word at each `place` is shared out among those that may
    have given rise to it.
    """
    probability = counts = np.ones(len(given))
    for _ in range(_ITERATIONS):
        shares = probability[pair]
        shares /= np.bincount(place, weights=shares)[place]
        counts = np.bincount(pair, weights=shares, minlength=len(given)).astype(np.float64)
        probability = counts / np.bincount(given, weights=counts)[given]
    return probability, counts


if __name__ == "__main__":
    learn()
