"""What a batch costs: right answers should be nearer than wrong ones, languages should meet.

Contrastive loss with the batch's other targets as wrong answers (van den Oord et al. 2018,
arXiv:1807.03748), without those that are known or likely to be right (Solatorio 2024,
arXiv:2402.16829); distillation across languages (Reimers and Gurevych 2020, arXiv:2004.09813).
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

TEMPERATURE = 0.02


def contrastive(queries: Tensor, candidates: Tensor, not_wrong: Tensor) -> Tensor:
    """Return the mean loss of telling each query's own candidate, that of its row, from others.

    `queries` (n, d) and `candidates` (m, d), m >= n, hold unit vectors; `not_wrong` (n, m)
    marks candidates that are not to be pushed away; a query's own never counts as marked.
    """
    own = torch.arange(len(queries))
    mask = not_wrong.clone()
    mask[own, own] = False
    logits = (queries @ candidates.T / TEMPERATURE).masked_fill(mask, float("-inf"))
    return functional.cross_entropy(logits, own)


def translation(indonesian: Tensor, english: Tensor, teacher: Tensor) -> Tensor:
    """Return the loss of sentences whose places `teacher` gives, all (n, d) unit vectors.

    Both languages should come to lie where the base model has the English sentence, which
    also keeps the model from forgetting what no pair speaks of.
    """
    nothing = torch.zeros((len(teacher), len(teacher)), dtype=torch.bool)
    meeting = contrastive(indonesian, english, nothing) + contrastive(english, indonesian, nothing)
    away = 2 - (indonesian * teacher).sum(1) - (english * teacher).sum(1)
    return meeting / 2 + away.mean() / TEMPERATURE / 4
