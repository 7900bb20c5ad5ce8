"""What a therapist may show to be allowed to needle."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from filiform.clinic.people.models.staff_member import StaffMember


class Credential(models.Model):
    """A licence and its dry needling training, for one place; ``filiform.safety.practice`` decides.

    Rows stay: a renewed licence is a new row.
    """

    PERSONAL_FIELDS = ("licence_number",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff_member = models.ForeignKey(
        StaffMember, on_delete=models.PROTECT, related_name="credentials"
    )
    jurisdiction = models.CharField(max_length=10)
    licence_number = models.CharField(max_length=40)
    licensed_since = models.DateField()
    licensed_until = models.DateField()
    course_hours = models.PositiveSmallIntegerField(default=0)
    course_on = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-licensed_until", "recorded_at"]
        constraints = [
            models.CheckConstraint(
                name="licence_ends_after_it_begins",
                condition=models.Q(licensed_until__gt=models.F("licensed_since")),
            ),
            models.CheckConstraint(
                name="course_hours_have_a_day",
                condition=models.Q(course_hours=0) | models.Q(course_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"credential {self.pk}"
