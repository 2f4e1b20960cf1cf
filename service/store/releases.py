"""The releases on disk: each an immutable folder, whole or absent, and one of them current.

- `releases/<id>/units.jsonl`, `standards.json`, `manifest.json`: a release
- `releases/.incoming-*`: an import under way, or what a killed one left behind
- `current`: the id of the current release
- `import.lock`: held while a release is being added
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from corpora.releases import Release
from corpora.units import CompetencyUnit, Standard
from service.errors import DataFolderUnusableError, ReleaseDamagedError, ReleaseUnknownError
from service.store.durable import flush_folder, locked, replace_flushed, write_flushed
from service.store.manifests import Manifest

_INCOMING = ".incoming-"
_UNITS, _STANDARDS, _MANIFEST = "units.jsonl", "standards.json", "manifest.json"


class ReleaseStore:
    """The releases of one data folder; nothing is created before the first is added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._releases = folder / "releases"
        self._pointer = folder / "current"

    def current_id(self) -> str | None:
        """Return the id of the current release, None before the first import."""
        try:
            identifier = self._pointer.read_text("utf-8", "replace").strip()
        except FileNotFoundError:
            return None
        if not self._holds(identifier):
            raise self._damage(identifier, _MANIFEST)
        return identifier

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all whole releases, sorted."""
        if not self._releases.is_dir():
            return ()
        return tuple(sorted(entry.name for entry in self._releases.iterdir() if _whole(entry)))

    def manifests(self) -> tuple[Manifest, ...]:
        """Return the manifests of all releases, the oldest first."""
        found = (self.manifest(identifier) for identifier in self.ids())
        return tuple(sorted(found, key=lambda manifest: manifest.created))

    def manifest(self, identifier: str) -> Manifest:
        """Return a release's manifest.

        Raises `ReleaseUnknownError`, or `ReleaseDamagedError` when it cannot be read.
        """
        try:
            manifest = Manifest.model_validate_json(self._read(identifier, _MANIFEST))
        except ValidationError:
            raise self._damage(identifier, _MANIFEST) from None
        if manifest.id != identifier:
            raise self._damage(identifier, _MANIFEST)
        return manifest

    def load(self, identifier: str) -> Release:
        """Return a release, its content held against its id.

        Raises `ReleaseUnknownError`, or `ReleaseDamagedError` when the content is not
        what the id is the digest of.
        """
        try:
            lines = self._read(identifier, _UNITS).splitlines()
            units = [CompetencyUnit.model_validate_json(line) for line in lines]
            standards = json.loads(self._read(identifier, _STANDARDS))
            release = Release.build(units, [Standard.model_validate(entry) for entry in standards])
        except (ValueError, TypeError):
            raise self._damage(identifier, _UNITS) from None
        if release.id != identifier:
            raise self._damage(identifier, _UNITS)
        return release

    @contextmanager
    def adding(self) -> Iterator[None]:
        """Hold off other imports, and clear away what killed ones left behind.

        Raises `DataFolderUnusableError` where the folder cannot be written.
        """
        try:
            self._releases.mkdir(parents=True, exist_ok=True)
            with locked(self.folder / "import.lock"):
                self._clear_leftovers()
                yield
        except OSError as error:
            raise DataFolderUnusableError(
                path=self.folder, reason=error.strerror or type(error).__name__
            ) from error

    def add(self, release: Release, manifest: Manifest) -> bool:
        """Store a release and make it current; call within `adding()`.

        Return False when a release of this content was stored before: it only becomes
        current again, its manifest stays.
        """
        fresh = not self._holds(release.id)
        if fresh:
            self._store(release, manifest)
        else:
            self.load(release.id)  # a damaged release must not become current
        replace_flushed(self._pointer, release.id.encode())
        return fresh

    def _store(self, release: Release, manifest: Manifest) -> None:
        incoming = Path(tempfile.mkdtemp(prefix=_INCOMING, dir=self._releases))
        for name, content in _files(release, manifest).items():
            write_flushed(incoming / name, content)
        incoming.chmod(0o755)
        flush_folder(incoming)
        incoming.rename(self._releases / release.id)
        # The release must be on the disk before `current` can name it.
        flush_folder(self._releases)

    def _clear_leftovers(self) -> None:
        for leftover in self._releases.glob(f"{_INCOMING}*"):
            shutil.rmtree(leftover)
        for leftover in self.folder.glob(f".{self._pointer.name}.*"):
            leftover.unlink()

    def _holds(self, identifier: str) -> bool:
        # Only a plain name may become part of a path.
        return identifier.isalnum() and _whole(self._releases / identifier)

    def _read(self, identifier: str, name: str) -> bytes:
        if not self._holds(identifier):
            raise ReleaseUnknownError(release=identifier)
        try:
            return (self._releases / identifier / name).read_bytes()
        except OSError:
            raise self._damage(identifier, name) from None

    def _damage(self, identifier: str, name: str) -> ReleaseDamagedError:
        path = self._releases / identifier / name
        return ReleaseDamagedError(release=identifier, path=path, folder=self.folder)


def _whole(entry: Path) -> bool:
    return entry.is_dir() and not entry.name.startswith(".")


def _files(release: Release, manifest: Manifest) -> dict[str, bytes]:
    lines = [unit.model_dump_json(exclude_defaults=True) for unit in release.units]
    standards = [standard.model_dump(mode="json") for standard in release.standards]
    return {
        _UNITS: "".join(f"{line}\n" for line in lines).encode(),
        _STANDARDS: json.dumps(standards, ensure_ascii=False, indent=1).encode(),
        _MANIFEST: manifest.model_dump_json(indent=1).encode(),
    }
