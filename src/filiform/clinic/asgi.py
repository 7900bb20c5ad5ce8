"""The door through which a server (granian) reaches the clinic."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "filiform.clinic.settings.embedded")

application = get_asgi_application()

from filiform.clinic.safeguards.startup import refuse_unsafe_start  # noqa: E402  (needs the apps)

refuse_unsafe_start()
