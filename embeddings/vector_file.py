"""The file behind the vector cache: an SQLite database of vectors by key."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager

from embeddings.errors import (
    VectorCacheDamagedError,
    VectorCacheForeignError,
    VectorCacheUnusableError,
)

_APPLICATION_ID = 0x4B454D56
"""Marks the file as ours ("KEMV"), in SQLite's own header field for it."""
_FORMAT = 1
_BUSY_SECONDS = 60.0
_KEYS_A_QUERY = 500


class VectorFile:
    """Vectors as bytes by 32-byte key; safe with several threads, processes and after a kill."""

    def __init__(self, path: str) -> None:
        """Open the file, or make it; see `VectorCache` for the errors."""
        self.path = path
        self._lock = threading.Lock()
        with self._explained():
            self._connection = sqlite3.connect(
                path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
        with ExitStack() as on_failure:
            on_failure.callback(self._connection.close)
            self._prepare()
            on_failure.pop_all()

    def read(self, keys: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Yield key and vector of those keys that the file has."""
        wanted = list(keys)
        for start in range(0, len(wanted), _KEYS_A_QUERY):
            part = wanted[start : start + _KEYS_A_QUERY]
            marks = ",".join("?" * len(part))
            query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"  # noqa: S608
            with self._reading() as connection:
                found = connection.execute(query, part).fetchall()
            yield from found

    def write(self, vectors: Iterable[tuple[bytes, bytes]]) -> None:
        """Store vectors in one transaction; one that is there already stays."""
        with self._writing() as connection:
            connection.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", vectors)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _prepare(self) -> None:
        with self._reading() as connection:
            connection.execute("PRAGMA synchronous=NORMAL")
            if not self._is_new():
                return
            connection.execute("PRAGMA journal_mode=WAL")
        with self._writing() as connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)"
            )
            connection.execute(f"PRAGMA application_id={_APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={_FORMAT}")

    def _is_new(self) -> bool:
        application, version, tables = (
            self._connection.execute(statement).fetchone()[0]
            for statement in (
                "PRAGMA application_id",
                "PRAGMA user_version",
                "SELECT count(*) FROM sqlite_master",
            )
        )
        if (application, version) == (_APPLICATION_ID, _FORMAT):
            return False
        if application or version or tables:
            raise VectorCacheForeignError(path=self.path)
        return True

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._explained():
            yield self._connection

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            # Locked, full or forbidden: the file itself is sound.
            raise VectorCacheUnusableError(path=self.path, reason=str(error)) from error
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise VectorCacheForeignError(path=self.path) from error
            raise VectorCacheDamagedError(path=self.path, reason=str(error)) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            # The connection's own context commits, or rolls back whatever went wrong.
            with connection:
                yield connection
