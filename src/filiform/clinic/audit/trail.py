"""Write the audit trail. Call it in the transaction of the change that it records."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import HttpRequest

from filiform.clinic.audit.models import Entry
from filiform.clinic.people.models import Patient

Action = Entry.Action


def record(
    request: HttpRequest, patient: Patient, action: Entry.Action, *subjects: models.Model
) -> None:
    """One entry for each of ``subjects`` (the patient's own page when there is none).

    Raises ValueError when nobody is signed in: a record is never opened to nobody.
    """
    if isinstance(request.user, AnonymousUser):
        raise ValueError("A patient's record was opened although nobody is signed in.")
    Entry.objects.bulk_create(
        Entry(
            actor=request.user,
            clinic_id=patient.clinic_id,
            patient=patient,
            action=action,
            subject=subject._meta.model_name or "",
            subject_id=str(subject.pk),
        )
        for subject in _or_patient(subjects, patient)
    )


def _or_patient(subjects: Iterable[models.Model], patient: Patient) -> list[models.Model]:
    return list(subjects) or [patient]
