"""A model as training makes it: run without padding, the same everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from embeddings.encoders import get_encoder
from embeddings.errors import EncoderNotLoadableError, TextEmptyError, TextMalformedError
from embeddings.models.encoder import load_folder

TITLES = ["Memasang jaringan nirkabel", "Melatih tari", "Menyusun anggaran tahunan organisasi"]


@pytest.fixture(scope="module")
def kemas(small_model):
    return get_encoder(f"kemas-small:{small_model}")


def test_vectors_are_unit_float32_rows(kemas):
    vectors = kemas.encode(TITLES, "passage")
    assert vectors.shape == (3, kemas.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert kemas.encode([], "query").shape == (0, kemas.dimension)


def test_a_text_gives_the_same_vector_alone_and_in_any_company(kemas):
    together = kemas.encode([*TITLES, "x" * 300, *TITLES[::-1]], "passage")
    alone = np.concatenate([kemas.encode([title], "passage") for title in TITLES])
    assert (together[:3] == alone).all()
    assert (together[:3:-1] == alone).all()


@pytest.mark.parametrize("threads", ["1", "2"])
def test_the_number_of_threads_does_not_change_a_vector(kemas, small_model, threads):
    code = (
        "import sys\n"
        "from embeddings.encoders import get_encoder\n"
        f"vectors = get_encoder(sys.argv[1]).encode({TITLES!r}, 'query')\n"
        "sys.stdout.buffer.write(vectors.tobytes())\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, f"kemas-small:{small_model}"],
        check=True,
        capture_output=True,
        env=os.environ | {"OMP_NUM_THREADS": threads},
    )
    assert run.stdout == kemas.encode(TITLES, "query").tobytes()


def test_unclean_spelling_does_not_change_a_vector(kemas):
    unclean = "Memasang\x00 jaringan\u200b\n nirkabel"
    assert (kemas.encode([unclean], "passage") == kemas.encode(TITLES[:1], "passage")).all()
    with pytest.raises(TextMalformedError):
        kemas.encode(["\udc80"], "query")
    with pytest.raises(TextEmptyError):
        kemas.encode(["\x00"], "query")


def test_a_book_takes_no_longer_than_a_page(kemas):
    started = time.perf_counter()
    page = kemas.encode(["kata kerja " * 600], "query")
    of_page = time.perf_counter() - started
    book = kemas.encode(["kata kerja " * 400_000], "query")
    assert (page == book).all()
    assert time.perf_counter() - started < 10 * of_page + 2


def test_several_threads_may_encode_at_once(kemas):
    expected = kemas.encode(TITLES, "query")
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: kemas.encode(TITLES, "query"), range(8)))
    assert all((vectors == expected).all() for vectors in found)


def test_it_runs_without_torch(small_model):
    code = (
        "import sys\n"
        "from embeddings.encoders import get_encoder\n"
        "get_encoder(sys.argv[1]).encode(['satu'], 'query')\n"
        "sys.exit('torch' in sys.modules)\n"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code, f"kemas-small:{small_model}"], check=False
        ).returncode
        == 0
    )


def test_a_process_that_encoded_may_fork(small_model):
    code = (
        "import os, sys\n"
        "from embeddings.encoders import get_encoder\n"
        "encoder = get_encoder(sys.argv[1])\n"
        "parent = encoder.encode(['satu', 'dua kali', 'tiga'] * 8, 'query')\n"
        "child = os.fork()\n"
        "if not child:\n"
        "    same = (encoder.encode(['satu', 'dua kali'], 'query') == parent[:2]).all()\n"
        "    os._exit(0 if same else 1)\n"
        "assert os.waitpid(child, 0)[1] == 0\n"
    )
    environment = os.environ | {"OMP_NUM_THREADS": "2"}
    subprocess.run(
        [sys.executable, "-c", code, f"kemas-small:{small_model}"],
        check=True,
        timeout=60,
        env=environment,
    )


def test_a_folder_without_a_model_is_named(tmp_path: Path):
    with pytest.raises(EncoderNotLoadableError) as caught:
        load_folder(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_damaged_weights_are_refused(small_model: Path, tmp_path: Path):
    for file in small_model.iterdir():
        content = file.read_bytes()
        (tmp_path / file.name).write_bytes(content[: len(content) // 2])
    with pytest.raises(EncoderNotLoadableError):
        load_folder(tmp_path)
