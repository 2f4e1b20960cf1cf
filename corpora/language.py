"""The language of a statement, and the tokens that lexical search compares.

Both work word by word from the lists of `language_words` and from word form: statements are
too short, and too often Indonesian with English terms, for detectors trained on sentences.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

import snowballstemmer

from corpora import language_words as words

TextLanguage = Literal["id", "en", "mixed"]

STOP_WORDS = words.INDONESIAN_FUNCTION_WORDS | words.ENGLISH_FUNCTION_WORDS

# Letters and digits, with what holds a term together: c++, c#, node.js, .net, check-in, it's.
_TOKEN = re.compile(r"\.?[^\W_]+(?:[.'’\-&][^\W_]+)*(?:\+\+|#)?")
_FORMS: tuple[tuple[Literal["id", "en"], re.Pattern[str]], ...] = (
    ("en", re.compile(words.ENGLISH_SURE)),
    ("id", re.compile(words.INDONESIAN_SURE)),
    ("en", re.compile(words.ENGLISH_LIKELY)),
    ("id", re.compile(words.INDONESIAN_LIKELY)),
)
_STEMMERS = {
    "id": snowballstemmer.stemmer("indonesian"),
    "en": snowballstemmer.stemmer("english"),
}

# English terms are normal in an Indonesian sentence, Indonesian words in an English one are not:
# hence a text is mixed from two fifths English words on, and up to four fifths.
_ENGLISH_IN_INDONESIAN = 0.4
_ENGLISH_ALONE = 0.8


def detect_language(text: str) -> TextLanguage:
    """Return the language of a statement of any length.

    What counts is the share of English among the words whose language shows; a text that
    shows none is taken as Indonesian, the language of most ads.
    """
    shown = [word_language(word) for word in _TOKEN.findall(normalise(text))]
    english, indonesian = shown.count("en"), shown.count("id")
    if not english:
        return "id"
    share = english / (english + indonesian)
    if share >= _ENGLISH_ALONE:
        return "en"
    return "id" if share < _ENGLISH_IN_INDONESIAN else "mixed"


@lru_cache(maxsize=65536)
def word_language(word: str) -> Literal["id", "en"] | None:
    """Return the language that a lower-case word shows by list or form, or None."""
    if word in words.SHARED_WORDS:
        return None
    if not word.isascii() or not word.isalpha():
        return _language_of_parts(word)
    if word in words.INDONESIAN_FUNCTION_WORDS or word in words.INDONESIAN_WORK_WORDS:
        return "id"
    if word in words.ENGLISH_FUNCTION_WORDS or _is_english_work(word):
        return "en"
    return _language_of_form(word)


def _language_of_parts(word: str) -> Literal["id", "en"] | None:
    """Read a hyphenated word by its parts: "buku-buku", "di-setting", "check-in"."""
    parts = re.split(r"[\-'’]", word)
    if len(parts) < 2:
        return None
    known = [language for part in parts if part and (language := word_language(part))]
    return known[0] if known else None


def _is_english_work(word: str) -> bool:
    if word in words.ENGLISH_WORK_WORDS:
        return True
    for ending in ("s", "ed", "ing", "er", "d", "es"):
        stem = word.removesuffix(ending)
        if stem != word and (
            stem in words.ENGLISH_WORK_WORDS or f"{stem}e" in words.ENGLISH_WORK_WORDS
        ):
            return True
    return False


def _language_of_form(word: str) -> Literal["id", "en"] | None:
    if len(word) < 4:
        return None
    for language, pattern in _FORMS:
        if pattern.search(word):
            return language
    return None


def normalise(text: str) -> str:
    """Return the text in compatibility form and lower case, without invisible characters."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return re.sub(r"[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]", "", folded)


def analyze(text: str) -> list[str]:
    """Return the tokens of a text for lexical search, in order and with repeats.

    Tokens are lower-case and NFKC-normalised; stop words of both languages are left out;
    affixes are stripped by the language that a word shows (Snowball; Indonesian, after Tala
    2003, where it shows none), so that "mengelola" and "pengelolaan" meet. Terms such as
    "c++", "node.js", "k3" stay whole.
    """
    return [stemmed for _, stemmed in words_with_stems(text)]


def words_with_stems(text: str) -> list[tuple[str, str]]:
    """Return each word of a text that is no stop word, normalised, and its stem."""
    words_said = _TOKEN.findall(normalise(text))
    return [(word, stem(word)) for word in words_said if word not in STOP_WORDS]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    stemmed: str = _STEMMERS[word_language(word) or "id"].stemWord(word)
    return stemmed
