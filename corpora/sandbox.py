"""Reads untrusted documents in a child process that limits hold: memory, time, output.

The child is `python -m MODULE ARGUMENTS...`; its module ends with

    if __name__ == "__main__":
        serve(function)

where `function` takes the arguments (strings, the first one a path) and returns what JSON can
hold. Only JSON comes back, never a pickle: a hostile document that takes over the child can
still only hand a value to the parent.
"""

from __future__ import annotations

import json
import logging
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from corpora.document_errors import (
    DocumentCrashedError,
    DocumentNeedsTooMuchMemoryError,
    DocumentResultTooLargeError,
    DocumentTooSlowError,
)
from corpora.errors import KemasError, error_classes

_LIMITS_VARIABLE = "KEMAS_READING_LIMITS"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    """What reading one document may take; `docs/reading-standards.md` lists the defaults."""

    memory_bytes: int = 2 * 1024**3
    cpu_seconds: int = 120
    wall_seconds: float = 180.0
    output_bytes: int = 256 * 1024**2
    input_bytes: int = 256 * 1024**2


def run_limited(module: str, arguments: Sequence[str], limits: Limits | None = None) -> object:
    """Run `python -m module arguments...` within `limits` and return what its function returned.

    A `KemasError` of the child is raised here again as its own class, which the caller must have
    imported. Raises `DocumentTooSlowError`, `DocumentNeedsTooMuchMemoryError`,
    `DocumentResultTooLargeError` or `DocumentCrashedError`, all naming the first argument's file.
    """
    limits = limits or Limits()
    name = Path(arguments[0]).name if arguments else module
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        status = _run(module, arguments, limits, (output, complaints))
        if status != 0:
            raise _failure(status, name, limits, _tail(complaints))
        output.seek(0)
        return _unpack(output.read(), name)


def serve(function: Callable[..., object]) -> None:
    """Be the child: apply the limits to this process, call `function`, print its result as JSON."""
    limits = Limits(**json.loads(os.environ[_LIMITS_VARIABLE]))
    _restrict(limits)
    # Libraries may print to standard output; only the answer may reach the parent there.
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    message = _answer(function, sys.argv[1:], limits)
    with answer:
        answer.write(message)


def _run(
    module: str, arguments: Sequence[str], limits: Limits, streams: tuple[IO[bytes], IO[bytes]]
) -> int:
    """Return the child's exit status; minus SIGXCPU when it ran out of time."""
    environment = {**os.environ, _LIMITS_VARIABLE: json.dumps(asdict(limits))}
    process = subprocess.Popen(  # noqa: S603  the interpreter itself, no shell
        # -P: a module that lies in the working folder must not shadow an installed one.
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=streams[0],
        stderr=streams[1],
        env=environment,
        start_new_session=True,
    )
    try:
        return process.wait(timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired:
        return -signal.SIGXCPU
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _restrict(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    # One second between the signal that can be told apart (SIGXCPU) and SIGKILL.
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    # The answer's envelope needs a few bytes above the limit that the answer itself must keep.
    size = limits.output_bytes + 4096
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(function: Callable[..., object], arguments: list[str], limits: Limits) -> bytes:
    name = Path(arguments[0]).name if arguments else function.__name__
    try:
        result = json.dumps({"result": function(*arguments)}).encode()
        if len(result) <= limits.output_bytes:
            return result
        error: KemasError = DocumentResultTooLargeError(name=name, limit=limits.output_bytes)
    except MemoryError:
        error = DocumentNeedsTooMuchMemoryError(name=name, limit=limits.memory_bytes)
    except KemasError as raised:
        error = raised
    return json.dumps({"error": error.code, "details": error.details}, default=str).encode()


def _unpack(message: bytes, name: str) -> object:
    try:
        envelope = json.loads(message)
    except ValueError:
        raise DocumentCrashedError(name=name, reason="no answer") from None
    if "error" not in envelope:
        return envelope["result"]
    known = error_classes().get(envelope["error"])
    if known is None:
        raise DocumentCrashedError(name=name, reason=envelope["error"])
    raise known(**envelope["details"])


def _failure(status: int, name: str, limits: Limits, complaint: str) -> KemasError:
    if status == -signal.SIGXCPU:
        seconds = min(limits.cpu_seconds, limits.wall_seconds)
        return DocumentTooSlowError(name=name, seconds=f"{seconds:g}")
    if status == -signal.SIGKILL:  # the system's own reaction to a lack of memory
        return DocumentNeedsTooMuchMemoryError(name=name, limit=limits.memory_bytes)
    _log.warning("reading %s ended with status %d: %s", name, status, complaint)
    reason = signal.Signals(-status).name if status < 0 else complaint.splitlines()[-1:]
    return DocumentCrashedError(name=name, reason=reason if isinstance(reason, str) else reason[0])


def _tail(stream: IO[bytes], size: int = 2000) -> str:
    stream.seek(0, os.SEEK_END)
    stream.seek(max(0, stream.tell() - size))
    return stream.read().decode("utf-8", "replace").strip() or "no message"
