"""The embedded clinic, as the tests run it: the same, but for what would only cost time.

Tests that need the real thing (browser, wheel) start a real server with the real settings.
"""

from __future__ import annotations

from filiform.clinic.settings.base import STORAGES as BASE_STORAGES
from filiform.clinic.settings.embedded import *  # noqa: F403  (Django reads settings by name)

# A strong hash takes a tenth of a second a sign-in, on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# The real storage knows only files that were collected; here the pages name them as they are.
STORAGES = {
    **BASE_STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Nothing is collected, so there is no folder to watch (WhiteNoise would warn of each start).
WHITENOISE_AUTOREFRESH = True
