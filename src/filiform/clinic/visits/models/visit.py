"""A visit: one patient with one therapist at one time."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.access import patients_seen_by
from filiform.clinic.people.models import Clinic, Patient, StaffMember, User


class VisitQuerySet(models.QuerySet["Visit"]):
    """Visits, narrowed by who asks."""

    def seen_by(self, user: User | AnonymousUser) -> VisitQuerySet:
        """The visits whose record ``user`` may open."""
        return self.filter(patient__in=patients_seen_by(user)).select_related(
            "patient__clinic", "therapist__user", "clinic"
        )


class Visit(models.Model):
    """From booking to closing.

    ``needles_in``, ``needles_to_find`` and ``needles_broken`` repeat what the fold of the
    session's log says; triggers and constraints of the database use them, so that no door
    leads around the rule *a session closes only when every needle is accounted for*.
    """

    class State(models.TextChoices):
        """The states of ``filiform.care.visit``."""

        BOOKED = "booked", _("booked")
        IN_SESSION = "in_session", _("in session")
        CLOSED = "closed", _("closed")
        CANCELLED = "cancelled", _("cancelled")

    PERSONAL_FIELDS: tuple[str, ...] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="visits")
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="visits")
    therapist = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="visits")
    starts_at = models.DateTimeField(_("starts at"))
    state = models.CharField(max_length=12, choices=State.choices, default=State.BOOKED)
    needles_in = models.PositiveSmallIntegerField(default=0)
    needles_to_find = models.PositiveSmallIntegerField(default=0)
    needles_broken = models.PositiveSmallIntegerField(default=0)
    needles_out = models.PositiveSmallIntegerField(default=0)
    counted = models.BooleanField(default=False)
    needs_review = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    objects = VisitQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["clinic", "starts_at"])]
        constraints = [
            models.CheckConstraint(
                name="visit_has_a_known_state",
                condition=Q(state__in=["booked", "in_session", "closed", "cancelled"]),
            ),
            models.CheckConstraint(
                name="visit_closes_with_every_needle_accounted_for",
                condition=~Q(state="closed")
                | Q(
                    needles_in=0,
                    needles_to_find=0,
                    needles_broken=0,
                    counted=True,
                    closed_at__isnull=False,
                    closed_by__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="visit_says_when_and_by_whom_only_if_closed",
                condition=Q(state="closed") | Q(closed_at__isnull=True, closed_by__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"visit {self.pk}"
