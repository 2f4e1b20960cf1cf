"""The boundary of the command line: every error becomes code, problem, remedy and exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from service.cli.speech import Said, chosen_language, language, speak

if TYPE_CHECKING:
    from pathlib import Path

    from corpora.errors import KemasError

BAD_INPUT, INTERNAL, INTERRUPTED = 2, 1, 130

_PROBLEM = Said("Kesalahan", "Error")
_REMEDY = Said("Saran", "Remedy")


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status.

    0: done, or whoever read the output had enough; 1: an internal error; 2: bad input or a
    data folder that is not as it must be; 130: interrupted.
    """
    speak(chosen_language(arguments))
    try:
        return _invoke(arguments)
    except BrokenPipeError:
        # What is still buffered has nowhere to go, and Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the one boundary: whatever it is, it is recorded
        return _explain(error, arguments)


def _invoke(arguments: Sequence[str]) -> int:
    from service.cli.commands import kemas

    # Not `kemas.main`, which would turn a broken pipe into an exit of its own.
    try:
        with kemas.make_context("kemas", list(arguments)) as context:
            kemas.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    sys.stdout.flush()
    return 0


def _explain(error: Exception, arguments: Sequence[str]) -> int:
    from corpora.errors import KemasError

    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return BAD_INPUT
    if isinstance(error, click.ClickException):
        # Loaded only now: these modules need pydantic, which `--help` does without.
        from service.cli.usage import usage_problem

        error = usage_problem(error)
    if isinstance(error, KemasError):
        _say(error)
        return BAD_INPUT
    _say(_recorded(error, arguments))
    return INTERNAL


def _say(error: KemasError) -> None:
    click.echo(f"{_PROBLEM.now()} [{error.code}]: {error.explain(language())}", err=True)
    click.echo(f"{_REMEDY.now()}: {error.advise(language())}", err=True)


def _recorded(error: Exception, arguments: Sequence[str]) -> KemasError:
    """Write the traceback to a log in the data folder, or the temporary one."""
    import logging

    from service.errors import InternalError

    log = _log_file()
    handler = logging.FileHandler(log, encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger = logging.getLogger("kemas.errors")
    logger.propagate = False
    logger.addHandler(handler)
    logger.error("kemas %s", " ".join(arguments), exc_info=error)
    logger.removeHandler(handler)
    handler.close()
    return InternalError(kind=type(error).__name__, log=log)


def _log_file() -> Path:
    import tempfile
    from pathlib import Path

    from service.cli.place import data_folder

    for folder in (data_folder(), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / "errors.log").open("a"):
                return folder / "errors.log"
        except OSError:
            continue
    return Path(os.devnull)
