"""One machine, one command: a data folder, SQLite in it, a secret key of its own.

``FILIFORM_DATA_DIR`` names the folder; ``DATABASE_URL`` replaces SQLite.
Meant for the demo, for development and for one clinic behind its own door: it listens on this
machine only.
"""

from __future__ import annotations

import os
from pathlib import Path

from filiform.clinic.settings import database
from filiform.clinic.settings.base import *  # noqa: F403  (Django reads settings by name)
from filiform.clinic.settings.secret import secret_key_in

PROFILE = "embedded"
DATA_DIR = Path(os.environ.get("FILIFORM_DATA_DIR", "var")).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = os.environ.get("FILIFORM_DEBUG", "") == "1"
SECRET_KEY = secret_key_in(DATA_DIR)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
DATABASES = {
    "default": (
        database.from_url(os.environ["DATABASE_URL"])
        if os.environ.get("DATABASE_URL")
        else database.sqlite(DATA_DIR / "filiform.sqlite3")
    )
}
STATIC_ROOT = DATA_DIR / "static"
DEMO_CLINIC = True
