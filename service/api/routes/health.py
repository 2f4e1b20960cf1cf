"""Health: whether the service can answer, and from what."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import APIRouter
from pydantic import BaseModel

from service.api.deps import LanguageDep, SettingsDep, WorkspaceDep
from service.api.problems import responses

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """The service as it stands; `illustrative` says that the shipped sample is in use."""

    status: str
    version: str
    encoder: str
    release: str
    units: int
    illustrative: bool


@router.get("/health", responses=responses(409, 422, 500))
def health(workspace: WorkspaceDep, settings: SettingsDep, _lang: LanguageDep) -> Health:
    """Answer when the current release can be read."""
    release = workspace.release()
    return Health(
        status="ok",
        version=version("kemas"),
        encoder=settings.encoder,
        release=release.id,
        units=len(release.units),
        illustrative=release.illustrative,
    )
