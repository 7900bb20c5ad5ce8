"""Who saw and changed what in Rosa's record."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from filiform.clinic.audit.models import Entry
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
