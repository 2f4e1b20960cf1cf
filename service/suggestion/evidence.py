"""Why a unit: which statement of the position meets which passage of the unit, how strongly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from corpora.bilingual import Language
from embeddings.passages import Passage
from embeddings.search import Scores, Searcher
from service.suggestion.models import Evidence, MatchedPassage
from service.suggestion.question import Question

COVERING = 0.5
"""The strength from which a unit is said to cover a duty."""

_SHOWN = 3

# A nearness of 1 is what chance gives; 7 is as near as the same sentence. Likeness in words adds
# to it, since either can be strong where the other fails: names of tools, or another language.
_CHANCE, _SPAN = 1.0, 7.0
_LIKENESS = 1.4


class Matches:
    """The best passage of each candidate for each statement.

    `strength` is float32 (n_statements, n_rows), 0 to 1, in the order of the statements and
    of `rows`.
    """

    def __init__(self, question: Question, searcher: Searcher, rows: Sequence[int]) -> None:
        self._question = question
        self._searcher = searcher
        self._column = {row: column for column, row in enumerate(rows)}
        passages = [searcher.passages(row) for row in rows]
        self._ids = [number for unit in passages for number in unit]
        self._ends = np.cumsum([len(unit) for unit in passages])
        self._strengths = _strengths(question, searcher, self._ids)
        self.strength = self._best_of_units(len(rows))

    @property
    def duties(self) -> int:
        """Number of the statements that are duties; they come first."""
        return sum(statement.kind == "duty" for statement in self._question.statements)

    def open_duties(self, rows: Sequence[int]) -> npt.NDArray[np.bool_]:
        """Say of each duty whether these units together leave it uncovered, (duties,)."""
        columns = [self._column[row] for row in rows]
        best = self.strength[: self.duties, columns].max(axis=1, initial=0)
        uncovered: npt.NDArray[np.bool_] = best < COVERING
        return uncovered

    def closes(self, row: int, duties: npt.NDArray[np.bool_]) -> int:
        """Return how many of these duties a unit covers."""
        strengths = self.strength[: self.duties, self._column[row]]
        return int(np.count_nonzero(strengths[duties] >= COVERING))

    def of_unit(self, row: int, language: Language) -> tuple[Evidence, ...]:
        """Return a unit's evidence, the strongest first: at most three statements.

        A unit that is weak everywhere shows its strongest, one without a text nothing. A
        passage in `language` is preferred where the unit has it in both.
        """
        column = self._column[row]
        if not self._places(column):
            return ()
        strengths = self.strength[:, column]
        order = np.argsort(-strengths, kind="stable")[:_SHOWN]
        shown = [place for place in order if strengths[place] >= COVERING] or order[:1]
        return tuple(self._evidence(int(place), column, language) for place in shown)

    def at(self, statement: int, row: int, language: Language) -> Evidence | None:
        """Return how a unit meets the statement at a place, None for a unit without a text."""
        column = self._column[row]
        return self._evidence(statement, column, language) if self._places(column) else None

    def _evidence(self, statement: int, column: int, language: Language) -> Evidence:
        here = self._places(column)
        place = here[int(np.argmax(self._strengths[statement, here]))]
        passage = self._in_language(self._searcher.passage(self._ids[place]), here, language)
        matched = MatchedPassage(
            kind=passage.kind,
            element=None if passage.element is None else passage.element + 1,
            text=passage.text,
        )
        return Evidence(
            statement=self._question.statements[statement].id,
            passage=matched,
            strength=round(float(self._strengths[statement, place]), 3),
        )

    def _in_language(self, found: Passage, here: Sequence[int], language: Language) -> Passage:
        """Return the same place of the unit in the language of the reader, if it has it."""
        for place in here:
            other = self._searcher.passage(self._ids[place])
            if other[:2] + other[3:5] == found[:2] + found[3:5] and other.language == language:
                return other
        return found

    def _places(self, column: int) -> range:
        return range(int(self._ends[column - 1]) if column else 0, int(self._ends[column]))

    def _best_of_units(self, units: int) -> Scores:
        best = np.zeros((len(self._strengths), units), dtype=np.float32)
        for column in range(units):
            here = self._places(column)
            if here:
                best[:, column] = self._strengths[:, here.start : here.stop].max(axis=1)
        return best


def _strengths(question: Question, searcher: Searcher, ids: Sequence[int]) -> Scores:
    """Return how strongly each statement matches each passage, 0 to 1: by meaning and by words."""
    statements = question.statement_queries
    near = np.maximum(searcher.passage_nearness(statements, ids) - _CHANCE, 0) / _SPAN
    alike = _LIKENESS * searcher.passage_likeness(statements.texts, ids)
    strengths: Scores = question.weights * np.clip(near + alike, 0, 1)
    return strengths
