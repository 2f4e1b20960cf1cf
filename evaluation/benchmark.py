"""How quick Kemas is: each figure beside what it is measured against, in one run.

Machines differ and are noisy, so what counts is the ratio; medians of several rounds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from corpora.positions import read_position
from corpora.readers import read_document
from embeddings.encoders import Encoder
from embeddings.index import build_index
from embeddings.vectors import VectorCache
from evaluation.synthetic import synthetic_release, two_page_position
from service.suggestion import Suggester
from service.workspace import Workspace


@dataclass(frozen=True)
class Figure:
    """One measurement: `seconds` of the thing, `reference` seconds of what it is held against."""

    name: str
    seconds: float
    reference: float
    against: str

    @property
    def ratio(self) -> float:
        """How many times the reference the thing took."""
        return self.seconds / self.reference

    def as_json(self) -> dict[str, float | str]:
        """Return all fields and the ratio."""
        return {**asdict(self), "ratio": self.ratio}


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    units: int
    rounds: int


QUICK = Size(units=100, rounds=3)
FULL = Size(units=1000, rounds=9)


def benchmark(
    encoder: Encoder, cache: VectorCache, size: Size = FULL, document: Path | None = None
) -> Iterator[Figure]:
    """Measure one thing after the other.

    `cache` keeps the catalogue's vectors for the next run; what is timed is never in it.
    `document` is a standard to import; without one its figures are left out.
    """
    yield help_time(size.rounds)
    yield suggestion_time(encoder, cache, size)
    if document is not None:
        yield reading_time(document, size.rounds)
        yield second_import_time(document)


def help_time(rounds: int) -> Figure:
    """Time `kemas --help` against an interpreter that does nothing."""
    kemas = _median(rounds, lambda: _run("-m", "service.cli", "--help"))
    return Figure("kemas --help", kemas, _median(rounds, lambda: _run("-c", "")), "python -c ''")


def suggestion_time(encoder: Encoder, cache: VectorCache, size: Size) -> Figure:
    """Time a warm suggestion for a new two-page text against encoding its statements alone."""
    release = synthetic_release(size.units)
    suggestions: list[float] = []
    encodings: list[float] = []
    with TemporaryDirectory() as folder:
        build_index(release, encoder, cache, Path(folder) / "index")
        suggester = Suggester(release, Path(folder) / "index", encoder, VectorCache(":memory:"))
        for number in range(size.rounds + 1):
            text = two_page_position(number)
            statements = [statement.text for statement in read_position(text).statements]
            encodings.append(_timed(partial(encoder.encode, statements, "query")))
            suggestions.append(_timed(partial(_suggest, suggester, text)))
    # The first round warms up: spaCy, BM25 and the encoder's threads.
    name = f"suggestion, two pages, {size.units} units"
    return Figure(name, median(suggestions[1:]), median(encodings[1:]), "encoding its statements")


def reading_time(document: Path, rounds: int) -> Figure:
    """Time reading a standard, limits and child process included, against a bare interpreter."""
    reading = _median(rounds, lambda: read_document(document))
    bare = _median(rounds, lambda: _run("-c", ""))
    return Figure(f"reading {document.name}", reading, bare, "python -c ''")


def second_import_time(document: Path) -> Figure:
    """Time importing the same standard again against importing it for the first time."""
    with TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        first = _timed(lambda: workspace.import_documents([document]))
        again = _timed(lambda: workspace.import_documents([document]))
    return Figure(f"second import of {document.name}", again, first, "first import")


def _suggest(suggester: Suggester, text: str) -> None:
    suggester.suggest(read_position(text))


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)  # noqa: S603


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _median(rounds: int, act: Callable[[], object]) -> float:
    return median(_timed(act) for _ in range(rounds))
