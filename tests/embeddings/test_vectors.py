"""Nothing unchanged is ever encoded twice, whatever happens to the process in between."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from embeddings.errors import (
    TextEmptyError,
    VectorCacheDamagedError,
    VectorCacheForeignError,
    VectorCacheUnusableError,
)
from embeddings.vectors import VectorCache

TITLES = ["Melatih tari", "Memasang jaringan", "Melatih tari", "Menyusun anggaran"]


def test_identical_texts_are_encoded_once_and_stand_in_order(cache, letters):
    vectors = cache.encode(letters, TITLES, "passage")
    assert cache.encoded == 3
    assert (vectors == letters.encode(TITLES, "passage")).all()
    assert cache.encode(letters, [], "passage").shape == (0, letters.dimension)


def test_a_second_run_encodes_nothing(tmp_path, letters):
    for expected in (3, 0):
        with VectorCache(tmp_path / "vectors.sqlite") as cache:
            cache.encode(letters, TITLES, "passage")
            assert cache.encoded == expected


def test_only_what_is_new_is_encoded(cache, letters):
    cache.encode(letters, TITLES, "passage")
    cache.encode(letters, ["Menata lampu", *TITLES], "passage")
    assert cache.encoded == 4


def test_encoders_and_roles_never_mix(cache, letters, packaged):
    cache.encode(letters, TITLES, "passage")
    asking = cache.encode(packaged, TITLES, "query")
    searched = cache.encode(packaged, TITLES, "passage")
    assert cache.encoded == 9
    assert (asking == packaged.encode(TITLES, "query")).all()
    assert (searched == packaged.encode(TITLES, "passage")).all()


def test_spellings_that_encode_alike_share_a_vector(cache, letters):
    cache.encode(letters, ["Melatih tari", "Melatih \n tari", "Melatih\u200b tari\x00"], "query")
    assert cache.encoded == 1


def test_a_text_that_cannot_be_encoded_changes_nothing(cache, letters):
    with pytest.raises(TextEmptyError):
        cache.encode(letters, [*TITLES, " "], "passage")
    assert cache.encoded == 0


def test_progress_counts_what_was_missing(cache, letters):
    heard: list[tuple[int, int]] = []
    texts = [f"Judul {number}" for number in range(150)]
    cache.encode(letters, texts[:20], "passage")
    cache.encode(letters, texts, "passage", lambda done, total: heard.append((done, total)))
    assert heard[-1] == (130, 130)
    assert [done for done, _ in heard] == sorted({done for done, _ in heard})


def test_memory_serves_where_no_file_is_wanted(letters):
    cache = VectorCache(":memory:")
    cache.encode(letters, TITLES, "passage")
    cache.encode(letters, TITLES, "passage")
    assert cache.encoded == 3


def test_a_killed_import_goes_on_where_it_was(tmp_path, packaged):
    path = tmp_path / "vectors.sqlite"
    texts = [f"Judul {number}" for number in range(160)]
    code = (
        "import sys\n"
        "from embeddings.encoders import get_encoder\n"
        "from embeddings.vectors import VectorCache\n"
        "texts = [f'Judul {number}' for number in range(160)]\n"
        "def tell(done, total):\n"
        "    sys.stdout.write(f'{done}\\n'); sys.stdout.flush()\n"
        "VectorCache(sys.argv[1]).encode(get_encoder(), texts, 'passage', tell)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        process.kill()
    assert process.returncode == -signal.SIGKILL
    with VectorCache(path) as cache:
        cache.encode(packaged, texts, "passage")
        assert 0 < cache.encoded <= 96


def test_several_processes_fill_one_file(tmp_path, letters):
    path = tmp_path / "vectors.sqlite"
    code = (
        "import sys\n"
        "from tests.embeddings.conftest import LetterEncoder\n"
        "from embeddings.vectors import VectorCache\n"
        "for part in range(5):\n"
        "    texts = [f'judul {part} {number}' for number in range(50)]\n"
        "    VectorCache(sys.argv[1]).encode(LetterEncoder(), texts, 'query')\n"
    )
    root = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": str(root)}
    processes = [
        subprocess.Popen([sys.executable, "-c", code, path], env=environment, cwd=root)
        for _ in range(3)
    ]
    assert [process.wait(60) for process in processes] == [0] * 3
    with VectorCache(path) as cache:
        cache.encode(letters, [f"judul 4 {number}" for number in range(50)], "query")
        assert cache.encoded == 0


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    path = tmp_path / "vectors.sqlite"
    path.write_text("catatan rapat komite, jangan dihapus\n" * 100, encoding="utf-8")
    with pytest.raises(VectorCacheForeignError):
        VectorCache(path)
    assert path.read_text(encoding="utf-8").startswith("catatan rapat")


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "vectors.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE vectors (anything)")
    other.close()
    with pytest.raises(VectorCacheForeignError):
        VectorCache(path)


def test_a_place_where_no_file_can_be_is_said_so(tmp_path):
    with pytest.raises(VectorCacheUnusableError, match="unable to open"):
        VectorCache(tmp_path / "missing" / "vectors.sqlite")


def test_a_damaged_file_is_reported(tmp_path, letters):
    path = tmp_path / "vectors.sqlite"
    texts = [f"Judul {number}" for number in range(300)]
    with VectorCache(path) as cache:
        cache.encode(letters, texts, "passage")
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(VectorCacheDamagedError) as caught, VectorCache(path) as cache:
        cache.encode(letters, texts, "passage")
    assert str(path) in caught.value.explain("id")


@pytest.mark.parametrize("stored", ["x'00'", "zeroblob(104)"])
def test_what_is_stored_but_no_vector_is_reported(tmp_path, letters, stored):
    path = tmp_path / "vectors.sqlite"
    with VectorCache(path) as cache:
        cache.encode(letters, TITLES, "passage")
    with sqlite3.connect(path) as file:
        file.execute(f"UPDATE vectors SET vector = {stored}")
    file.close()
    with VectorCache(path) as cache, pytest.raises(VectorCacheDamagedError):
        cache.encode(letters, TITLES, "passage")


def test_looking_up_is_much_faster_than_encoding(cache, packaged):
    texts = [f"Memeriksa dokumen perjalanan dinas {number}" for number in range(48)]
    started = time.perf_counter()
    cache.encode(packaged, texts, "passage")
    encoded = time.perf_counter()
    cache.encode(packaged, texts, "passage")
    assert time.perf_counter() - encoded < (encoded - started) / 20
