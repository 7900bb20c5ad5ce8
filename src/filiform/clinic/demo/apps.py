"""Django's registration of this app."""

from __future__ import annotations

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Named ``demo`` in the database."""

    name = "filiform.clinic.demo"
    label = "demo"
