"""The encoder as an OpenVINO graph: a BERT with mean pooling, made from stored weights.

Array names: `word`, `position`, `embedding_norm.*`, and for layer i `i.query.*`, `i.key.*`,
`i.value.*`, `i.attended.*`, `i.attended_norm.*`, `i.inner.*`, `i.outer.*`, `i.outer_norm.*`
with `weight` (out, in) and `bias` (out,). Devlin et al. 2019, arXiv:1810.04805.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import openvino
from openvino import opset13 as ops

from embeddings.models.weights import SCALE, restore

if TYPE_CHECKING:
    from openvino import Node as Output

HEAD_SIZE = 32
"""Components an attention head sees, in all E5-small models."""

_EPSILON = 1e-12


@dataclass(frozen=True)
class _Graph:
    """Adds operations; each method takes and returns nodes of shape (texts, tokens, size)."""

    stored: Mapping[str, np.ndarray]

    def constant(self, name: str) -> Output:
        return ops.constant(restore(self.stored, name))

    def embed(self, tokens: Output) -> Output:
        # The table stays in 8 bits: only the rows that a text needs are restored.
        axis = ops.constant(0, dtype=np.int32)
        rows = ops.convert(ops.gather(ops.constant(self.stored["word"]), tokens, axis), "f32")
        scales = ops.gather(ops.constant(self.stored["word" + SCALE]), tokens, axis)
        length = ops.gather(ops.shape_of(tokens, "i32"), ops.constant(1, dtype=np.int32), axis)
        zero, one = (ops.constant(value, dtype=np.int32) for value in (0, 1))
        places = ops.range(zero, length, one, "i32")
        positions = ops.gather(self.constant("position"), places, axis)
        return self.norm(ops.add(ops.multiply(rows, scales), positions), "embedding_norm")

    def linear(self, x: Output, name: str) -> Output:
        product = ops.matmul(x, self.constant(f"{name}.weight"), False, True)
        return ops.add(product, self.constant(f"{name}.bias"))

    def norm(self, x: Output, name: str) -> Output:
        last = ops.constant([-1], dtype=np.int32)
        centred = ops.mvn(x, last, True, _EPSILON, "inside_sqrt")
        scaled = ops.multiply(centred, self.constant(f"{name}.weight"))
        return ops.add(scaled, self.constant(f"{name}.bias"))

    def heads(self, x: Output, name: str) -> Output:
        shape = ops.constant([0, 0, -1, HEAD_SIZE], dtype=np.int32)
        split = ops.reshape(self.linear(x, name), shape, True)
        return ops.transpose(split, ops.constant([0, 2, 1, 3], dtype=np.int32))

    def layer(self, x: Output, number: int) -> Output:
        query, key, value = (
            self.heads(x, f"{number}.{part}") for part in ("query", "key", "value")
        )
        seen = ops.scaled_dot_product_attention(query, key, value)
        seen = ops.transpose(seen, ops.constant([0, 2, 1, 3], dtype=np.int32))
        seen = ops.reshape(seen, ops.constant([0, 0, -1], dtype=np.int32), True)
        x = self.norm(
            ops.add(x, self.linear(seen, f"{number}.attended")), f"{number}.attended_norm"
        )
        inner = ops.gelu(self.linear(x, f"{number}.inner"), "erf")
        return self.norm(ops.add(x, self.linear(inner, f"{number}.outer")), f"{number}.outer_norm")


def layers_of(stored: Mapping[str, np.ndarray]) -> int:
    """Return how many layers the arrays describe."""
    return sum(name.endswith(".query.bias") for name in stored)


def build_graph(stored: Mapping[str, np.ndarray]) -> openvino.Model:
    """Return the model: token ids (texts, tokens) int32 to unit vectors (texts, dimension) f32.

    All texts of a call have the same number of tokens: there is no padding to hide.
    """
    graph = _Graph(stored)
    tokens = ops.parameter([-1, -1], np.int32, name="tokens")
    x = graph.embed(tokens)
    for number in range(layers_of(stored)):
        x = graph.layer(x, number)
    pooled = ops.reduce_mean(x, ops.constant([1], dtype=np.int32), False)
    unit = ops.normalize_l2(pooled, ops.constant([1], dtype=np.int32), _EPSILON, "max")
    return openvino.Model([unit], [tokens], "kemas-encoder")
