"""An import: documents in, one new release out, and a report of what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from corpora.bilingual import Record
from corpora.findings import Finding
from corpora.readers import ReadDocument, read_document
from corpora.releases import Release
from service.errors import ImportEmptyError
from service.store.manifests import Manifest, Source
from service.store.merging import Merge, merged
from service.store.releases import ReleaseStore


class ImportReport(Record):
    """What an import did: `created` is False when it changed nothing.

    `units` counts those of the whole release; `added`, `replaced` and `removed` are codes;
    `encoded` counts the passages whose vectors were not known before.
    """

    release: str
    parent: str | None
    created: bool
    units: int
    standards: int
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    removed: tuple[str, ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    encoded: int = 0


def import_documents(store: ReleaseStore, paths: Sequence[Path]) -> tuple[Release, ImportReport]:
    """Read the documents and add what they hold to the store's current release, or do nothing.

    Raises a reader's `InputError` for the first document that cannot be read,
    `ImportEmptyError` when there is no unit in any of them, and the store's errors.
    """
    documents = [read_document(path) for path in paths]
    if not any(document.units for document in documents):
        raise ImportEmptyError(names=", ".join(path.name for path in paths) or "-")
    with store.adding():
        current = store.current_id()
        merge = merged(store.load(current) if current else None, documents)
        manifest = _manifest(merge, current, documents)
        created = store.add(merge.release, manifest)
    return merge.release, _report(merge, manifest, created)


def _manifest(merge: Merge, parent: str | None, documents: Sequence[ReadDocument]) -> Manifest:
    return Manifest(
        id=merge.release.id,
        created=datetime.now(UTC),
        parent=parent,
        units=len(merge.release.units),
        standards=len(merge.release.standards),
        sources=tuple(_source(document) for document in documents),
        findings=merge.findings,
    )


def _source(document: ReadDocument) -> Source:
    return Source(
        name=document.source,
        sha256=document.sha256,
        format=document.format,
        units=len(document.units),
        findings=document.findings,
    )


def _report(merge: Merge, manifest: Manifest, created: bool) -> ImportReport:
    return ImportReport(
        release=manifest.id,
        parent=manifest.parent,
        created=created,
        units=manifest.units,
        standards=manifest.standards,
        added=merge.added,
        replaced=merge.replaced,
        removed=merge.removed,
        sources=manifest.sources,
        findings=manifest.findings,
    )
