"""The packaged encoder of work texts, or another model of its kind from a folder.

`embeddings.training` makes such models; the packaged one is described in docs/model-card.md.
"""

from __future__ import annotations

from pathlib import Path

from embeddings.encoders import Encoder
from embeddings.models.encoder import load_folder

PACKAGED = Path(__file__).parent.parent / "models" / "kemas-small"


def load(model: str) -> Encoder:
    """Load the model in the folder `model`, or the packaged one where no folder is named.

    A folder holds model.safetensors and tokenizer.json. Raises `EncoderNotLoadableError` where
    one is missing or damaged.
    """
    return load_folder(Path(model) if model else PACKAGED)
