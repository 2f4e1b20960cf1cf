"""The server process: the socket it listens on and uvicorn behind it."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

import uvicorn

from corpora.errors import KemasError
from service.api.app import create_app
from service.errors import AddressUnusableError
from service.settings import Settings
from service.workspace import Workspace


def listen(host: str, port: int) -> socket.socket:
    """Open the socket, so that what it is told can be said before anything is loaded.

    Raises `AddressUnusableError`.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol must be named: only then does asyncio send without Nagle's 40 ms of delay.
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen()
        return door
    except (OSError, UnicodeError) as error:
        door.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise AddressUnusableError(host=host, port=port, reason=reason) from None


def run_server(settings: Settings, door: socket.socket) -> None:
    """Serve on an open socket until interrupted."""
    app = create_app(settings)
    threading.Thread(target=_warm, args=(app.state.workspace,), daemon=True).start()
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
    )
    uvicorn.Server(config).run(sockets=[door])


def _warm(workspace: Workspace) -> None:
    """Load models and index before somebody waits for them."""
    # What is wrong with the data folder, every request will tell.
    with suppress(KemasError):
        workspace.suggest("Menyusun laporan.")
