"""A signed consent."""

from __future__ import annotations

import uuid

from django.db import models

from filiform.clinic.people.models import Patient
from filiform.clinic.visits.models import Visit


class Consent(models.Model):
    """Who agreed to which text, when, in which language and on which device.

    ``form_version`` and ``text_sha256`` name the exact words that were on the screen.
    """

    PERSONAL_FIELDS = ("typed_name", "device")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="consents")
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="consents")
    form_version = models.CharField(max_length=20)
    text_sha256 = models.CharField(max_length=64)
    language = models.CharField(max_length=5)
    typed_name = models.CharField(max_length=200)
    device = models.CharField(max_length=300, blank=True)
    signed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["signed_at", "id"]
        get_latest_by = "signed_at"
        constraints = [
            models.CheckConstraint(
                name="consent_carries_a_name", condition=~models.Q(typed_name="")
            )
        ]

    def __str__(self) -> str:
        return f"consent {self.pk}"
