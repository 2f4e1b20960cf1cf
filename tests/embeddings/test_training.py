"""Training starts from the packaged E5, learns from wrong answers, and can be interrupted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models

from embeddings.models.weights import load_weights, round_rows, save_weights
from embeddings.training.packed_e5 import packed_file, read_packed
from embeddings.training.vocabulary import prune, used_pieces


@pytest.fixture(scope="module")
def small_tokenizer() -> Tokenizer:
    pieces = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    words = ["tari", "an", "jaringan", "x", "日本", "ring"]
    vocabulary = [*pieces, *((word, -float(place)) for place, word in enumerate(words, 1))]
    return Tokenizer(models.Unigram(vocabulary, unk_id=3))


def test_rounding_to_bytes_moves_no_weight_by_more_than_half_a_step(tmp_path: Path):
    matrix = np.random.default_rng(0).normal(size=(20, 32)).astype(np.float32)
    save_weights({"m": matrix, "bias": matrix[0]}, tmp_path / "w.safetensors")
    restored = load_weights(tmp_path / "w.safetensors")
    _, scales = round_rows(matrix)
    assert (np.abs(restored["m"] - matrix) <= scales * 0.501).all()
    assert (restored["bias"] == matrix[0]).all()


def test_rounding_twice_is_rounding_once(tmp_path: Path):
    matrix = np.random.default_rng(1).normal(size=(8, 32)).astype(np.float32)
    save_weights({"m": matrix}, tmp_path / "once.safetensors")
    once = load_weights(tmp_path / "once.safetensors")
    save_weights(once, tmp_path / "twice.safetensors")
    twice = load_weights(tmp_path / "twice.safetensors")
    np.testing.assert_allclose(twice["m"], once["m"], rtol=1e-6)


def test_a_row_of_zeros_stays_zero():
    values, scales = round_rows(np.zeros((2, 4), dtype=np.float32))
    assert not (values * scales).any()


def test_the_packed_model_gives_twelve_layers_of_the_right_shapes():
    weights = read_packed(packed_file())
    assert weights["position"].shape == (512, 384)
    assert weights["11.inner.weight"].shape == (1536, 384)
    assert weights["11.outer.weight"].shape == (384, 1536)
    assert weights["word"].shape[0] >= 250_002


def test_a_file_of_another_kind_is_refused(tmp_path: Path):
    (tmp_path / "other.bin").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ValueError, match="packed E5"):
        read_packed(tmp_path / "other.bin")


def test_pruning_keeps_how_the_used_texts_are_spelled(small_tokenizer: Tokenizer):
    text = "tarianjaringan"
    pruned = prune(small_tokenizer.to_str(), used_pieces(small_tokenizer, [text]), size=0)
    kept = Tokenizer.from_str(pruned.tokenizer)
    assert kept.encode(text).tokens == small_tokenizer.encode(text).tokens
    assert "日本" not in kept.get_vocab()
    assert "x" in kept.get_vocab(), "single characters spell what is new"
    assert "ring" not in kept.get_vocab()


def test_room_that_is_left_goes_to_likely_words(small_tokenizer: Tokenizer):
    pruned = prune(small_tokenizer.to_str(), used_pieces(small_tokenizer, ["tari"]), size=8)
    assert "an" in Tokenizer.from_str(pruned.tokenizer).get_vocab()
    assert len(pruned.kept) == 8
