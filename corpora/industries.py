"""What industry a unit's code names: the classification at the front of every official code.

The table beside this module has, in short words of our own, the divisions, groups and many
classes of ISIC Rev. 4, which KBLI 2020 (BPS Regulation 2/2020) takes over to four digits, and the
sectors of codes from before 2012. KBLI's six digits in a unit code are its class and a nought.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from corpora.bilingual import Bilingual
from corpora.codes import UnitCode

TABLE = Path(__file__).with_name("industries.tsv")
"""A code, its Indonesian and its English title, a line."""

_CLASSIFIED = re.compile(r"[A-Z]\.(\d{2,6})")


def industries_of(code: UnitCode) -> tuple[Bilingual, ...]:
    """Return the titles of what a code may stand for, none for a code outside the classification.

    These are the narrowest industry that the code names and, where the code leaves open which,
    all that it is divided into: `J.62SAD00` may be of any class of division 62.
    """
    titles = _titles()
    narrowest = next((key for key in _keys(code.series) if key in titles), None)
    if narrowest is None:
        return ()
    below = (key for key in titles if narrowest.isdecimal() and key.startswith(narrowest))
    return tuple(titles[key] for key in dict.fromkeys((narrowest, *below)))


def industry_named(code: str) -> Bilingual:
    """Return the title of an industry by its own code; raises `KeyError` without one."""
    return _titles()[code]


def _keys(series: str) -> Iterator[str]:
    """Yield what a series may stand under, the narrowest first."""
    if classified := _CLASSIFIED.match(series):
        digits = classified[1]
        yield from (digits[:length] for length in range(min(4, len(digits)), 1, -1))
    else:
        yield series
        yield series.partition(".")[0]


@cache
def _titles() -> dict[str, Bilingual]:
    rows = (line.split("\t") for line in TABLE.read_text("utf-8").splitlines())
    return {code: Bilingual(id=indonesian, en=english) for code, indonesian, english in rows}
