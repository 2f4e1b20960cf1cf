"""Libraries that only an evaluation needs, imported when they are asked for."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from evaluation.errors import EvaluationLibraryMissingError

_INSTALL = "pip install 'kemas[evaluation]'"


def library(module: str, package: str, purpose: str) -> Any:  # noqa: ANN401  untyped libraries
    """Import a module of a package; `purpose` names what needs it.

    Raises `EvaluationLibraryMissingError` with the command that installs it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise EvaluationLibraryMissingError(
            purpose=purpose, package=package, install=_INSTALL
        ) from error


def installed(module: str) -> bool:
    """Say whether a top-level module could be imported, without importing it."""
    return find_spec(module) is not None
