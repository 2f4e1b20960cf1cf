"""How many texts a second an encoder takes, beside another on the same texts in the same run."""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median

from embeddings.encoders import Encoder

LENGTHS = (10, 40, 200)
"""Tokens of a title, a duty and a page, about."""

_WORDS = (
    *("menyusun", "laporan", "keuangan", "bulanan", "check", "the", "network", "cable"),
    *("membersihkan", "alat", "kerja", "prepare", "a", "weekly", "schedule", "untuk", "tim"),
    *("produksi", "di", "gudang", "and", "record", "every", "result"),
)
_TOKENS_PER_WORD = 1.2
_TOKENS_A_BATCH = 3000


@dataclass(frozen=True)
class Throughput:
    """Texts a second of an encoder and of the one it is held against, for texts of a length."""

    tokens: int
    texts_per_second: float
    reference: float

    @property
    def ratio(self) -> float:
        """How many times as many texts the encoder takes."""
        return self.texts_per_second / self.reference


def throughput(encoder: Encoder, reference: Encoder, tokens: int, rounds: int = 5) -> Throughput:
    """Measure both in turn, so that a busy machine slows both; medians of the rounds."""
    texts = _texts(tokens)
    for one in (encoder, reference):
        one.encode(texts[:4], "passage")
    speeds = [(_speed(encoder, texts), _speed(reference, texts)) for _ in range(rounds)]
    own, other = (median(each) for each in zip(*speeds, strict=True))
    return Throughput(tokens, own, other)


def _texts(tokens: int) -> list[str]:
    words = max(1, round((tokens - 4) / _TOKENS_PER_WORD))
    count = max(8, _TOKENS_A_BATCH // tokens)
    return [
        " ".join(_WORDS[(start + place) % len(_WORDS)] for place in range(words))
        for start in range(count)
    ]


def _speed(encoder: Encoder, texts: list[str]) -> float:
    started = time.perf_counter()
    encoder.encode(texts, "passage")
    return len(texts) / (time.perf_counter() - started)
