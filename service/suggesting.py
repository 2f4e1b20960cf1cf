"""Encoder, vectors and indexes of a data folder, kept warm between suggestions."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from corpora.positions import JobDescription
from corpora.releases import Release
from embeddings.encoders import get_encoder
from embeddings.index import build_index
from embeddings.shipped import seed
from embeddings.vectors import Progress, VectorCache
from service.errors import DataFolderUnusableError
from service.suggestion import Suggester
from service.suggestion.models import Constraints, Suggestion


class Suggesting:
    """One encoder over one data folder; a lock lets one thread at a time compute.

    `encoder` is a name that `embeddings.encoders.get_encoder` knows.
    """

    def __init__(self, data: Path, encoder: str) -> None:
        self._data = data
        self._encoder = get_encoder(encoder)
        self._cache = open_cache(data)
        seed(self._cache, self._encoder)
        self._lock = Lock()
        self._suggester: tuple[str, Suggester] | None = None

    def prepare(self, release: Release, progress: Progress | None = None) -> int:
        """Encode what is new in a release and build its index; return the passages encoded.

        `progress` is told how many of the new passages are done, and how many there are.
        """
        with self._lock:
            return self._build(release, progress)

    def suggest(
        self,
        release: Release,
        job: JobDescription,
        constraints: Constraints | None = None,
        progress: Progress | None = None,
    ) -> Suggestion:
        """Suggest a package for a position from a release, its index built where it is not."""
        with self._lock:
            # Only the latest is kept: a server outlives many imports.
            if self._suggester is None or self._suggester[0] != release.id:
                self._build(release, progress)
                folder = self._folder(release)
                suggester = Suggester(release, folder, self._encoder, self._cache)
                self._suggester = (release.id, suggester)
            return self._suggester[1].suggest(job, constraints)

    def _build(self, release: Release, progress: Progress | None) -> int:
        before = self._cache.encoded
        build_index(release, self._encoder, self._cache, self._folder(release), progress)
        return self._cache.encoded - before

    def _folder(self, release: Release) -> Path:
        name = self._encoder.id.replace("/", "--")
        return self._data / "indexes" / f"{release.id}-{name}"


def open_cache(data: Path) -> VectorCache:
    """Open the vectors of a data folder, which is made where there is none.

    Raises `DataFolderUnusableError`, or what `VectorCache` raises.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataFolderUnusableError(path=data, reason=reason) from error
    return VectorCache(data / "vectors.sqlite")
