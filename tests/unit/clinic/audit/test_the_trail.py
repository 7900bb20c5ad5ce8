"""Who saw and changed what in Rosa's record."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from filiform.clinic.audit.chain import CHANGED, FIRST, GAP, Seal, UnreadableSeal
from filiform.clinic.audit.models import Entry
from filiform.clinic.audit.verifying import verify
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.intake.answers import prepare

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["chart", "plan"])
def test_it_records_each_look_at_a_visit(cast: Cast, name: str) -> None:
    prepare(cast.visit)
    before = Entry.objects.count()
    signed_in(cast.dana.user).get(reverse(name, args=[cast.visit.pk]))
    seen = Entry.objects.order_by("id")[before:]
    assert seen
    assert {(one.actor, one.patient, one.action) for one in seen} == {
        (cast.dana.user, cast.rosa, "viewed")
    }


def test_it_records_everybody_on_the_day_list(cast: Cast) -> None:
    day = cast.visit.starts_at.astimezone().date()
    signed_in(cast.dana.user).get(reverse("day_list"), {"day": day.isoformat()})
    seen = Entry.objects.filter(actor=cast.dana.user)
    assert {one.patient for one in seen} <= {cast.rosa}


def test_it_records_the_patients_own_looks(cast: Cast) -> None:
    signed_in(cast.rosa.user).get(reverse("patient_home"))
    assert Entry.objects.get().actor == cast.rosa.user


def test_it_records_nothing_when_nothing_was_shown(cast: Cast) -> None:
    signed_in(cast.ingrid.user).get(reverse("chart", args=[cast.visit.pk]))
    assert not Entry.objects.exists()


def test_it_lets_nobody_change_or_delete_an_entry(cast: Cast) -> None:
    signed_in(cast.rosa.user).get(reverse("patient_home"))
    entry = Entry.objects.get()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.update(action="added")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        entry.delete()


def test_it_numbers_and_chains_the_entries_of_each_patient(cast: Cast) -> None:
    for person, name in ((cast.rosa.user, "patient_home"), (cast.noor.user, "patient_home")):
        for _look in range(3):
            signed_in(person).get(reverse(name))
    for patient in (cast.rosa, cast.noor):
        chain = list(Entry.objects.filter(patient=patient).order_by("number"))
        assert [one.number for one in chain] == [1, 2, 3]
        assert [one.previous for one in chain] == [FIRST, chain[0].hash, chain[1].hash]
        assert all(one.hash == one.link.right_hash for one in chain)
    found = verify()
    assert (found.entries, found.patients, found.breaks) == (6, 2, ())


def test_the_database_takes_no_entry_that_does_not_follow(cast: Cast) -> None:
    signed_in(cast.rosa.user).get(reverse("patient_home"))
    entry = Entry.objects.get()
    for number, previous in ((1, FIRST), (3, entry.hash), (2, FIRST)):
        entry.pk, entry.number, entry.previous = None, number, previous
        with pytest.raises(DatabaseError, match="does not follow"), transaction.atomic():
            entry.save(force_insert=True)


def look(cast: Cast, times: int) -> None:
    for _look in range(times):
        signed_in(cast.rosa.user).get(reverse("patient_home"))


def without_rules(statement: str, *values: str | int) -> None:
    """What somebody does who owns the database file and lifts its rules first."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for verb in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER audit_entry_no_{verb}")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
        cursor.execute(statement, values)


def test_it_finds_an_entry_that_was_changed(cast: Cast) -> None:
    look(cast, 3)
    second = Entry.objects.order_by("id")[1]
    without_rules("UPDATE audit_entry SET subject_id = 'x' WHERE id = %s", second.pk)
    [broken] = verify().breaks
    assert (broken.id, broken.why) == (second.pk, CHANGED)


def test_it_finds_an_entry_that_was_removed_from_the_middle(cast: Cast) -> None:
    look(cast, 3)
    _first, second, third = Entry.objects.order_by("id")
    without_rules("DELETE FROM audit_entry WHERE id = %s", second.pk)
    [broken] = verify().breaks
    assert (broken.id, broken.why) == (third.pk, GAP)


def test_only_a_seal_tells_that_the_last_entries_are_gone(cast: Cast) -> None:
    look(cast, 2)
    seal = verify().seal
    look(cast, 1)
    assert verify(seal).is_whole
    last = Entry.objects.order_by("id")[1]
    without_rules("DELETE FROM audit_entry WHERE id >= %s", last.pk)
    assert verify().is_whole
    assert verify(seal).seal_holds is False
    assert not verify(seal).is_whole


@pytest.mark.parametrize("text", ["", "12", "12-xyz", "-" + "a" * 64, "a-" + "a" * 64])
def test_it_refuses_what_is_no_seal(text: str) -> None:
    with pytest.raises(UnreadableSeal):
        Seal.read(text)
