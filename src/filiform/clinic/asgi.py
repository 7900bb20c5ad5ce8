"""The door through which a server (granian) reaches the clinic."""

from __future__ import annotations

import os
import warnings

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "filiform.clinic.settings.embedded")

# WhiteNoise hands over an open file piece by piece; under ASGI Django then reads it whole, and
# warns. Our largest static file has 0.7 MB, so that is what we want.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous")

application = get_asgi_application()

# These need the apps that the line above has loaded.
from filiform.clinic.safeguards.startup import refuse_unsafe_start  # noqa: E402
from filiform.clinic.warm_up import warm_up_in_background  # noqa: E402

refuse_unsafe_start()
warm_up_in_background()
