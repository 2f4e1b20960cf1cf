"""What a position asks of the catalogue: its title, its gist, and each statement of work."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from corpora.positions import JobDescription, Statement
from embeddings.search import Queries, Scores, Searcher
from service.suggestion.errors import PositionWithoutWorkError

_REQUIREMENT = 0.7

_GIST = 600
"""Characters of title and duties that stand for the whole: as good as 1,200, half the cost."""


@dataclass(frozen=True)
class Question:
    """A position ready for search: statements of work and the texts that stand for the whole."""

    statements: tuple[Statement, ...]
    words: str
    """All that the position says of the work, for lexical search."""
    queries: Queries
    """One row a statement, in their order; then the gist; then the title if there is one."""

    @property
    def gist_row(self) -> int:
        """The row of the gist."""
        return len(self.statements)

    @property
    def statement_queries(self) -> Queries:
        """The rows of the statements alone."""
        return self.queries.first(len(self.statements))

    @cached_property
    def weights(self) -> Scores:
        """How far each statement can be trusted to name work, 0 to 1, (n_statements, 1)."""
        weights = [[_weight(statement)] for statement in self.statements]
        return np.array(weights, dtype=np.float32).reshape(-1, 1)

    @property
    def works(self) -> slice:
        """The rows of the statements that score units: duties, or requirements without any."""
        duties = sum(statement.kind == "duty" for statement in self.statements)
        return slice(0, duties or len(self.statements))


def _weight(statement: Statement) -> float:
    """Trust duties before requirements, and a line of one or two words less than a sentence."""
    words = len(statement.text.split())
    brevity = {1: 0.5, 2: 0.75}.get(words, 1.0)
    return brevity * (1.0 if statement.kind == "duty" else _REQUIREMENT)


def pose(job: JobDescription, searcher: Searcher) -> Question:
    """Encode what a position asks, duties first; noise asks nothing.

    Raises `PositionWithoutWorkError` when there is neither a duty, a requirement nor a title.
    """
    title = job.title.strip()
    requirements = [entry for entry in job.statements if entry.kind == "requirement"]
    statements = (*job.duties, *requirements)
    if not statements and not title:
        raise PositionWithoutWorkError
    texts = [entry.text for entry in statements]
    words = "\n".join([title, *texts]).strip()
    asked = [*texts, words[:_GIST].strip()] + ([title] if title else [])
    return Question(statements, words, searcher.ask(asked))
