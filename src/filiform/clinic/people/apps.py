"""Django's registration of this app."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Named ``people`` in the database."""

    name = "filiform.clinic.people"
    label = "people"
