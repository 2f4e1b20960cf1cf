"""What a statement's own words say: work that is done, what a person must have, or neither."""

from __future__ import annotations

import re
from typing import Literal

from corpora.language import normalise
from corpora.statements import form_words

Form = Literal["duty", "requirement", "noise"]

_WORD = re.compile(r"[^\W_]+(?:[.'’\-/&][^\W_]+)*\+?")
_ME_VERB = re.compile(
    r"me(?:ng|ny|m[bfpv]|n[cdjst]|[lrwmny])\w{2,}|memper\w{3,}|diper\w{3,}|nge\w{3,}"
)
_WORK_NOUN = re.compile(r"pe(?:ng|ny|m[b]|n[cdj]|m|n|r|l)\w{3,}an(?:nya)?")
_GERUND = re.compile(r"[a-z]{2,}(?:-[a-z]+)?ing")
_REQUIREMENT = re.compile("|".join(form_words.REQUIREMENT_MARKS))
_NOISE = re.compile("|".join(form_words.NOISE_MARKS))
_DUTY = re.compile("|".join(form_words.DUTY_MARKS))
_MARKS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("duty", _DUTY),
    ("noise", _NOISE),
    ("requirement", _REQUIREMENT),
)
_EMPLOYER = re.compile(r"\b(?:our|we|us|kami)\b|^(?:mencari|cari|butuh)\b")
_BER_VERBS = frozenset(["bertugas", "bertanggung", "bertanggungjawab", "berkoordinasi", "berperan"])
_LONGEST = 4
# Marks are looked for in the first part of a statement only, which bounds the work.
_WINDOW = 400


def begins_with_work(text: str) -> bool:
    """Say whether a statement begins with a verb or noun of work."""
    return form_at_start(text) == "duty"


def form_at_start(text: str) -> Form | None:
    """Return what the first telling words of a statement say."""
    return start_of(_telling_words(text))


def is_verb(word: str) -> bool:
    """Say whether a word is an Indonesian verb of work in me- or ber-."""
    plain = normalise(word)
    return (_ME_VERB.fullmatch(plain) is not None and is_work(plain)) or plain in _BER_VERBS


def opens_with_verb(text: str) -> bool:
    """Say whether the first telling word is an Indonesian verb of work."""
    words = _telling_words(text)
    return bool(words) and is_verb(words[0])


def ends_with_verb(text: str) -> bool:
    """Say whether an Indonesian verb stands last, so that its object must follow."""
    words = _WORD.findall(normalise(text[-60:]))
    return bool(words) and is_verb(words[-1])


def begins_with_verb(text: str) -> bool:
    """Say whether the first telling word is a word of work in itself."""
    words = _telling_words(text)
    return bool(words) and is_work(words[0])


def start_of(words: list[str]) -> Form | None:
    """Return what the first words say; they are plain, without leading conjunctions."""
    if not words:
        return None
    for length in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[:length])
        if phrase in form_words.NOISE_STARTS:
            return "noise"
        if phrase in form_words.DUTY_STARTS:
            return "duty"
        if phrase in form_words.REQUIREMENT_STARTS:
            return "requirement"
    return "duty" if is_work(words[0]) else None


def is_work(word: str) -> bool:
    """Say whether a word names work by list or form: "mengelola", "penyusunan", "cleaning"."""
    if word in form_words.NOT_DUTY_WORDS:
        return False
    if word in form_words.DUTY_WORDS or word.removesuffix("s") in form_words.DUTY_WORDS:
        return True
    # Shorter words in me- and pe- are mostly nouns: "merek", "pesan".
    return len(word) > 5 and any(form.fullmatch(word) for form in (_ME_VERB, _WORK_NOUN, _GERUND))


def form_of(text: str, *, strict: bool = False) -> Form | None:
    """Return what a statement says by its own words, or None when they leave it open.

    `strict` reads an employer's introduction, where a verb alone proves no duty: "Kami mengelola
    lima hotel" is not the work of the post.
    """
    words = _telling_words(text)
    plain = normalise(text[:_WINDOW])
    start = start_of(words)
    if strict and start != "noise" and _EMPLOYER.search(plain):
        start = None
    if start is not None:
        return start
    for form, marks in _MARKS:
        if marks.search(plain):
            return form
    if strict:
        return None
    # A post, then what it does: "Petugas loket melayani pembeli".
    return (
        "duty" if any(_ME_VERB.fullmatch(word) and is_work(word) for word in words[1:9]) else None
    )


def is_ability(text: str) -> bool:
    """Say whether a requirement names work to be done: "mampu mengelola gudang"."""
    words = [word for word in _telling_words(text) if word != "to"]
    return len(words) > 1 and words[0] in form_words.ABILITY_WORDS and is_work(words[1])


def names_work(text: str) -> bool:
    """Say whether a statement begins with work, or with the ability to do it."""
    return begins_with_work(text) or is_ability(text)


def is_soft(text: str) -> bool:
    """Say whether a requirement's opening is too weak to count under a heading for duties."""
    words = _telling_words(text)
    plain = normalise(text[:_WINDOW])
    if is_ability(text) or any(is_verb(word) for word in words[1:4]):
        return True
    return words[0] in form_words.SOFT_REQUIREMENT_STARTS and not _REQUIREMENT.search(plain)


def _telling_words(text: str) -> list[str]:
    words = _WORD.findall(normalise(text[:_WINDOW]))
    for position, word in enumerate(words):
        if word not in form_words.LEADING_WORDS:
            return words[position : position + 12]
    return []
