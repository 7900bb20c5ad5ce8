"""The audit trail: append-only, held by the database."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from filiform.clinic.audit.chain import Link
from filiform.clinic.people.models import Clinic, Patient


class Entry(models.Model):
    """One look at, or one change of, something in a patient's record.

    It names things by kind and id and never holds what they say, so that the trail itself
    tells nobody about a patient's health.
    The entries of a patient are numbered and chained (`filiform.clinic.audit.chain`); the
    database takes none that does not follow the last one.
    """

    class Action(models.TextChoices):
        """What was done."""

        VIEWED = "viewed", _("viewed")
        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")

    PERSONAL_FIELDS: tuple[str, ...] = ()

    at = models.DateTimeField(default=timezone.now)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="+")
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="audit_entries")
    action = models.CharField(max_length=10, choices=Action.choices)
    subject = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=64)
    number = models.PositiveIntegerField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["patient", "at"])]
        constraints = [
            models.CheckConstraint(
                name="audit_entry_has_a_known_action",
                condition=models.Q(action__in=["viewed", "added", "changed"]),
            ),
            models.UniqueConstraint(
                name="audit_entries_are_numbered", fields=["patient", "number"]
            ),
        ]

    def __str__(self) -> str:
        return f"audit entry {self.pk}"

    @property
    def link(self) -> Link:
        """The entry as the chain sees it."""
        return Link(
            id=self.pk or 0,
            number=self.number,
            previous=self.previous,
            hash=self.hash,
            at=self.at,
            actor=str(self.actor_id),
            clinic=str(self.clinic_id),
            patient=str(self.patient_id),
            action=str(self.action),
            subject=self.subject,
            subject_id=self.subject_id,
        )
