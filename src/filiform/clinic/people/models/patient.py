"""A patient of a clinic."""

from __future__ import annotations

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models.clinic import Clinic


class Patient(models.Model):
    """Somebody who comes with pain."""

    PERSONAL_FIELDS = ("given_name", "family_name", "birth_date", "pronouns")

    class BodyShape(models.TextChoices):
        """The body on which the patient paints; ids of ``filiform.body``."""

        FEMALE = "female", _("Woman")
        MALE = "male", _("Man")
        NEUTRAL = "neutral", _("In between")
        OLDER = "older", _("Older")
        HEAVIER = "heavier", _("Heavier")
        ADOLESCENT = "adolescent", _("Teenager")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="patients")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="patient",
    )
    given_name = models.CharField(_("first name"), max_length=100)
    family_name = models.CharField(_("last name"), max_length=100)
    birth_date = models.DateField(_("date of birth"))
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    language = models.CharField(
        _("language"), max_length=5, choices=settings.LANGUAGES, default="en"
    )
    body_shape = models.CharField(
        _("body shape"),
        max_length=20,
        choices=BodyShape.choices,
        default=BodyShape.NEUTRAL,
    )

    class Meta:
        indexes = [models.Index(fields=["clinic", "family_name"])]

    def __str__(self) -> str:
        return f"patient {self.pk}"

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.given_name} {self.family_name}".strip()

    def age_on(self, day: date) -> int:
        """Completed years on ``day``."""
        before_birthday = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - int(before_birthday)
