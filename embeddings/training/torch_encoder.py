"""The encoder as a torch module: the same arrays, names and results as the shipped graph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from embeddings.models.graph import HEAD_SIZE, layers_of
from embeddings.models.tokens import Tokens
from embeddings.models.weights import Weights

_EPSILON = 1e-12
_CHUNK = 32
"""Texts a forward pass: sorted by length, so that little padding is computed."""


class TorchEncoder:
    """Computes unit vectors from token ids and learns all but words, positions, low layers."""

    def __init__(self, weights: Weights, frozen_layers: int = 0) -> None:
        """Take over the arrays; the first `frozen_layers` layers do not learn."""
        self.layers = layers_of(weights)
        self.frozen_layers = frozen_layers
        # A parameter's name may hold no dot.
        self.arrays = nn.ParameterDict(
            {
                name.replace(".", "/"): nn.Parameter(
                    torch.from_numpy(values.copy()), requires_grad=self._learns(name)
                )
                for name, values in weights.items()
            }
        )

    def _learns(self, name: str) -> bool:
        layer = name.partition(".")[0]
        return layer.isdecimal() and int(layer) >= self.frozen_layers

    def weights(self) -> Weights:
        """Return the arrays as they are now."""
        return {
            name.replace("/", "."): values.detach().numpy().copy()
            for name, values in self.arrays.items()
        }

    def parameters(self) -> list[nn.Parameter]:
        """Return what learns."""
        return [values for values in self.arrays.values() if values.requires_grad]

    def __call__(self, texts: Sequence[Tokens]) -> Tensor:
        """Return one unit vector a text, (len(texts), dimension)."""
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        chunks = [order[start : start + _CHUNK] for start in range(0, len(order), _CHUNK)]
        vectors = torch.cat([self._encode([texts[row] for row in chunk]) for chunk in chunks])
        return vectors[torch.from_numpy(np.argsort(order))]

    def _encode(self, texts: Sequence[Tokens]) -> Tensor:
        longest = max(map(len, texts))
        tokens = torch.zeros((len(texts), longest), dtype=torch.long)
        real = torch.zeros((len(texts), longest), dtype=torch.bool)
        for row, text in enumerate(texts):
            tokens[row, : len(text)] = torch.from_numpy(text)
            real[row, : len(text)] = True
        with torch.no_grad():
            x = self.arrays["word"][tokens] + self.arrays["position"][:longest]
            x = self._norm(x, "embedding_norm")
            for number in range(self.frozen_layers):
                x = self._layer(x, real, number)
        for number in range(self.frozen_layers, self.layers):
            x = self._layer(x, real, number)
        pooled = (x * real[..., None]).sum(1) / real.sum(1, keepdim=True)
        return functional.normalize(pooled, dim=-1)

    def _layer(self, x: Tensor, real: Tensor, number: int) -> Tensor:
        query, key, value = (
            self._linear(x, f"{number}/{part}").unflatten(-1, (-1, HEAD_SIZE)).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        mask = real[:, None, None, :]
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = seen.transpose(1, 2).flatten(2)
        x = self._norm(x + self._linear(seen, f"{number}/attended"), f"{number}/attended_norm")
        inner = functional.gelu(self._linear(x, f"{number}/inner"))
        return self._norm(x + self._linear(inner, f"{number}/outer"), f"{number}/outer_norm")

    def _linear(self, x: Tensor, name: str) -> Tensor:
        return functional.linear(x, self.arrays[f"{name}/weight"], self.arrays[f"{name}/bias"])

    def _norm(self, x: Tensor, name: str) -> Tensor:
        weight, bias = self.arrays[f"{name}/weight"], self.arrays[f"{name}/bias"]
        return functional.layer_norm(x, weight.shape, weight, bias, _EPSILON)
