"""Django's registration of this app."""

from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Named ``intake`` in the database."""

    name = "filiform.clinic.intake"
    label = "intake"
