"""A signed consent."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from filiform.clinic.people.models import Patient
from filiform.clinic.visits.models import Visit


class Consent(models.Model):
    """Who agreed to which text, when, in which language and on which device.

    ``form_version``, ``places`` and ``text_sha256`` name the exact words that were on the
    screen. ``teach_back`` keeps the answers that were given first, by question.
    """

    PERSONAL_FIELDS = ("typed_name", "device")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="consents")
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="consents")
    form_version = models.CharField(max_length=20)
    text_sha256 = models.CharField(max_length=64)
    language = models.CharField(max_length=5)
    places = models.JSONField(null=True)
    teach_back = models.JSONField(null=True)
    typed_name = models.CharField(max_length=200)
    device = models.CharField(max_length=300, blank=True)
    signed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["signed_at", "id"]
        get_latest_by = "signed_at"
        constraints = [
            models.CheckConstraint(
                name="consent_carries_a_name", condition=~models.Q(typed_name="")
            )
        ]

    def __str__(self) -> str:
        return f"consent {self.pk}"


class ConsentText(models.Model):
    """The words of a page that somebody signed, kept for as long as the signature is."""

    PERSONAL_FIELDS: tuple[str, ...] = ()

    sha256 = models.CharField(max_length=64, primary_key=True)
    form_version = models.CharField(max_length=20)
    language = models.CharField(max_length=5)
    content = models.JSONField()
    """Title, sections and teach-back questions in that language."""

    def __str__(self) -> str:
        return f"consent text {self.form_version} {self.language}"


class ConsentRevocation(models.Model):
    """A consent taken back, by the patient or on their word; from then on it does not count."""

    PERSONAL_FIELDS = ("reason",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="revocations")
    consent = models.OneToOneField(Consent, on_delete=models.PROTECT, related_name="revocation")
    reason = models.CharField(max_length=500, blank=True)
    revoked_at = models.DateTimeField(auto_now_add=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"revocation {self.pk}"
