"""Unit codes: parse every official form, repair known damage and say so, compare versions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from corpora.bilingual import Bilingual, Record

CodeForm = Literal["2012", "2016", "sector", "other"]
RepairName = Literal[
    "code-blank", "code-comma", "code-mark", "code-case", "code-dot", "code-letter", "code-version"
]

REPAIRS: dict[RepairName, Bilingual] = {
    "code-blank": Bilingual(
        id="Spasi di dalam kode dihapus.", en="Blanks inside the code were taken out."
    ),
    "code-comma": Bilingual(
        id="Koma di dalam kode dibaca sebagai titik.", en="A comma in the code was read as a dot."
    ),
    "code-mark": Bilingual(
        id="Tanda baca yang tidak termasuk kode dihapus.",
        en="Punctuation that is no part of the code was taken out.",
    ),
    "code-case": Bilingual(
        id="Huruf kecil di dalam kode dijadikan huruf besar.",
        en="Small letters in the code were made capitals.",
    ),
    "code-dot": Bilingual(
        id="Titik yang hilang di dalam kode ditambahkan.", en="A missing dot was put into the code."
    ),
    "code-letter": Bilingual(
        id="Huruf O, l, I dan angka 0, 1 yang tertukar dipulihkan.",
        en="Letters O, l, I and digits 0, 1 that stood for each other were put right.",
    ),
    "code-version": Bilingual(
        id="Versi ditulis dengan jumlah angka yang resmi.",
        en="The version was written with the official number of digits.",
    ),
}


class Repair(Record):
    """One kind of damage that was put right to compare a code; its message is for people."""

    code: RepairName

    @property
    def message(self) -> Bilingual:
        """What was done."""
        return REPAIRS[self.code]


class UnitCode(NamedTuple):
    """A unit code as its source spells it and as it is compared.

    `normal` is the official spelling, the same for every damaged one; `stem` is `normal` up to
    the version. A code of no official form has no version, and its stem is the whole code.
    """

    spelling: str
    normal: str
    form: CodeForm
    stem: str
    version: int | None
    repairs: tuple[Repair, ...] = ()

    @classmethod
    def parse(cls, spelling: str) -> UnitCode:
        """Read a code; never fails, a code of no known form keeps its spelling."""
        return _parse(spelling)

    @property
    def series(self) -> str:
        """What the codes of one standard share: the code without group, sequence and version.

        Of the official forms these are `J.620100`, `M.74DKV` and `TIK.OP`; spellings of a
        classification with a dot too many or a nought too few come to the same. In-house codes
        end in a sequence and often a version: `JSN.HC.001.01` belongs to `JSN.HC`.
        """
        if self.form == "2012":
            return self.stem.rpartition(".")[0]
        if self.form != "other":
            return self.stem.rpartition(".")[0][:-2]
        if numbered := _CLASSIFIED.match(self.stem):
            return f"{numbered[1]}.{numbered[2]}{numbered[3]:0<3}"
        return re.sub(r"(\.\d+){1,2}$", "", self.stem)

    def same_unit(self, other: UnitCode) -> bool:
        """Tell whether both codes name the same unit, in whatever version."""
        return self.stem == other.stem

    def newer_than(self, other: UnitCode) -> bool:
        """Tell whether this is a higher version of the same unit."""
        if self.version is None or other.version is None:
            return False
        return self.same_unit(other) and self.version > other.version


class _Form(NamedTuple):
    """An official form: groups of letters (L) and digits (D), dots between parts."""

    name: CodeForm
    parts: tuple[str, ...]
    version_digits: int
    pattern: re.Pattern[str]


_CLASSIFIED = re.compile(r"([A-Z])\.(\d{3})\.?(\d{2,3})\.\d{3}\b")
"""A classification's letter and digits in codes that no official form has, and a sequence."""

# What can stand for a letter or a digit after careless typing or text recognition.
_LETTER, _DIGIT = "[A-Za-z01|]", "[0-9OoIl|]"


def _form(name: CodeForm, parts: tuple[str, ...], version_digits: int) -> _Form:
    """Compile a form; a dot may be missing where the widths still tell the parts apart."""
    groups = (
        "(" + "".join(_LETTER if kind == "L" else _DIGIT for kind in part) + ")" for part in parts
    )
    return _Form(
        name, parts, version_digits, re.compile(r"\.?".join(groups) + rf"\.({_DIGIT}{{1,3}})")
    )


_FORMS = (
    _form("2012", ("L", "DDDDDD", "DDD"), 2),
    _form("2016", ("L", "DDLLLDD", "DDD"), 1),
    _form("sector", ("LLL", "LLDD", "DDD"), 2),
    _form("sector", ("LL", "LLDD", "DDD"), 2),
    _form("sector", ("LLLL", "LLDD", "DDD"), 2),
)
_TO_DIGIT = str.maketrans("OoIl|", "00111")
_TO_LETTER = str.maketrans("01|", "OII")


@lru_cache(maxsize=65536)
def _parse(spelling: str) -> UnitCode:
    kept = " ".join(spelling.split())
    cleaned, repairs = _cleaned(kept)
    for form in _FORMS:
        found = form.pattern.fullmatch(cleaned)
        if found and cleaned.count(".") >= len(form.parts) - 1:
            return _official(form, found, (spelling, cleaned), repairs)
    return UnitCode(spelling, kept, "other", kept, None)


def _cleaned(text: str) -> tuple[str, list[RepairName]]:
    """Take out what no code contains, and name what was done."""
    steps: tuple[tuple[RepairName, Callable[[str], str]], ...] = (
        ("code-blank", lambda text: re.sub(r"\s+", "", text)),
        ("code-comma", lambda text: text.replace(",", ".")),
        ("code-mark", lambda text: re.sub(r"\.{2,}", ".", text).strip(".:;*()-")),
    )
    repairs: list[RepairName] = []
    for name, step in steps:
        after = step(text)
        if after != text:
            repairs.append(name)
        text = after
    return text, repairs


def _official(
    form: _Form, found: re.Match[str], texts: tuple[str, str], repairs: list[RepairName]
) -> UnitCode:
    spelling, cleaned = texts
    # Small letters throughout are a way of typing; an l among capitals is a misread I.
    case = [] if any(map(str.isupper, cleaned)) else ["code-case"]
    groups = [
        _characters(text, kinds, lower=bool(case))
        for text, kinds in zip(found.groups(), (*form.parts, "DDD"), strict=True)
    ]
    version = int(groups[-1])
    stem = ".".join(groups[:-1])
    normal = f"{stem}.{version:0{form.version_digits}d}"
    misread = "".join(groups) != "".join(found.groups()).upper() or (not case and "l" in cleaned)
    noticed = {
        "code-case": bool(case) or any(map(str.islower, cleaned.replace("l", ""))),
        "code-dot": cleaned.count(".") < len(form.parts),
        "code-letter": misread,
        "code-version": len(groups[-1]) != form.version_digits,
    }
    names = [*repairs, *(name for name, here in noticed.items() if here)]
    return UnitCode(spelling, normal, form.name, stem, version, _repairs(names))


def _characters(text: str, kinds: str, lower: bool) -> str:
    """Return the group with each character of the kind that its place asks for."""
    return "".join(
        character.translate(_TO_DIGIT) if kind == "D" else _letter(character, lower)
        for character, kind in zip(text, kinds, strict=False)
    )


def _letter(character: str, lower: bool) -> str:
    if character == "l" and not lower:
        return "I"
    return character.translate(_TO_LETTER).upper()


def _repairs(names: Iterable[str]) -> tuple[Repair, ...]:
    return tuple(Repair.model_validate({"code": name}) for name in names)
