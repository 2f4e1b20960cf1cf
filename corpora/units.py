"""Competency units and the standards that list them: the atoms of a package."""

from __future__ import annotations

from typing import Literal

from corpora.bilingual import LANGUAGES, Bilingual, Language, Record
from corpora.codes import UnitCode

StandardStatus = Literal["in_force", "amended", "revoked", "unknown"]


class Element(Record):
    """A step of a unit with its performance criteria, in the order of the source."""

    title: Bilingual
    criteria: tuple[Bilingual, ...] = ()


class CompetencyUnit(Record):
    """A unit of a standard, as its source spells it.

    `code` is the source's own spelling; `unit_code` reads it. `standard` names a
    `Standard.id`; `page` counts from 1 in the document `source`.
    """

    code: str
    title: Bilingual
    description: Bilingual = Bilingual()
    elements: tuple[Element, ...] = ()
    range_statement: Bilingual = Bilingual()
    assessment_guide: Bilingual = Bilingual()
    standard: str | None = None
    source: str | None = None
    page: int | None = None

    @property
    def unit_code(self) -> UnitCode:
        """The parsed code."""
        return UnitCode.parse(self.code)

    def languages(self) -> tuple[Language, ...]:
        """Return the languages in which the unit has a title."""
        return tuple(language for language in LANGUAGES if self.title.get(language))


class Standard(Record):
    """A ministerial decree that lists units: SKKNI, SKK Khusus or SKK Internasional.

    `id` is number and year as people cite it, "299/2020"; a standard without a decree,
    such as the shipped sample, has a name of its own there.
    """

    id: str
    title: Bilingual = Bilingual()
    number: int | None = None
    year: int | None = None
    decree: str = ""
    status: StandardStatus = "unknown"
    illustrative: bool = False
