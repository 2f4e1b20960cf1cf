"""Settings: environment variables that begin with KEMAS_, checked when they are asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from corpora.bilingual import Language
from service.errors import SettingsInvalidError

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "KEMAS_"


def default_data_folder() -> Path:
    """Return the platform's folder for a user's data, such as ~/.local/share/kemas."""
    return Path(platformdirs.user_data_path("kemas", appauthor=False))


class Settings(BaseSettings):
    """Every setting with its default; `docs/settings.md` explains each.

    `max_body` is in bytes.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True
    )

    data: Path = Field(default_factory=default_data_folder)
    encoder: str = "kemas-small"
    lang: Language | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    max_body: int = Field(default=22_000_000, ge=1_000)


def load_settings(overrides: Mapping[str, object] | None = None) -> Settings:
    """Read the settings; an override that is None leaves the environment's word.

    Raises `SettingsInvalidError` naming each variable that cannot be used.
    """
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsInvalidError(faults=_faults(error)) from None


def variable(setting: str) -> str:
    """Return the environment variable of a setting."""
    return PREFIX + setting.upper()


def _faults(error: ValidationError) -> str:
    return "; ".join(
        f"{variable(str(fault['loc'][0]))}={fault['input']!r} ({fault['msg']})"
        for fault in error.errors()
    )
