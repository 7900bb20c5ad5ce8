"""Everything about one patient, or about all patients of a clinic, as a ZIP of open formats.

``patients.csv`` can be imported again; drawings are files that every ``filiform`` verb reads;
everything else is JSON with the names of the fields, and signed consents are PDFs too.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import IO

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from filiform import __version__
from filiform.clinic.audit.models import Entry
from filiform.clinic.audit.trail import Action, record_by
from filiform.clinic.intake.consent_pdf import consent_pdf
from filiform.clinic.intake.models import Consent, ConsentText, PainDrawing
from filiform.clinic.people.importing import FIELDS
from filiform.clinic.people.models import Patient, User

FORMAT = "filiform.export/1"
WAYS = ("patient", "visit__patient", "card__visit__patient")
"""How a row leads to its patient."""
AUDIT_COLUMNS = ("number", "at", "actor", "action", "subject", "subject_id", "previous", "hash")


def export(
    patients: Iterable[Patient],
    by: User,
    out: IO[bytes],
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Writes the ZIP and answers with how many patients are in it; each is in the audit trail."""
    done = 0
    listed: list[Patient] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for patient in patients:
            for name, content in _files(patient):
                archive.writestr(f"patients/{patient.pk}/{name}", content)
            record_by(by, Action.VIEWED, [(patient, patient)], on="export")
            listed.append(patient)
            done += 1
            progress(done)
        archive.writestr("patients.csv", _patients_csv(listed))
        archive.writestr("manifest.json", _json(_manifest(listed)))
    return done


def exported_models() -> tuple[tuple[type[models.Model], str], ...]:
    """Every model that holds rows about a patient, and how a row leads there."""
    found = []
    for model in apps.get_models():
        if not model.__module__.startswith("filiform.") or model in (Patient, Entry):
            continue
        for way in WAYS:
            if _leads(model, way):
                found.append((model, way))
                break
    return tuple(found)


def _leads(model: type[models.Model], way: str) -> bool:
    here: type[models.Model] = model
    for step in way.split("__"):
        names = {field.name: field for field in here._meta.concrete_fields}
        field = names.get(step)
        if field is None or not isinstance(field, models.ForeignKey | models.OneToOneField):
            return False
        related = field.related_model
        if not isinstance(related, type):
            return False
        here = related
    return here is Patient


def _files(patient: Patient) -> Iterator[tuple[str, str | bytes]]:
    yield "record.json", _json(_record(patient))
    yield "audit.csv", _audit_csv(patient)
    for drawing in PainDrawing.objects.filter(patient=patient):
        yield f"drawings/{drawing.pk}.json", drawing.drawing
    for signed in Consent.objects.filter(patient=patient).select_related("visit__clinic"):
        try:
            yield f"consents/{signed.pk}.pdf", consent_pdf(signed).content
        except ConsentText.DoesNotExist:  # signed before words were kept; record.json has it
            continue


def _record(patient: Patient) -> dict[str, object]:
    told: dict[str, object] = {"format": FORMAT, "patient": _row(patient)}
    for model, way in exported_models():
        rows = model._default_manager.filter(**{way: patient}).order_by("pk")
        told[model._meta.model_name or ""] = [_row(one) for one in rows]
    return told


def _row(one: models.Model) -> dict[str, object]:
    return {field.attname: field.value_from_object(one) for field in one._meta.concrete_fields}


def _audit_csv(patient: Patient) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(AUDIT_COLUMNS)
    for one in Entry.objects.filter(patient=patient).order_by("number"):
        told = {"at": one.at.isoformat(), "actor": one.actor_id}
        writer.writerow([told.get(name) or getattr(one, name) for name in AUDIT_COLUMNS])
    return out.getvalue()


def _patients_csv(patients: list[Patient]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ["id", *FIELDS])
    writer.writeheader()
    for one in patients:
        writer.writerow({"id": one.pk, **{field: getattr(one, field) for field in FIELDS}})
    return out.getvalue()


def _manifest(patients: list[Patient]) -> dict[str, object]:
    return {
        "format": FORMAT,
        "filiform": __version__,
        "made_at": timezone.now(),
        "patients": len(patients),
        "files": {
            "patients.csv": "names and birth dates; filiform import reads it",
            "patients/ID/record.json": "every row about the patient, by model, with field names",
            "patients/ID/audit.csv": "who saw and changed what, chained by hashes",
            "patients/ID/drawings/": "pain drawings; filiform measure, render and rank read them",
            "patients/ID/consents/": "signed consents",
        },
    }


def _json(value: object) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
