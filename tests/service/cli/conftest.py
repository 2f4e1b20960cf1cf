"""Runs the command line, in this process or as a process of its own."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from service.cli.boundary import run


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def kemas(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """Run a command line in this process."""

    def call(*arguments: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        status = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return call


@pytest.fixture
def kemas_process() -> Callable[..., Outcome]:
    """Run a command line as a process."""

    def call(*arguments: object, **options: object) -> Outcome:
        command = [sys.executable, "-m", "service.cli", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, timeout=60, check=False, **options)
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call
