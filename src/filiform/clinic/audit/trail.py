"""Write the audit trail. Call it in the transaction of the change that it records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import AnonymousUser
from django.db import connection, models, transaction
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from django.utils import timezone

from filiform.clinic.audit.chain import FIRST
from filiform.clinic.audit.models import Entry
from filiform.clinic.people.models import Patient, User

Action = Entry.Action


def record(
    request: HttpRequest, patient: Patient, action: Entry.Action, *subjects: models.Model
) -> None:
    """One entry for each of ``subjects`` (the patient's own page when there is none).

    Raises ValueError when nobody is signed in: a record is never opened to nobody.
    """
    record_each(request, action, [(patient, one) for one in subjects or (patient,)])


def record_each(
    request: HttpRequest,
    action: Entry.Action,
    seen: Sequence[tuple[Patient, models.Model]],
    *,
    on: str = "",
) -> None:
    """One entry for each patient and subject, for pages that show several patients.

    ``on`` names the page where the subject's kind would say too little.
    Raises ValueError when nobody is signed in.
    """
    if isinstance(request.user, AnonymousUser):
        raise ValueError("A patient's record was opened although nobody is signed in.")
    record_by(request.user, action, seen, on=on)


def record_by(
    actor: User,
    action: Entry.Action,
    seen: Sequence[tuple[Patient, models.Model]],
    *,
    on: str = "",
) -> None:
    """The same for somebody at a terminal instead of a page."""
    if not seen:
        return
    with transaction.atomic():
        last = _held({patient.pk for patient, _subject in seen})
        Entry.objects.bulk_create(_chained(actor, action, seen, last, on))


def _chained(
    actor: User,
    action: Entry.Action,
    seen: Iterable[tuple[Patient, models.Model]],
    last: dict[object, tuple[int, str]],
    on: str,
) -> list[Entry]:
    """Entries that follow each patient's last one, each with the hash of the one before."""
    entries: list[Entry] = []
    for patient, subject in seen:
        number, previous = last.get(patient.pk, (0, FIRST))
        entry = Entry(
            at=timezone.now(),
            actor=actor,
            clinic_id=patient.clinic_id,
            patient=patient,
            action=action,
            subject=on or subject._meta.model_name or "",
            subject_id=str(subject.pk),
            number=number + 1,
            previous=previous,
        )
        entry.hash = entry.link.right_hash
        last[patient.pk] = (entry.number, entry.hash)
        entries.append(entry)
    return entries


def _held(patients: set[object]) -> dict[object, tuple[int, str]]:
    """Number and hash of each patient's last entry, while nobody else adds to their chains.

    PostgreSQL locks the patients, in the order of their ids so that two pages never wait for
    each other; SQLite has one writer at a time anyway.
    """
    if connection.features.has_select_for_update:
        held = Patient.objects.select_for_update(no_key=True).filter(pk__in=patients)
        list(held.order_by("pk").values("pk"))
    newest = Entry.objects.filter(patient=OuterRef("pk")).order_by("-number")
    rows = (
        Patient.objects.filter(pk__in=patients)
        .annotate(
            last_number=Subquery(newest.values("number")[:1]),
            last_hash=Subquery(newest.values("hash")[:1]),
        )
        .values_list("pk", "last_number", "last_hash")
    )
    return {pk: (number, one) for pk, number, one in rows if number is not None}
