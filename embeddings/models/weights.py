"""How an encoder's weights are stored: safetensors, matrices in 8 bits with a scale a row.

Only weights are rounded, never activations, so a text's vector does not depend on what
else is encoded. The names of the arrays are those of `embeddings.models.graph`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file, save_file

Floats = npt.NDArray[np.float32]
Weights = dict[str, Floats]

SCALE = ".scale"
"""Suffix of the array that holds the scales of a rounded matrix, (rows, 1)."""

_LARGEST = 127


def save_weights(weights: Mapping[str, Floats], path: Path) -> None:
    """Round the matrices to 8 bits and write all arrays to one safetensors file."""
    stored: dict[str, np.ndarray] = {}
    for name, values in weights.items():
        if values.ndim == 2:
            stored[name], stored[name + SCALE] = round_rows(values)
        else:
            stored[name] = np.ascontiguousarray(values, dtype=np.float32)
    save_file(stored, path)


def load_stored(path: Path) -> dict[str, np.ndarray]:
    """Return the arrays as stored: int8 matrices, their float32 scales, float32 vectors.

    Raises `OSError` without the file and `safetensors.SafetensorError` where it is damaged.
    """
    return dict(load_file(path))


def load_weights(path: Path) -> Weights:
    """Return all arrays as float32, as an encoder computes with them; raises as `load_stored`."""
    stored = load_stored(path)
    return {name: restore(stored, name) for name in stored if not name.endswith(SCALE)}


def round_rows(matrix: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Return int8 values and float32 scales, (rows, 1), whose product is near `matrix`."""
    scales = np.abs(matrix).max(axis=1, keepdims=True) / _LARGEST
    scales = np.maximum(scales, np.finfo(np.float32).tiny).astype(np.float32)
    return np.rint(matrix / scales).astype(np.int8), scales


def restore(stored: Mapping[str, np.ndarray], name: str) -> Floats:
    """Return one array as float32."""
    values = stored[name].astype(np.float32, copy=False)
    scales = stored.get(name + SCALE)
    return values if scales is None else values * scales
