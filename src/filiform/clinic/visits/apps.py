"""Django's registration of this app."""

from __future__ import annotations

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    """Named ``visits`` in the database."""

    name = "filiform.clinic.visits"
    label = "visits"
