"""Django's registration of this app."""

from __future__ import annotations

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """Named ``followup`` in the database."""

    name = "filiform.clinic.followup"
    label = "followup"
