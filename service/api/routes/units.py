"""Units: the current release's competency units, listed, filtered, one by one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from corpora.units import CompetencyUnit
from service.api.deps import LanguageDep, WorkspaceDep
from service.api.problems import responses
from service.catalogue import UnitSummary, find_unit, select_units

router = APIRouter(prefix="/units", tags=["catalogue"])


class UnitPage(BaseModel):
    """Part of a list of units; `total` counts all that match."""

    release: str
    illustrative: bool
    total: int
    offset: int
    limit: int
    units: list[UnitSummary]


class UnitInRelease(CompetencyUnit):
    """A unit with all its texts, and the release it was taken from."""

    release: str


class UnitFilter(BaseModel):
    """Which units to list: words of code or title, ids of standards such as 299/2020."""

    q: str = Field(default="", max_length=200)
    standard: list[str] = Field(default=[], max_length=50)
    limit: int = Field(default=50, ge=1, le=500)
    offset: int = Field(default=0, ge=0, le=10_000_000)


@router.get("", responses=responses(409, 422, 500))
def list_units(
    workspace: WorkspaceDep, _lang: LanguageDep, wanted: Annotated[UnitFilter, Query()]
) -> UnitPage:
    """List units in catalogue order."""
    release = workspace.release()
    units = select_units(release, wanted.q, wanted.standard)
    page = units[wanted.offset : wanted.offset + wanted.limit]
    return UnitPage(
        release=release.id,
        illustrative=release.illustrative,
        total=len(units),
        offset=wanted.offset,
        limit=wanted.limit,
        units=[UnitSummary.of(unit) for unit in page],
    )


@router.get("/{code}", responses=responses(404, 409, 422, 500))
def show_unit(workspace: WorkspaceDep, _lang: LanguageDep, code: str) -> UnitInRelease:
    """Return one unit, its code spelt in any way that names it."""
    release = workspace.release()
    unit = find_unit(release, code)
    return UnitInRelease(release=release.id, **dict(unit))
