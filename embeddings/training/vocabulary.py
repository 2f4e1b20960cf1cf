"""Prunes a SentencePiece unigram tokenizer to the pieces that two languages need.

A piece that no text used was in no best segmentation, so leaving it out changes none of
those texts' tokens. Single characters stay, so that unseen words still have a spelling.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from tokenizers import Tokenizer

_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_WORD_START = "\u2581"
_BATCH = 10_000


@dataclass(frozen=True)
class Pruned:
    """The pruned tokenizer, as JSON, and the old id of each of its pieces."""

    tokenizer: str
    kept: np.ndarray


def used_pieces(tokenizer: Tokenizer, texts: Iterable[str]) -> set[int]:
    """Return the ids of the pieces that the texts are made of."""
    listed = list(texts)
    used: set[int] = set()
    for start in range(0, len(listed), _BATCH):
        for encoding in tokenizer.encode_batch_fast(listed[start : start + _BATCH]):
            used.update(encoding.ids)
    return used


def prune(tokenizer_json: str, used: set[int], size: int) -> Pruned:
    """Keep about `size` pieces: special ones, those in use, single characters, likely others.

    The others are those in plain Latin letters and digits, the likeliest first: names and
    words in capitals of texts to come.
    """
    content: dict[str, Any] = json.loads(tokenizer_json)
    pieces: list[list[Any]] = content["model"]["vocab"]
    spellings = [spelling for spelling, _ in pieces]
    needed = {
        number
        for number, spelling in enumerate(spellings)
        if number in used or spelling in _SPECIAL or _is_character(spelling)
    }
    # The list is sorted by likelihood.
    likely = [number for number, spelling in enumerate(spellings) if _is_latin(spelling)]
    others = [number for number in likely if number not in needed][: max(0, size - len(needed))]
    kept = sorted(needed.union(others))
    content["model"]["vocab"] = [pieces[number] for number in kept]
    content["added_tokens"] = [
        token for token in content["added_tokens"] if token["content"] in _SPECIAL
    ]
    content["truncation"] = content["padding"] = None
    compact = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Pruned(compact, np.array(kept, dtype=np.int64))


def _is_character(spelling: str) -> bool:
    character = spelling.removeprefix(_WORD_START) or spelling
    return len(character) == 1 and ord(character) < 0x2100


def _is_latin(spelling: str) -> bool:
    word = spelling.removeprefix(_WORD_START)
    return word.isascii() and word.isalnum()
