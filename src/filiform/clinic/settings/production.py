"""A health system: everything is told by the environment, nothing is guessed.

``FILIFORM_SECRET_KEY``, ``FILIFORM_ALLOWED_HOSTS`` (comma separated), ``DATABASE_URL`` and
``FILIFORM_DATA_DIR`` must be set; ``filiform.clinic.safeguards`` refuses to start otherwise and
says which one is missing and how to set it.
"""

from __future__ import annotations

import os
from pathlib import Path

from filiform.clinic.settings import database
from filiform.clinic.settings.base import *  # noqa: F403  (Django reads settings by name)

PROFILE = "production"
DATA_DIR = Path(os.environ.get("FILIFORM_DATA_DIR", "/var/lib/filiform"))

DEBUG = os.environ.get("FILIFORM_DEBUG", "") == "1"
# An empty key makes Django itself refuse before our checks can explain: use a value that they know.
SECRET_KEY = os.environ.get("FILIFORM_SECRET_KEY") or "insecure-not-set"
ALLOWED_HOSTS = [
    host.strip() for host in os.environ.get("FILIFORM_ALLOWED_HOSTS", "").split(",") if host.strip()
]
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS if host != "*"]
DATABASES = {
    "default": (
        database.from_url(os.environ["DATABASE_URL"])
        if os.environ.get("DATABASE_URL")
        else database.sqlite(DATA_DIR / "filiform.sqlite3")
    )
}
STATIC_ROOT = DATA_DIR / "static"
DEMO_CLINIC = False

INSECURE_COOKIES = os.environ.get("FILIFORM_INSECURE_COOKIES", "") == "1"
SESSION_COOKIE_SECURE = not INSECURE_COOKIES
CSRF_COOKIE_SECURE = not INSECURE_COOKIES
LANGUAGE_COOKIE_SECURE = not INSECURE_COOKIES
SECURE_SSL_REDIRECT = os.environ.get("FILIFORM_TLS_REDIRECT", "1") == "1"
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("FILIFORM_BEHIND_PROXY") == "1" else None
)
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
