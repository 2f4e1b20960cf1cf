"""The workspace: one data folder and everything that a drafter does with it.

The command line, the HTTP interface and notebooks all stand on this one object.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from corpora.positions import JobDescription, read_position
from corpora.readers import unit_line
from corpora.releases import Release
from corpora.samples import load_samples
from corpora.units import CompetencyUnit
from service.catalogue import check_standards, find_unit, select_units
from service.imports import ImportReport, import_documents
from service.settings import load_settings
from service.store.manifests import Manifest
from service.store.releases import ReleaseStore

if TYPE_CHECKING:
    from service.suggesting import Suggesting
    from service.suggestion.models import Constraints, Suggestion

Progress = Callable[[int, int], None]


class Workspace:
    """A data folder: its releases, their vectors, and suggestions from them.

    `data` and `encoder` come from the settings where they are not given. One object may
    serve many threads.
    """

    def __init__(self, data: Path | None = None, encoder: str | None = None) -> None:
        settings = load_settings({"data": data, "encoder": encoder})
        self.data = settings.data
        self._store = ReleaseStore(self.data)
        self._encoder = settings.encoder
        self._lock = Lock()
        self._loaded: Release | None = None
        self._suggesting: Suggesting | None = None

    def import_documents(
        self, paths: Sequence[Path], progress: Progress | None = None
    ) -> ImportReport:
        """Add documents to the current release, and encode what is new.

        Either the whole import becomes a release or nothing does. `progress` is told of
        passages done and in all. Raises a reader's `InputError`, `ImportEmptyError`, or a
        `StateError` of the data folder.
        """
        release, report = import_documents(self._store, paths)
        encoded = self.suggesting.prepare(release, progress)
        return report.model_copy(update={"encoded": encoded})

    def releases(self) -> tuple[Manifest, ...]:
        """Return what is known of each release of the data folder, the oldest first."""
        return self._store.manifests()

    def current_id(self) -> str | None:
        """Return the id of the current release, None while the sample stands in for it."""
        return self._store.current_id()

    def release(self, identifier: str | None = None) -> Release:
        """Return a release: the one named, else the current one, else the shipped sample.

        Raises `ReleaseUnknownError` or `ReleaseDamagedError`.
        """
        identifier = identifier or self._store.current_id()
        if identifier in (None, load_samples().id):
            return load_samples()
        loaded = self._loaded
        if loaded is None or loaded.id != identifier:
            # Only the latest is kept: a server outlives many imports.
            self._loaded = loaded = self._store.load(identifier)
        return loaded

    def units(
        self, query: str = "", standards: Sequence[str] = (), release: str | None = None
    ) -> tuple[CompetencyUnit, ...]:
        """Return units whose code or title holds every word of `query`, in catalogue order."""
        return select_units(self.release(release), query, standards)

    def unit(self, code: str, release: str | None = None) -> CompetencyUnit:
        """Return one unit; raises `UnitUnknownError` with the most similar codes."""
        return find_unit(self.release(release), code)

    def export_lines(self, release: str | None = None) -> Iterator[str]:
        """Yield the release as JSONL, one unit a line without its line end; import reads it."""
        return (unit_line(unit) for unit in self.release(release).units)

    def suggest(
        self,
        description: JobDescription | str,
        constraints: Constraints | None = None,
        progress: Progress | None = None,
    ) -> Suggestion:
        """Suggest a package for a position from the current release.

        `progress` is told of passages encoded where the release was not prepared before.
        Raises `PositionError` for a text that is no description, `UnitUnknownError` and
        `StandardUnknownError` for constraints that name what the release does not hold.
        """
        job = read_position(description) if isinstance(description, str) else description
        release = self.release()
        if constraints is not None:
            check_standards(release, constraints.standards)
            for code in (*constraints.require, *constraints.exclude):
                find_unit(release, code)
        return self.suggesting.suggest(release, job, constraints, progress)

    @property
    def suggesting(self) -> Suggesting:
        """The encoder with its vectors, loaded when first needed."""
        with self._lock:
            if self._suggesting is None:
                # Not at the top: encoders and indexes take a second to load.
                from service.suggesting import Suggesting

                self._suggesting = Suggesting(self.data, self._encoder)
            return self._suggesting
