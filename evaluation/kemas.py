"""Kemas itself as a system to evaluate: a benchmark's texts through the suggestion pipeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from corpora.position_errors import PositionError
from corpora.positions import JobDescription, read_position
from embeddings.encoders import Encoder
from embeddings.index import build_index
from embeddings.search import Scores
from embeddings.vectors import Progress, VectorCache
from evaluation.bench import Bench, Query
from evaluation.rankings import RankedUnits
from evaluation.system_names import OWN
from evaluation.systems import Answer, Evidence
from service.suggestion import Constraints, SuggestedUnit, Suggester, Suggestion
from service.suggestion.scoring import UnitScores


class Kemas:
    """The suggestion pipeline over a benchmark's units, each query read as a position.

    A query that Kemas refuses as no description of work has an empty answer, which scores 0.
    """

    name = OWN

    def __init__(
        self, encoder: Encoder, cache: VectorCache, progress: Progress | None = None
    ) -> None:
        """Encode through `cache`; `progress` is told of passages, then of queries done."""
        self._encoder = encoder
        self._cache = cache
        self._progress = progress
        # Only the latest benchmark's index is kept; the folder goes with this object.
        self._workshop = TemporaryDirectory(prefix="kemas-evaluation-")
        self._opened: tuple[str, Suggester] | None = None

    def rank(self, bench: Bench) -> dict[str, RankedUnits]:
        """Rank by fused score; see `System.rank`."""
        return {
            query.id: _ranking(bench, suggester.score(job))
            for query, job, suggester in self._positions(bench)
        }

    def answer(self, bench: Bench) -> dict[str, Answer]:
        """Rank, weigh and compose; see `PackagingSystem.answer`."""
        return {
            query.id: _answer(bench, suggester.score(job), suggester.suggest(job))
            for query, job, suggester in self._positions(bench)
        }

    def features(self, bench: Bench) -> dict[str, Scores]:
        """Return the features of every unit by row for each query that describes work."""
        return {
            query.id: suggester.features(job) for query, job, suggester in self._positions(bench)
        }

    def explain(
        self, bench: Bench, query: Query, units: Sequence[str]
    ) -> dict[str, tuple[Evidence, ...]]:
        """Return the evidence for units, whether suggested or not; see `ExplainingSystem`."""
        codes = {bench.units[bench.unit_rows[unit]].unit.code: unit for unit in units}
        # A unit that is required is in the package, and what is in the package has evidence.
        wish = Constraints(require=tuple(codes))
        found = self._suggester(bench).suggest(read_position(query.text), wish)
        return {
            codes[unit.code]: _evidence(found, unit) for unit in found.units if unit.code in codes
        }

    def _positions(self, bench: Bench) -> Iterator[tuple[Query, JobDescription, Suggester]]:
        suggester = self._suggester(bench)
        for done, query in enumerate(bench.queries, start=1):
            if (job := _work_in(query)) is not None:
                yield query, job, suggester
            if self._progress:
                self._progress(done, len(bench.queries))

    def _suggester(self, bench: Bench) -> Suggester:
        release = bench.release
        if self._opened is None or self._opened[0] != release.id:
            index = Path(self._workshop.name) / release.id
            build_index(release, self._encoder, self._cache, index, self._progress)
            self._opened = release.id, Suggester(release, index, self._encoder, self._cache)
        return self._opened[1]


def _work_in(query: Query) -> JobDescription | None:
    try:
        job = read_position(query.text)
    except PositionError:
        return None
    work = job.title.strip() or any(statement.kind != "noise" for statement in job.statements)
    return job if work else None


def _ranking(bench: Bench, scores: UnitScores) -> RankedUnits:
    return RankedUnits.best_of(bench.unit_ids, scores.fused)


def _answer(bench: Bench, scores: UnitScores, suggestion: Suggestion) -> Answer:
    ranking = _ranking(bench, scores)
    rows = [bench.release.row(unit.code) for unit in suggestion.units]
    return Answer(
        ranking=ranking,
        probabilities=scores.probability[ranking.rows].tolist(),
        package=tuple(bench.unit_ids[row] for row in rows if row is not None),
    )


def _evidence(suggestion: Suggestion, unit: SuggestedUnit) -> tuple[Evidence, ...]:
    said = {statement.id: statement.text for statement in suggestion.position.statements}
    return tuple(
        Evidence(
            statement=" ".join(said[each.statement].split()),
            passage=each.passage.text,
            strength=each.strength,
        )
        for each in unit.evidence
    )
