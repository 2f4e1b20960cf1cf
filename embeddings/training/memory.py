"""Targets of past batches as further wrong answers, which costs no computation.

Vectors of a few steps ago are still nearly those that the model would give now (cross-batch
memory, Wang et al. 2020, arXiv:1912.06798).
"""

from __future__ import annotations

from collections import deque

import torch
from torch import Tensor

_BATCHES = 8


class Memory:
    """Texts and vectors of one task's latest batches."""

    def __init__(self) -> None:
        self._kept: deque[tuple[list[str], Tensor]] = deque(maxlen=_BATCHES)

    @property
    def texts(self) -> list[str]:
        """The texts in the order of their vectors."""
        return [text for texts, _ in self._kept for text in texts]

    def extend(self, vectors: Tensor) -> Tensor:
        """Return the vectors, (n, d), followed by those of `texts`."""
        return torch.cat([vectors, *(kept for _, kept in self._kept)])

    def keep(self, texts: list[str], vectors: Tensor) -> None:
        """Remember a batch; the oldest is forgotten."""
        self._kept.append((texts, vectors))
