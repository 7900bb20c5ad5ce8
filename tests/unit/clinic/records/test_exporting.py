"""A clinic can take everything with it, and a patient gets everything about themselves."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest
from django.apps import apps
from django.db import models

from filiform.body.drawing import parse_drawing
from filiform.clinic.audit.models import Entry
from filiform.clinic.people.importing import DateOrder, import_patients, read_rows
from filiform.clinic.people.models import Clinic, Patient, User
from filiform.clinic.records.exporting import export, exported_models
from tests.unit.clinic.cast import Cast
from tests.unit.clinic.intake.answers import prepare

pytestmark = pytest.mark.django_db


def lead(cast: Cast) -> User:
    assert cast.marcus.user is not None
    return cast.marcus.user


def exported(cast: Cast) -> zipfile.ZipFile:
    prepare(cast.visit)
    out = io.BytesIO()
    assert export(Patient.objects.filter(clinic=cast.clinic), lead(cast), out) == 1
    return zipfile.ZipFile(out)


def test_it_holds_everything_that_is_stored_about_a_patient(cast: Cast) -> None:
    archive = exported(cast)
    folder = f"patients/{cast.rosa.pk}/"
    record = json.loads(archive.read(f"{folder}record.json"))
    assert record["patient"]["family_name"] == "Delgado Ibarra"
    for model, way in exported_models():
        stored = model._default_manager.filter(**{way: cast.rosa}).count()
        assert len(record[model._meta.model_name or ""]) == stored, model
    assert len(record["screening"]) == len(record["consent"]) == len(record["visit"]) == 1
    assert record["patientwords"][0]["story"] == "It pulls when I reach the top shelf."


def test_every_model_with_something_personal_about_a_patient_is_in_it() -> None:
    known = {model for model, _way in exported_models()} | {Patient}
    for model in apps.get_models():
        if not getattr(model, "PERSONAL_FIELDS", ()):
            continue
        keys = (f.related_model for f in model._meta.fields if isinstance(f, models.ForeignKey))
        names = {getattr(one, "__name__", "") for one in keys}
        if names & {"Patient", "Visit"}:
            assert model in known, model


def test_its_files_are_read_by_what_reads_such_files(cast: Cast) -> None:
    archive = exported(cast)
    names = archive.namelist()
    [drawing] = [name for name in names if "/drawings/" in name]
    assert parse_drawing(archive.read(drawing)).pains
    [consent] = [name for name in names if name.endswith(".pdf")]
    assert archive.read(consent).startswith(b"%PDF-")
    assert json.loads(archive.read("manifest.json"))["patients"] == 1
    [trail] = [name for name in names if name.endswith("audit.csv")]
    rows = list(csv.DictReader(io.StringIO(archive.read(trail).decode())))
    assert len(rows) == Entry.objects.filter(patient=cast.rosa).exclude(subject="export").count()


def test_its_patients_come_in_again_elsewhere(cast: Cast) -> None:
    archive = exported(cast)
    new_home = Clinic.objects.create(name="New home", phone="1")
    rows = read_rows(archive.read("patients.csv"), {}, DateOrder.YMD)
    done = import_patients(rows, new_home, lead(cast))
    assert (done.added, done.refused) == (1, ())
    twin = Patient.objects.get(clinic=new_home)
    assert (twin.full_name, twin.birth_date) == (cast.rosa.full_name, cast.rosa.birth_date)


def test_it_holds_nobody_of_another_clinic_and_no_secret(cast: Cast) -> None:
    archive = exported(cast)
    everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Haddad" not in everything
    assert b"pbkdf2" not in everything
    assert str(cast.noor.pk).encode() not in everything


def test_each_patient_in_it_is_in_the_audit_trail(cast: Cast) -> None:
    exported(cast)
    [entry] = Entry.objects.filter(subject="export")
    assert (entry.patient, entry.actor) == (cast.rosa, lead(cast))
