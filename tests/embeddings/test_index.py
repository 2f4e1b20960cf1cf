"""The index of a release finds nearest passages, and serves nothing that does not belong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from corpora.releases import Release
from embeddings.errors import (
    IndexDamagedError,
    IndexMissingError,
    IndexOfAnotherEncoderError,
    IndexOfAnotherReleaseError,
    IndexOfAnotherVersionError,
)
from embeddings.index import build_index, open_index, open_lexical
from embeddings.passages import PASSAGE_KINDS, passages_of


@pytest.fixture
def built(release, letters, cache, tmp_path):
    folder = tmp_path / "indexes" / release.id
    build_index(release, letters, cache, folder)
    return folder


def test_the_nearest_passage_of_a_kind_is_found(release, packaged, cache, tmp_path):
    build_index(release, packaged, cache, tmp_path / "index")
    index = open_index(tmp_path / "index", release, packaged)
    duty = packaged.encode(["Install wifi access points"], "query")
    for kind in PASSAGE_KINDS:
        scores, ids = index.search(duty, kind, k=50)
        first, end = index.range(kind)
        assert sorted(ids[0]) == list(range(first, end))
        assert (np.diff(scores[0]) <= 0).all()
        np.testing.assert_allclose(scores[0], index.matrix()[ids[0]] @ duty[0], atol=1e-6)
    nearest = index.passages[index.search(duty, "element", k=1)[1][0, 0]]
    assert nearest.text == "Memasang titik akses"


def test_ranges_rows_and_matrix_agree_with_the_passages(release, letters, built):
    index = open_index(built, release, letters)
    passages = passages_of(release)
    assert index.passages == passages
    assert index.rows.tolist() == [passage.row for passage in passages]
    texts = [passage.text for passage in passages]
    assert (index.matrix() == letters.encode(texts, "passage")).all()
    for kind in PASSAGE_KINDS:
        first, end = index.range(kind)
        assert {passage.kind for passage in passages[first:end]} == {kind}
        assert np.shares_memory(index.matrix(kind), index.matrix())


def test_vectors_cannot_be_changed_by_accident(release, letters, built):
    with pytest.raises(ValueError, match="read-only"):
        open_index(built, release, letters).matrix("title")[0] = 0


def test_nothing_asked_nothing_found(release, letters, built):
    index = open_index(built, release, letters)
    scores, ids = index.search(letters.encode([], "query"), "title", 5)
    assert scores.shape == ids.shape == (0, 3)


def test_an_empty_release_has_an_empty_index(letters, cache, tmp_path):
    empty = Release.build([])
    build_index(empty, letters, cache, tmp_path / "index")
    scores, _ = open_index(tmp_path / "index", empty, letters).search(
        letters.encode(["apa saja"], "query"), "title", 5
    )
    assert scores.shape == (1, 0)
    assert open_lexical(tmp_path / "index", empty).unit_scores(["apa saja"]).shape == (1, 0)


def test_a_second_build_encodes_nothing_and_leaves_the_index_alone(release, letters, cache, built):
    before = (built / "manifest.json").stat().st_ino
    encoded = cache.encoded
    build_index(release, letters, cache, built)
    assert (built / "manifest.json").stat().st_ino == before
    assert cache.encoded == encoded


def test_no_index_is_said_so(release, letters, tmp_path):
    with pytest.raises(IndexMissingError):
        open_index(tmp_path / "none", release, letters)
    with pytest.raises(IndexMissingError):
        open_lexical(tmp_path / "none", release)


def test_vectors_of_another_encoder_are_refused(release, packaged, built):
    with pytest.raises(IndexOfAnotherEncoderError, match="letters@1"):
        open_index(built, release, packaged)


def test_an_index_of_another_release_is_refused(release, letters, built):
    other = Release.build(release.units[:1])
    for opening in (lambda: open_index(built, other, letters), lambda: open_lexical(built, other)):
        with pytest.raises(IndexOfAnotherReleaseError, match=release.id):
            opening()


@pytest.mark.parametrize("change", [{"format": 99}, {"passages_sha256": "0" * 64}])
def test_an_index_made_by_other_rules_is_refused(release, letters, built, change):
    path = built / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(IndexOfAnotherVersionError):
        open_index(built, release, letters)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_any_changed_or_missing_byte_is_noticed_and_mended(release, letters, cache, built):
    def open_both():
        open_index(built, release, letters)
        open_lexical(built, release)

    for path in files(built):
        content = path.read_bytes()
        for damage in (content[:-2], bytes([content[0] ^ 1]) + content[1:], None):
            path.unlink()
            if damage is not None:
                path.write_bytes(damage)
            with pytest.raises((IndexDamagedError, IndexMissingError)):
                open_both()
            build_index(release, letters, cache, built)
            open_both()


def test_nothing_but_arrays_and_json_is_written(built):
    assert {path.suffix for path in files(built)} == {".faiss", ".npy", ".json"}


def test_a_killed_build_leaves_the_old_index_and_the_next_one_clears_up(
    release, letters, cache, built
):
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from embeddings.index_folder import replacing\n"
        "with replacing(Path(sys.argv[1])) as folder:\n"
        "    (folder / 'passages.faiss').write_bytes(b'half')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, built], check=False)
    assert killed.returncode == -signal.SIGKILL
    open_index(built, release, letters)
    smaller = Release.build(release.units[:1])
    build_index(smaller, letters, cache, built)
    open_index(built, smaller, letters)
    assert sorted(os.listdir(built.parent)) == [".building.lock", built.name]


def test_an_index_in_use_outlives_its_replacement(release, letters, cache, built):
    index = open_index(built, release, letters)
    before = index.matrix().copy()
    build_index(Release.build(release.units[:1]), letters, cache, built)
    assert (index.matrix() == before).all()
