"""The application factory: routes, limits, headers and problems put together."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import APIRouter, FastAPI

from service.api import problems
from service.api.description import describe
from service.api.headers import SecurityHeaders
from service.api.limits import BodyLimit
from service.api.routes import health, releases, suggestions, units
from service.settings import Settings, load_settings
from service.workspace import Workspace

_DESCRIPTION = """
Kemas suggests an occupational package (kemasan okupasi) of national competency units
(unit kompetensi) for a job position description (uraian jabatan), with the evidence for
every unit and the duties that no unit covers.

Every error is a problem of RFC 9457 with a stable `code`; `detail` and `remedy` are in
Indonesian or English as `?lang=` or `Accept-Language` asks.
"""


def create_app(settings: Settings | None = None) -> FastAPI:
    """Make the application over the data folder of the settings.

    Nothing is loaded before the first request asks for it. Raises `SettingsInvalidError`
    where no settings are given and the environment's cannot be used.
    """
    settings = settings or load_settings()
    # No pages of FastAPI's: they load scripts from elsewhere.
    app = FastAPI(
        title="Kemas",
        version=version("kemas"),
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.settings = settings
    app.state.workspace = Workspace(settings.data, settings.encoder)
    app.add_middleware(BodyLimit, limit=settings.max_body)
    app.add_middleware(SecurityHeaders)
    problems.install(app)
    api = APIRouter(prefix="/api/v1")
    for resource in (suggestions, units, releases, health):
        api.include_router(resource.router)
    app.include_router(api)
    describe(app)
    return app
