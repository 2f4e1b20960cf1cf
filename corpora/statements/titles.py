"""The post that a description is about: its first line, or the name that a first sentence gives."""

from __future__ import annotations

import re

from corpora.language import normalise
from corpora.statements.forms import begins_with_work, form_of, is_verb
from corpora.statements.lines import Item
from corpora.statements.sections import is_heading

_ANNOUNCED = re.compile(
    r"(?:(?:we(?:'|’)?re|we are|urgently|now) hiring|urgently needed|urgent|hiring"
    r"|(?:dibutuhkan|dicari)(?: segera)?|open position|(?:open )?lowongan(?: kerja| magang)?|loker"
    r"|posisi|position|job title|(?:nama )?jabatan|vacancy|membuka lowongan|kami mencari"
    r"|we are looking for an?|looking for an?)\s*[!:\-–]*\s*",
    re.IGNORECASE,
)
# A line of a form that names the post, in the first lines of a description.
_LABELLED = re.compile(
    r"(?:nama (?:jabatan|posisi|pekerjaan)|jabatan|posisi|position(?: title)?|job title|title"
    r"|role|okupasi|occupation)\s*[:：]\s*(\S.{2,80})",
    re.IGNORECASE,
)
_FORM_LINES = 6
_NAME_END = re.compile(r"\s[–—\-|]\s|[.,;:!?(\n]|\s(?:untuk|for|di|at|in|to|yang|who)\s")
_ROLE = re.compile(r"(?:sebagai|as)\s+(?:seorang\s+|an?\s+)?([^,.;:\n]{3,60}),", re.IGNORECASE)
_MAX_WORDS = 12
_MAX_NAME = 6


def title_line(items: list[Item], title: str | None = None) -> Item | None:
    """Return the item that only names the post when more follows, else None.

    It is a line such as "Nama jabatan: ..." among the first, or else the first line. `title` is
    the post's name where it is known: a line that repeats it is the title line.
    """
    if len(items) < 2:
        return None
    return _labelled_line(items) or (items[0] if _names_the_post(items[0], title) else None)


def _names_the_post(first: Item, title: str | None) -> bool:
    if title and normalise(first.text) == normalise(title):
        return True
    too_long = len(first.text.split()) > _MAX_WORDS
    if first.marker or first.cell or too_long or first.text[-1] in ".;,:":
        return False
    if is_heading(first) is not None:
        return False
    if _ANNOUNCED.match(first.text) or form_of(first.text, strict=True) is None:
        return True
    return title is None and _capitalised(_name(first.text))


def title_of(items: list[Item]) -> str:
    """Return the name of the post as the text gives it, or an empty text."""
    if not items:
        return ""
    line = title_line(items)
    if line is not None:
        return _labelled_name(line.text) or _announced_name(line.text) or line.text
    opening = next((item.text for item in items if is_heading(item) is None), "")
    return _announced_name(opening) or _named_in_sentence(opening) or _subject(opening)


def _labelled_line(items: list[Item]) -> Item | None:
    return next((item for item in items[:_FORM_LINES] if _labelled_name(item.text)), None)


def _labelled_name(text: str) -> str:
    labelled = _LABELLED.fullmatch(text)
    name = labelled[1].strip(" .") if labelled else ""
    return name if len(name.split()) <= _MAX_WORDS else ""


def _announced_name(text: str) -> str:
    announced = _ANNOUNCED.match(text)
    if announced is None:
        return ""
    rest = text[announced.end() :]
    end = _NAME_END.search(rest)
    name = rest[: end.start()] if end else rest
    return name.strip() if 0 < len(name.split()) <= _MAX_WORDS else ""


def _named_in_sentence(text: str) -> str:
    role = _ROLE.match(text)
    return role[1].strip() if role else ""


def _subject(text: str) -> str:
    """Return the words before the first verb or dash: "Petugas Loket melayani ..."."""
    words = _name(text)[:_MAX_WORDS]
    verb = next((at for at, word in enumerate(words) if is_verb(word)), None)
    name = words[:verb]
    if name and name[-1] == "ini":
        name.pop()
    if not name or len(name) > _MAX_NAME or not name[0][0].isupper():
        return ""
    if verb is None and (begins_with_work(text) or not _capitalised(name)):
        return ""
    return " ".join(name)


def _name(text: str) -> list[str]:
    end = _NAME_END.search(text)
    return (text[: end.start()] if end else text).split()


def _capitalised(words: list[str]) -> bool:
    telling = [word for word in words if word[0].isalpha() and len(word) > 3]
    return bool(telling) and all(word[0].isupper() for word in telling)
