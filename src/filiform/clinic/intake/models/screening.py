"""Answers to the screening questions of one visit."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from filiform.clinic.people.models import Patient
from filiform.clinic.visits.models import Visit


class Screening(models.Model):
    """One set of answers; the verdict is worked out from them by ``filiform.safety``.

    ``answers`` maps question ids to *yes*, *no* or *not_sure*. ``rules_version`` says which
    rules were in force, so that an old verdict can be explained later. A therapist who goes
    through the questions again may clear rules (``cleared``, their ids) with a reason (``note``).
    """

    PERSONAL_FIELDS = ("answers",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="screenings")
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="screenings")
    answers = models.JSONField()
    rules_version = models.CharField(max_length=40)
    cleared = models.JSONField(default=list)
    note = models.TextField(blank=True)
    answered_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["answered_at", "id"]
        get_latest_by = "answered_at"

    def __str__(self) -> str:
        return f"screening {self.pk}"
