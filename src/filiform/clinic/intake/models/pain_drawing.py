"""A pain drawing as the patient made it."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from filiform.clinic.people.models import Patient
from filiform.clinic.visits.models import Visit


class PainDrawing(models.Model):
    """One drawing in its canonical JSON form; the newest of a visit counts."""

    PERSONAL_FIELDS = ("drawing",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="drawings")
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="drawings")
    drawing = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["made_at", "id"]
        get_latest_by = "made_at"

    def __str__(self) -> str:
        return f"pain drawing {self.pk}"
