"""Clients of the application, over HTTP on a free port."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn

from service.api.app import create_app
from service.api.server import listen
from service.settings import Settings


@contextmanager
def serving(settings: Settings) -> Iterator[httpx.Client]:
    """Run the application on a thread of its own and give a client of it."""
    config = uvicorn.Config(create_app(settings), log_level="critical")
    server = uvicorn.Server(config)
    with listen("127.0.0.1", 0) as door:
        address = f"http://127.0.0.1:{door.getsockname()[1]}"
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        with httpx.Client(base_url=address, timeout=60) as client:
            yield client
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def client(data: Path) -> Iterator[httpx.Client]:
    """A client of the coffee catalogue."""
    with serving(Settings(data=data, max_body=300_000)) as client:
        yield client


@pytest.fixture
def client_of() -> Iterator[Callable[[Path], httpx.Client]]:
    """Makes a client of another data folder."""
    with ExitStack() as stack:
        yield lambda data: stack.enter_context(serving(Settings(data=data)))
