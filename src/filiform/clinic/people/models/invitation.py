"""A one-time way into the clinic for a patient who has no sign-in yet."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from filiform.clinic.people.models.patient import Patient


class Invitation(models.Model):
    """A link that a patient opens once, shown at the desk or sent; only its hash is kept.

    Whoever opens it says the date of birth first; after a few wrong ones it is shut.
    """

    PERSONAL_FIELDS: tuple[str, ...] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="invitations")
    token_sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    expires_at = models.DateTimeField()
    wrong_answers = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at"]

    def __str__(self) -> str:
        return f"invitation {self.pk}"
