"""The log of a session: append-only, one row an event, in the order the server got them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from filiform.clinic.visits.models.visit import Visit


class SessionEntry(models.Model):
    """One event of ``filiform.care.events`` in its wire form."""

    PERSONAL_FIELDS = ("wire",)

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="entries")
    event_id = models.UUIDField()
    type = models.CharField(max_length=40)
    needle = models.CharField(max_length=64, blank=True)
    wire = models.JSONField()
    received_at = models.DateTimeField(auto_now_add=True)
    received_from = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(name="session_entry_once", fields=["visit", "event_id"])
        ]
        indexes = [models.Index(fields=["visit", "type", "needle"])]

    def __str__(self) -> str:
        return f"session entry {self.pk}"
