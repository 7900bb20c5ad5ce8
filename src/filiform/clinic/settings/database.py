"""Where the data lives: SQLite by default, PostgreSQL by ``DATABASE_URL``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import dj_database_url

# WAL lets people read while a tap is written; FULL makes an acknowledged tap survive a power cut.
SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    "PRAGMA temp_store=MEMORY;"
)
SQLITE_WAIT_SECONDS = 20


def sqlite(path: Path) -> dict[str, Any]:
    """Django's settings for the SQLite file at ``path``.

    ``IMMEDIATE`` takes the write lock when a transaction begins, so two devices that write at
    once wait for each other instead of one of them failing half-way.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "init_command": SQLITE_START,
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_WAIT_SECONDS,
        },
    }


def from_url(url: str) -> dict[str, Any]:
    """Django's settings for a database URL such as ``postgresql://user@host/name``."""
    return dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
