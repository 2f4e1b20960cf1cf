"""Which standard a decree establishes, from the pages in front of its units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpora.bilingual import Bilingual
from corpora.readers.skkni.outline import TextLine
from corpora.units import Standard, StandardStatus

_LINES = 400  # the decree and the head of its annex stand within this many lines
_DECREE = re.compile(
    r"(?P<decree>KEPUTUSAN\s+MENTERI\s+(?:(?!NOMOR|TENTANG).){3,120}?)\s*"
    r"NOMOR\s*:?\s*(?P<number>KEP\.?\s*\d+\s*/\s*MEN\s*/[^\s/]+/\s*(?P<old_year>\d{4})"
    r"|(?:KEP\.?\s*)?\d+\s+TAHUN\s+(?P<year>\d{4}))"
    r"(?:\s*TENTANG\s+(?P<title>.{10,900}?)"
    r"(?=\s*(?:BAB\s+I\b|DENGAN\s+RAHMAT|Menimbang|MENTERI\b)))?",
    re.DOTALL,
)
_FILE_NAME = re.compile(
    r"(?<!\d)(?:(?P<y1>(?:19|20)\d\d)[-_ .]+(?:no[-_ .]*)?(?P<n1>\d{1,4})"
    r"|(?P<n2>\d{1,4})[-_ .]+(?:tahun[-_ .]*)?(?P<y2>(?:19|20)\d\d))(?!\d)",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(r"mulai\s+berlaku\s+(?:pada|sejak)\s+tanggal", re.IGNORECASE)


def read_standard(front: Sequence[TextLine], file_name: str) -> tuple[Standard | None, bool]:
    """Return the standard, and whether the document itself states its number and year.

    Where it does not, a file name such as "skkni-2020-299.pdf" may; else there is no standard.
    """
    text = "\n".join(line.text for line in front[:_LINES])
    found = _DECREE.search(text)
    if found:
        return _stated(found, _status(text)), True
    return _named(file_name), False


def _stated(found: re.Match[str], status: StandardStatus) -> Standard:
    number = int(re.search(r"\d+", found["number"])[0])  # type: ignore[index]
    year = int(found["year"] or found["old_year"])
    decree = f"{_one_line([found['decree']])} NOMOR {_one_line([found['number']])}"
    return Standard(
        id=f"{number}/{year}",
        title=Bilingual(id=_one_line([found["title"] or ""])),
        number=number,
        year=year,
        decree=decree,
        status=status,
    )


def _status(text: str) -> StandardStatus:
    return "in_force" if _IN_FORCE.search(text) else "unknown"


def _named(file_name: str) -> Standard | None:
    found = _FILE_NAME.search(file_name)
    if not found:
        return None
    number, year = int(found["n1"] or found["n2"]), int(found["y1"] or found["y2"])
    return Standard(id=f"{number}/{year}", number=number, year=year)


def _one_line(texts: Iterable[str]) -> str:
    return " ".join(" ".join(texts).split())
