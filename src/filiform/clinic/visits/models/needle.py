"""A needle of a session: where the fold of the log says it is now."""

from __future__ import annotations

from django.db import models

from filiform.clinic.visits.models.visit import Visit


class Needle(models.Model):
    """Written only from the fold of the log, in the transaction that stores the event."""

    PERSONAL_FIELDS: tuple[str, ...] = ()

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="needles")
    needle = models.CharField(max_length=64)
    muscle = models.CharField(max_length=60)
    trigger_point = models.CharField(max_length=60)
    side = models.CharField(max_length=5)
    place = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="needle_once_a_visit", fields=["visit", "needle"]),
            models.CheckConstraint(
                name="needle_is_in_a_known_place",
                condition=models.Q(
                    place__in=["not_used", "in", "pulled", "out", "broken", "referred"]
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"needle {self.pk}"
