"""Duties that no unit of a package covers: the nearest unit of each, and why it is not enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpora.bilingual import Bilingual, Language
from corpora.dictionary import translations
from corpora.language import analyze, words_with_stems
from corpora.releases import Release
from embeddings.search import Scores, Searcher
from service.suggestion.composition import Package
from service.suggestion.evidence import COVERING, Matches
from service.suggestion.models import Evidence, NearestUnit
from service.suggestion.question import Question
from service.suggestion.reasons import reason

_LOOKED_AT = 5
"""Units a gap whose passages are compared word by word with the duty."""

_MOST_WORDS = 4

_WEAK = Bilingual(
    id="Kecocokan terkuatnya {strength:.2f}, padahal baru {covering:.2f} yang dianggap menutup.",
    en="Its strongest match is {strength:.2f}; a duty counts as covered from {covering:.2f} on.",
)
_SILENT = Bilingual(
    id=" Unit ini tidak menyebut: {words}.",
    en=" The unit does not speak of: {words}.",
)
_UNLIKELY = Bilingual(
    id="Unit ini menutup tugas ini, tetapi terlalu kecil kemungkinannya untuk jabatan ini.",
    en="It covers the duty, but is too unlikely a unit for this position.",
)


@dataclass(frozen=True)
class GapReader:
    """Finds what comes nearest to the duties that a package leaves open."""

    release: Release
    searcher: Searcher
    question: Question
    package: Package
    language: Language

    def nearest(self, duties: Sequence[int], probability: Scores) -> tuple[NearestUnit, ...]:
        """Return the nearest unit of each duty, given by its place among the statements.

        `probability` is that of every row of the release.
        """
        if not duties:
            return ()
        near = self.searcher.unit_nearness(self.question.queries).passages[duties]
        looked_at = np.argsort(-near, axis=1, kind="stable")[:, :_LOOKED_AT]
        rows = sorted({int(row) for row in looked_at.ravel()})
        matches = Matches(self.question, self.searcher, rows)
        best = {duty: rows[int(np.argmax(matches.strength[duty]))] for duty in duties}
        evidence = {duty: matches.at(duty, row, self.language) for duty, row in best.items()}
        return tuple(
            self._nearest(row, found, float(probability[row]))
            for duty, row in best.items()
            if (found := evidence[duty])
        )

    def _nearest(self, row: int, evidence: Evidence, probability: float) -> NearestUnit:
        unit = self.release.units[row]
        return NearestUnit(
            statement=evidence.statement,
            code=unit.code,
            title=unit.title,
            score=round(probability, 4),
            passage=evidence.passage,
            strength=evidence.strength,
            reason=self._reason(row, evidence),
        )

    def _reason(self, row: int, evidence: Evidence) -> str:
        left = next((left for left in self.package.left_out if left.row == row), None)
        if left is not None and left.why not in ("size", "below"):
            return reason(left, self.release, self.language)
        if evidence.strength >= COVERING:
            return _UNLIKELY.get(self.language)
        strength = _WEAK.format(strength=evidence.strength, covering=COVERING)
        words = self._silent_on(evidence.statement, row)
        silent = _SILENT.format(words=", ".join(words)).get(self.language) if words else ""
        return strength.get(self.language) + silent

    def _silent_on(self, statement: str, row: int) -> list[str]:
        """Return the first words of a duty that no text of a unit has in either language."""
        duty = next(said.text for said in self.question.statements if said.id == statement)
        texts = (self.searcher.passage(number).text for number in self.searcher.passages(row))
        known = {stem for text in texts for stem in analyze(text)}
        missing = (
            word
            for word, stem in words_with_stems(duty)
            if known.isdisjoint((stem, *(other.stem for other in translations(stem))))
        )
        return list(dict.fromkeys(missing))[:_MOST_WORDS]
