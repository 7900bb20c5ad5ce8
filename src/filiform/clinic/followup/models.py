"""The aftercare card of a visit."""

from __future__ import annotations

import uuid

from django.db import models

from filiform.clinic.visits.models import Visit


class AftercareCard(models.Model):
    """What was needled, fixed when the session closed; the words are made from it on reading.

    ``needled`` lists ``{"muscle", "side", "needles"}``. The versions say which atlas and which
    advice the card was made with.
    """

    PERSONAL_FIELDS = ("needled",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    visit = models.OneToOneField(Visit, on_delete=models.PROTECT, related_name="aftercare_card")
    needled = models.JSONField()
    atlas_version = models.CharField(max_length=60)
    advice_version = models.CharField(max_length=60)
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"aftercare card {self.pk}"
