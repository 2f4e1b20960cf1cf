"""`kemas serve` as a process: it says where it is, answers, and ends when told."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

COMMAND = [sys.executable, "-m", "service.cli", "--data"]


@pytest.fixture
def server(data: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [*COMMAND, str(data), "serve", "--port", "0"], stderr=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.wait()
    assert process.stderr is not None
    process.stderr.close()


def test_a_server_answers_and_ends_when_interrupted(server: subprocess.Popen[str]) -> None:
    assert server.stderr is not None
    said = server.stderr.readline()
    address = re.search(r"http://127\.0\.0\.1:\d+", said)
    assert address is not None

    answer = httpx.post(
        f"{address[0]}/api/v1/suggestions", json={"text": "Menyeduh kopi"}, timeout=60
    )

    assert answer.status_code == 200
    server.send_signal(signal.SIGINT)
    assert server.wait(timeout=20) in (0, 130)
    assert "Traceback" not in server.stderr.read()


def test_a_port_in_use_is_told(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*COMMAND, str(data), "serve", "--port", port],
            capture_output=True,
            text=True,
            check=False,
        )

    assert done.returncode == 2
    assert "[address-unusable]" in done.stderr


def test_an_open_door_is_warned_of(data: Path) -> None:
    environment = {**os.environ, "KEMAS_LANG": "id"}
    process = subprocess.Popen(
        [*COMMAND, str(data), "serve", "--host", "0.0.0.0", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stderr is not None
    with process.stderr:
        warning = process.stderr.readline()
        process.kill()
        process.wait()

    assert warning.startswith("Peringatan: server akan terbuka")
