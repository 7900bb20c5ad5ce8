"""The audit trail: append-only, held by the database."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models import Clinic, Patient


class Entry(models.Model):
    """One look at, or one change of, something in a patient's record.

    It names things by kind and id and never holds what they say, so that the trail itself
    tells nobody about a patient's health.
    """

    class Action(models.TextChoices):
        """What was done."""

        VIEWED = "viewed", _("viewed")
        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")

    PERSONAL_FIELDS: tuple[str, ...] = ()

    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="+")
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="audit_entries")
    action = models.CharField(max_length=10, choices=Action.choices)
    subject = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["patient", "at"])]
        constraints = [
            models.CheckConstraint(
                name="audit_entry_has_a_known_action",
                condition=models.Q(action__in=["viewed", "added", "changed"]),
            )
        ]

    def __str__(self) -> str:
        return f"audit entry {self.pk}"
