"""A member of a clinic's staff."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models.clinic import Clinic


class StaffMember(models.Model):
    """One person's work in one clinic."""

    class Role(models.TextChoices):
        """What a member of staff does; who may do what is in ``people.access``."""

        THERAPIST = "therapist", _("physical therapist")
        CLINIC_LEAD = "clinic_lead", _("clinic lead")
        FRONT_DESK = "front_desk", _("front desk")

    PERSONAL_FIELDS: tuple[str, ...] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="staff_member"
    )
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="staff")
    role = models.CharField(max_length=20, choices=Role.choices)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="staff_member_has_a_known_role",
                condition=models.Q(role__in=["therapist", "clinic_lead", "front_desk"]),
            )
        ]

    def __str__(self) -> str:
        return f"staff member {self.pk}"

    @property
    def sees_records(self) -> bool:
        """Whether this person may open what patients say and what is done to them."""
        return self.role in (self.Role.THERAPIST, self.Role.CLINIC_LEAD)

    @property
    def name(self) -> str:
        """What this person is called."""
        return self.user.full_name
