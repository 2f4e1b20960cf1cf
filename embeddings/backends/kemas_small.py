"""A model of the kind that `embeddings.training` makes, from its folder."""

from __future__ import annotations

from pathlib import Path

from embeddings.encoders import Encoder
from embeddings.errors import EncoderNotInstalledError

_INSTALL = "pip install 'kemas[small]'"


def load(model: str) -> Encoder:
    """Load the model in the folder `model`: model.safetensors and tokenizer.json.

    Raises `EncoderNotInstalledError` without OpenVINO, `EncoderNotLoadableError` where a file is
    missing or damaged.
    """
    try:
        from embeddings.models.encoder import load_folder
    except ModuleNotFoundError as error:
        raise EncoderNotInstalledError(
            name=f"kemas-small:{model}", package=str(error.name), install=_INSTALL
        ) from error
    return load_folder(Path(model))
