"""From cleaned texts to token ids, cut to what the model was trained on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from embeddings.encoders import Role

MAX_TOKENS = 512
"""Positions the model knows; longer texts are cut, the last token kept."""

_CHARACTERS_PER_TOKEN = 16
"""No running text has longer tokens on average, so more characters than this never fit."""

Tokens = npt.NDArray[np.int32]


class TextTokenizer:
    """Spells texts in the model's pieces after the prefix of their role.

    The prefixes are those of E5 (Wang et al. 2022, arXiv:2212.03533).
    """

    def __init__(self, path: Path, limit: int = MAX_TOKENS) -> None:
        """Read a tokenizer from its JSON file; `limit` is the most tokens a text may have."""
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.enable_truncation(limit)
        self._characters = limit * _CHARACTERS_PER_TOKEN

    def tokens(self, texts: Sequence[str], role: Role) -> list[Tokens]:
        """Return each text's ids, int32 (n_tokens,), first and last token included."""
        prefixed = [f"{role}: {text[: self._characters]}" for text in texts]
        encodings = self._tokenizer.encode_batch_fast(prefixed)
        return [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]
