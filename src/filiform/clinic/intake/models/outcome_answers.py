"""Answers to an outcome questionnaire at one visit."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from filiform.clinic.people.models import Patient
from filiform.clinic.visits.models import Visit


class OutcomeAnswers(models.Model):
    """One set of answers; ``filiform.outcomes`` scores them.

    ``answers`` maps item ids to whole numbers. ``names`` has what the patient calls an item,
    where the questionnaire leaves that open: the activities of the PSFS become the goals.
    """

    PERSONAL_FIELDS = ("answers", "names")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="outcomes")
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="outcomes")
    instrument = models.CharField(max_length=20)
    answers = models.JSONField()
    names = models.JSONField(default=dict)
    version = models.CharField(max_length=40)
    answered_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["answered_at", "id"]
        get_latest_by = "answered_at"

    def __str__(self) -> str:
        return f"outcome answers {self.pk}"
