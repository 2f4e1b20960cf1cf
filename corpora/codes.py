"""Unit codes: parse every official form, repair known damage and say so, compare versions."""

from __future__ import annotations

from typing import Literal, NamedTuple

CodeForm = Literal["2012", "2016", "sector", "other"]


class UnitCode(NamedTuple):
    """A unit code as its source spells it and as it is compared."""

    spelling: str
    normal: str
    form: CodeForm
    stem: str
    version: int | None
    repairs: tuple[str, ...] = ()

    @classmethod
    def parse(cls, spelling: str) -> UnitCode:
        """Read a code; never fails, a code of no known form keeps its spelling."""
        return cls(spelling, spelling, "other", spelling, None)
