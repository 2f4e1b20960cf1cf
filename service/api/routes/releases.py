"""Releases: what the catalogue has been, and which release is current."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel

from service.api.deps import LanguageDep, WorkspaceDep
from service.api.problems import responses
from service.store.manifests import Manifest

router = APIRouter(tags=["catalogue"])

# Findings of a large decree run to hundreds; the import's own report shows them.
_WITHOUT_FINDINGS = {
    "releases": {"__all__": {"findings": True, "sources": {"__all__": {"findings"}}}}
}


class Releases(BaseModel):
    """All releases, the oldest first; `current` is null while the sample stands in."""

    current: str | None
    releases: list[Manifest]


@router.get(
    "/releases",
    responses=responses(409, 422, 500),
    response_model_exclude=_WITHOUT_FINDINGS,  # type: ignore[arg-type]
)
def list_releases(workspace: WorkspaceDep, _lang: LanguageDep) -> Releases:
    """List the releases of the data folder."""
    return Releases(current=workspace.current_id(), releases=list(workspace.releases()))
