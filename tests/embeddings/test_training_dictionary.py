"""Words that stand in the same aligned texts, and in no others, translate each other."""

from __future__ import annotations

from pathlib import Path

from embeddings.training.dictionary import aligned_texts, match_words

TEXTS = [
    ("gudang besar", "large warehouse"),
    ("gudang kecil", "small warehouse"),
    ("dapur besar", "large kitchen"),
    ("dapur kecil", "small kitchen"),
]


def test_words_are_matched_by_the_texts_they_share():
    found = {(match.english, match.indonesian) for match in match_words(TEXTS)}
    assert found == {
        ("warehous", "gudang"),
        ("larg", "besar"),
        ("small", "kecil"),
        ("kitchen", "dapur"),
    }


def test_a_word_seen_once_is_no_evidence():
    assert match_words([("palu", "hammer")]) == []


def test_the_aligned_texts_are_those_at_hand(shared: Path):
    texts = list(aligned_texts(shared))
    assert len(texts) > 50_000
