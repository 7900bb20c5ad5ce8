"""Entries from before there was a chain are linked as they stand; PostgreSQL has its own test."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

UPGRADE = """
import uuid
import django
django.setup()
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone

call_command("migrate", "audit", "0002", verbosity=0)
call_command("migrate", "people", verbosity=0)
from filiform.clinic.people.models import Clinic, Patient, User

clinic = Clinic.objects.create(name="Saguaro", phone="1")
dana = User.objects.create_user("dana@example.org", full_name="Dana")
born = dict(birth_date="1974-03-09", clinic=clinic)
rosa, noor = (Patient.objects.create(given_name=name, family_name="X", **born) for name in "RN")
with connection.cursor() as cursor:
    for patient in (rosa, noor, rosa):
        cursor.execute(
            "INSERT INTO audit_entry "
            "(at, action, subject, subject_id, actor_id, clinic_id, patient_id) "
            "VALUES (%s, 'viewed', 'visit', 'x', %s, %s, %s)",
            [str(timezone.now()), dana.pk.hex, clinic.pk.hex, patient.pk.hex],
        )
call_command("migrate", verbosity=0)
from filiform.clinic.audit.models import Entry
from filiform.clinic.audit.verifying import verify

found = verify()
print(found.entries, found.patients, len(found.breaks))
try:
    Entry.objects.update(action="added")
except DatabaseError as refusal:
    print(refusal)
"""


def test_the_migration_links_what_is_there_and_sets_the_rules_up_again(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    ran = subprocess.run(
        [sys.executable, "-c", UPGRADE],
        env=clean
        | {
            "DJANGO_SETTINGS_MODULE": "filiform.clinic.settings.embedded",
            "FILIFORM_DATA_DIR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.splitlines() == ["3 2 0", "audit_entry is append-only"], ran.stderr
