"""Entries from before there was a chain are linked as they stand; SQLite has its own test."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from filiform.clinic.audit.models import Entry
from filiform.clinic.audit.verifying import verify
from tests.unit.clinic.cast import make_cast

BEFORE, AFTER = ("audit", "0002_append_only"), ("audit", "0003_chain")


@pytest.mark.django_db(transaction=True)
def test_the_migration_links_what_is_there_and_sets_the_rules_up_again() -> None:
    cast = make_cast()
    MigrationExecutor(connection).migrate([BEFORE])
    for patient in (cast.rosa, cast.noor, cast.rosa):
        add_old_entry(patient.pk, patient.clinic_id, cast.dana.user.pk)
    MigrationExecutor(connection).migrate([AFTER])
    found = verify()
    assert (found.entries, found.patients, found.breaks) == (3, 2, ())
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.update(action="added")


def add_old_entry(patient: UUID, clinic: UUID, actor: UUID) -> None:
    """An entry as it was before: no number, no hash."""
    ids = (actor, clinic, patient)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO audit_entry "
            "(at, action, subject, subject_id, actor_id, clinic_id, patient_id) "
            "VALUES (%s, 'viewed', 'visit', 'x', %s, %s, %s)",
            [str(timezone.now()), *map(str, ids)],
        )
