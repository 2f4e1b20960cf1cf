"""What a suggestion says: units with score, role and evidence, what is left, what made it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from corpora.bilingual import Bilingual, Language, Record
from corpora.positions import JobDescription
from embeddings.passages import PassageKind

Role = Literal["core", "elective"]


class Constraints(Record):
    """What a drafter asks of a package. Codes may be spelt in any official form.

    `size` is the number of units wanted; `standards` are ids of the only standards to draw
    from, all where it is empty. Required units are in whatever their standard. `language`
    is that of reasons and evidence where both exist.
    """

    size: int | None = Field(default=None, ge=1, le=200)
    require: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    language: Language | None = None


class MatchedPassage(Record):
    """A passage of a unit; `element` counts from 1 and is None for title and description."""

    kind: PassageKind
    element: int | None
    text: str


class Evidence(Record):
    """One duty or requirement and the passage it matches best; `strength` is 0 to 1."""

    statement: str
    passage: MatchedPassage
    strength: float


class SuggestedUnit(Record):
    """A unit of the package; `score` is the probability that a committee keeps it."""

    code: str
    title: Bilingual
    standard: str | None
    score: float
    role: Role
    evidence: tuple[Evidence, ...]


class Alternative(Record):
    """A unit that was weighed and left out, and why."""

    code: str
    title: Bilingual
    score: float
    reason: str


class NearestUnit(Record):
    """The unit of the release that comes nearest to a gap, and why it is not enough."""

    statement: str
    code: str
    title: Bilingual
    score: float
    passage: MatchedPassage
    strength: float
    reason: str


class Suggestion(Record):
    """An occupational package for a committee to review.

    `gaps` are ids of duties that no unit of the package covers; `nearest` has a unit for each
    gap, in their order, unless no unit has any text. The same input with the
    same release, encoder and scorer gives the same suggestion.
    """

    release: str
    encoder: str
    scorer: str
    input_sha256: str
    illustrative: bool
    position: JobDescription
    units: tuple[SuggestedUnit, ...]
    gaps: tuple[str, ...]
    nearest: tuple[NearestUnit, ...]
    alternatives: tuple[Alternative, ...]
