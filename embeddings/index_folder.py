"""The folder of an index: its manifest, its checks, and how it comes into being at once or not."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import Field, ValidationError

from corpora.bilingual import Record
from embeddings.errors import (
    IndexDamagedError,
    IndexMissingError,
    IndexOfAnotherReleaseError,
    IndexOfAnotherVersionError,
)
from embeddings.passages import Passage

FORMAT = 2
_MANIFEST = "manifest.json"


class Manifest(Record):
    """What an index was made of, and the SHA-256 of each of its files by relative path."""

    format: int
    release: str
    encoder: str
    dimension: int
    passages: int
    passages_sha256: str
    files: dict[str, str] = Field(default_factory=dict)


def digest_of_passages(passages: Iterable[Passage]) -> str:
    """Return the SHA-256 of the passages with their places: the index's rows, in order."""
    digest = hashlib.sha256()
    for passage in passages:
        digest.update("\t".join(map(str, passage)).encode() + b"\n")
    return digest.hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """Read a folder's manifest.

    Raises `IndexMissingError`, `IndexDamagedError`, or `IndexOfAnotherVersionError` where
    the format is not this version's.
    """
    try:
        content = (folder / _MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexMissingError(folder=folder) from error
    try:
        manifest = Manifest.model_validate_json(content)
    except ValidationError as error:
        raise IndexDamagedError(folder=folder, reason=_MANIFEST) from error
    if manifest.format != FORMAT:
        raise IndexOfAnotherVersionError(folder=folder)
    return manifest


def open_folder(folder: Path, release: str, passages: Iterable[Passage], part: str) -> Manifest:
    """Return the manifest after checking that a part of the index is whole and of this release.

    `part` is the beginning of the part's file names. Raises as `read_manifest` does, and
    `IndexOfAnotherReleaseError`.
    """
    manifest = read_manifest(folder)
    if manifest.release != release:
        raise IndexOfAnotherReleaseError(folder=folder, found=manifest.release, expected=release)
    if manifest.passages_sha256 != digest_of_passages(passages):
        raise IndexOfAnotherVersionError(folder=folder)
    for name, sha256 in manifest.files.items():
        if name.startswith(part) and _sha256(folder, name) != sha256:
            raise IndexDamagedError(folder=folder, reason=name)
    return manifest


def seal(folder: Path, manifest: Manifest) -> None:
    """Write the manifest with the digests of all files that lie in the folder."""
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    files = {name: _sha256(folder, name) for name in names}
    sealed = manifest.model_copy(update={"files": files})
    (folder / _MANIFEST).write_text(sealed.model_dump_json(indent=2) + "\n", encoding="utf-8")


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `folder` when the block ends well.

    Otherwise it vanishes and `folder` is as before. One process builds at a time; the
    system lets go of a killed one's lock, and the next builder clears what it left.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    workshop = folder.with_name(f".{folder.name}.building")
    retired = folder.with_name(f".{folder.name}.retired")
    with _locked(folder.parent / ".building.lock"):
        for leftover in (workshop, retired):
            shutil.rmtree(leftover, ignore_errors=True)
        workshop.mkdir()
        try:
            yield workshop
            _sync_tree(workshop)
            if folder.exists():
                folder.rename(retired)
            workshop.rename(folder)
            _sync(folder.parent)
        finally:
            for leftover in (workshop, retired):
                shutil.rmtree(leftover, ignore_errors=True)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _sha256(folder: Path, name: str) -> str:
    try:
        with (folder / name).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise IndexDamagedError(folder=folder, reason=name) from error


def _sync_tree(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        _sync(path)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
