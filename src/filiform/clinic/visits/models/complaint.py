"""What a patient mainly complains of, as a member of staff said it."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from filiform.clinic.visits.models.visit import Visit


class Complaint(models.Model):
    """One answer; the newest of a visit counts, and those before it stay.

    A table of its own: a column on visits would make SQLite build that table anew, without the
    triggers that hold the needle rules.
    """

    PERSONAL_FIELDS: tuple[str, ...] = ("complaint",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="complaints")
    complaint = models.CharField(max_length=40, blank=True)
    """A key of the atlas's studies, or empty: not said."""
    said_at = models.DateTimeField(auto_now_add=True)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["said_at", "id"]
        get_latest_by = "said_at"

    def __str__(self) -> str:
        return f"complaint {self.pk}"
