"""The labels that give a decree its structure, in every spelling that decrees use."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

LabelName = Literal["code", "title", "description", "table", "range", "guide", "end"]


class Label(NamedTuple):
    """A label at the start of a line, and the text that follows it there."""

    name: LabelName
    value: str = ""


_NUMBERING = r"(?:(?:[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?"
# "KODE UNIT JUDUL UNIT" heads a list of units: a code label has a colon, a code or nothing after.
_CODE_FOLLOWS = r"(?=\s*[:;]|\s*$|\s+\S*\d)"
_FIELDS: tuple[tuple[LabelName, str], ...] = (
    ("code", rf"(?:kode|nomor)\s*(?:unit|kompetensi)(?:\s+kompetensi)?{_CODE_FOLLOWS}"),
    ("title", r"(?:judul|nama)\s*unit(?:\s+kompetensi)?(?!\w)|judul(?=\s*:)"),
    ("description", r"(?:deskripsi|diskripsi|uraian)(?:\s*unit(?:\s+kompetensi)?(?!\w)|(?=\s*:))"),
)
# A heading stands alone on its line: "Panduan penilaian disusun ..." is a sentence. Where the
# heading is missing, the paragraph with which its section always begins takes its place.
_HEADINGS: tuple[tuple[LabelName, str, str], ...] = (
    ("range", r"batas(?:an)?\s*variab(?:el|il|le)s?", r"1[.)]?\s+konteks\s+variab(?:el|il|le)"),
    ("guide", r"(?:panduan|acuan|pedoman)\s*penilaian", r"1[.)]?\s+konteks\s+penilaian"),
)
_PATTERNS = tuple(
    (name, re.compile(rf"{_NUMBERING}(?:{words})\s*[:;]*\s*(?P<value>.*)", re.IGNORECASE))
    for name, words in _FIELDS
)
_HEADING_PATTERNS = tuple(
    (
        name,
        re.compile(
            rf"{_NUMBERING}{heading}(?:\s*[.;]*$|\s*:\s*(?P<value>.*))|(?P<paragraph>{first}\b.*)",
            re.IGNORECASE,
        ),
    )
    for name, heading, first in _HEADINGS
)
_END = re.compile(
    r"BAB\s+[IVX]+\b|PENUTUP$|LAMPIRAN\b|(?:Ditetapkan|DITETAPKAN)\s+di\s"
    r"|MENTERI\s+(?:KETENAGAKERJAAN|TENAGA)[A-Z ,.]*$"
)
_HEADER_REST = frozenset({"kompetensi", "unjuk", "kerja", "unjukkerja", "kinerja", "kuk"})
_HEADER_START = frozenset({"elemen", "elemenkompetensi", "kriteria"})
_TABLE_WORDS = _HEADER_START | _HEADER_REST | {"no", "sub", "dan", "&", "|"}
_COLUMN_NUMBERS = re.compile(r"\(?1\)?\s+\(?2\)?(?:\s+\(?3\)?)?")

# Element 1 with criterion 1.1 beside it, or criterion 1.1 on a line of its own.
_FIRST_ROW = re.compile(r"(?:0?1[.)]?\s*[A-Z].*\s)?1[.,]1(?:[.)]?\s*[A-Z]|[.)]?\s*$)")


def label_of(text: str) -> Label | None:
    """Return the label with which a line of text begins, or None."""
    if is_table_header(text):
        return Label("table")
    if _END.match(text):
        return Label("end")
    for name, pattern in _PATTERNS:
        found = pattern.match(text)
        if found:
            return Label(name, found["value"].strip())
    for name, pattern in _HEADING_PATTERNS:
        found = pattern.match(text)
        if found:
            return Label(name, found["value"] or found["paragraph"] or "")
    return None


def is_table_header(text: str) -> bool:
    """Tell whether a line holds nothing but the headings of the table of elements."""
    words = _heading_words(text)
    return set(words) <= _TABLE_WORDS and not _HEADER_START.isdisjoint(words)


def is_header_rest(text: str) -> bool:
    """Tell whether a line is the second line of such headings, or numbers their columns."""
    words = _heading_words(text)
    return bool(words and set(words) <= _HEADER_REST) or bool(_COLUMN_NUMBERS.fullmatch(text))


def is_first_row(text: str) -> bool:
    """Tell whether a line can only be the first row of a table whose headings were not known."""
    return bool(_FIRST_ROW.match(text))


def is_structural(text: str) -> bool:
    """Tell whether a line carries structure, so that it is never a running header."""
    return label_of(text) is not None or is_header_rest(text)


def _heading_words(text: str) -> list[str]:
    """Return the words in small letters; none when the line reads like a sentence."""
    if text.endswith(".") or not re.match(r"[(\s]*[A-Z]", text):
        return []
    words = re.findall(r"[^\W\d_]+|[&|]", text)
    lower = [word for word in words if word.islower() and word != "dan"]
    return [] if lower or re.search(r"\d", text) else [word.casefold() for word in words]
