"""How it feels, in the patient's words and numbers."""

from __future__ import annotations

import uuid

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models import Patient
from filiform.clinic.visits.models import Visit

LONGEST_STORY = 2000


class PatientWords(models.Model):
    """The story and the pain now and at worst, 0 to 10 (NPRS; Farrar, Pain 2001;94:149)."""

    PERSONAL_FIELDS = ("story", "pain_now", "pain_worst")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="words")
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="words")
    story = models.TextField(_("in your own words"), max_length=LONGEST_STORY)
    pain_now = models.PositiveSmallIntegerField(validators=[MaxValueValidator(10)])
    pain_worst = models.PositiveSmallIntegerField(validators=[MaxValueValidator(10)])
    language = models.CharField(max_length=5)
    said_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["said_at", "id"]
        get_latest_by = "said_at"
        constraints = [
            models.CheckConstraint(
                name="pain_is_rated_from_0_to_10",
                condition=models.Q(pain_now__range=(0, 10), pain_worst__range=(0, 10)),
            )
        ]

    def __str__(self) -> str:
        return f"patient's words {self.pk}"
