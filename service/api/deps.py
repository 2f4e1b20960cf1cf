"""What routes ask for: the workspace, the settings, the language."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Query, Request

from corpora.bilingual import Language
from service.settings import Settings
from service.workspace import Workspace


def _workspace(request: Request) -> Workspace:
    return cast("Workspace", request.app.state.workspace)


def _settings(request: Request) -> Settings:
    return cast("Settings", request.app.state.settings)


def _language(
    lang: Annotated[
        Language | None, Query(description="Language of messages; else Accept-Language")
    ] = None,
) -> Language | None:
    return lang


WorkspaceDep = Annotated[Workspace, Depends(_workspace)]
SettingsDep = Annotated[Settings, Depends(_settings)]
LanguageDep = Annotated[Language | None, Depends(_language)]
