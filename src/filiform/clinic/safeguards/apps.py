"""Registers the checks with Django, so that ``manage check`` shows them too."""

from __future__ import annotations

from django.apps import AppConfig


class SafeguardsConfig(AppConfig):
    """Checks of the settings that protect patients' data."""

    name = "filiform.clinic.safeguards"
    label = "safeguards"

    def ready(self) -> None:
        """Make Django know the checks."""
        from filiform.clinic.safeguards import checks  # noqa: F401  (registers on import)
