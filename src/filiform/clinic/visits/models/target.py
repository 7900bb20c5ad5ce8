"""A trigger point that the therapist means to needle."""

from __future__ import annotations

import uuid

from django.db import models

from filiform.clinic.visits.models.visit import Visit


class Target(models.Model):
    """One point of the plan: a muscle's trigger point on one side."""

    PERSONAL_FIELDS: tuple[str, ...] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="targets")
    order = models.PositiveSmallIntegerField()
    muscle = models.CharField(max_length=60)
    trigger_point = models.CharField(max_length=60)
    side = models.CharField(max_length=5)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                name="target_once_a_visit", fields=["visit", "muscle", "trigger_point", "side"]
            ),
            models.CheckConstraint(
                name="target_has_a_side", condition=models.Q(side__in=["left", "right", "mid"])
            ),
        ]

    def __str__(self) -> str:
        return f"target {self.pk}"
