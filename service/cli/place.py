"""Where this run works: the data folder of the command line, and the workspace in it."""

from __future__ import annotations

from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.settings import Settings
    from service.workspace import Workspace

_data: ContextVar[str | None] = ContextVar("data", default=None)


def work_in(data: str | None) -> None:
    """Choose the data folder that --data named, or none."""
    _data.set(data or None)


def settings(**options: object) -> Settings:
    """Return the settings of this run; an option that is None leaves the environment's word.

    Raises `SettingsInvalidError`.
    """
    from service.settings import load_settings

    return load_settings({"data": _data.get(), **options})


def workspace() -> Workspace:
    """Open the workspace of this run."""
    from service.workspace import Workspace

    chosen = settings()
    return Workspace(chosen.data, chosen.encoder)


def data_folder() -> Path:
    """Return the data folder even where other settings are wrong."""
    import os

    from service.settings import default_data_folder, variable

    given = _data.get() or os.environ.get(variable("data"))
    return Path(given) if given else default_data_folder()
