"""Django's registration of this app."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Named ``audit`` in the database."""

    name = "filiform.clinic.audit"
    label = "audit"
