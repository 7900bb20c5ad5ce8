"""Whoever goes around the domain meets the database's own rules."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Needle, SessionEntry, Visit
from tests.unit.clinic.cast import Cast

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def in_session(cast: Cast) -> Visit:
    """Rosa's visit while the session is open."""
    cast.visit.state = Visit.State.IN_SESSION
    cast.visit.save()
    return cast.visit


def entry(visit: Visit, kind: str, needle: str, sender: User) -> SessionEntry:
    """A row of the log, written past every check of ours."""
    return SessionEntry.objects.create(
        visit=visit,
        event_id=uuid.uuid4(),
        type=kind,
        needle=needle,
        wire={},
        received_from=sender,
    )


def needle(visit: Visit, name: str, place: str) -> Needle:
    """A row of the ledger's shadow, written past every check of ours."""
    return Needle.objects.create(
        visit=visit,
        needle=name,
        muscle="infraspinatus",
        trigger_point="infraspinatus-1",
        side="right",
        place=place,
    )


def close_by_force(visit: Visit, by: User) -> None:
    """An update that claims that all is well."""
    with transaction.atomic():
        Visit.objects.filter(pk=visit.pk).update(
            state="closed",
            needles_in=0,
            needles_to_find=0,
            needles_broken=0,
            counted=True,
            closed_at=NOW,
            closed_by=by,
        )


@pytest.mark.parametrize("place", ["in", "pulled", "broken"])
def test_it_stays_open_while_a_needle_is_unaccounted_for(cast: Cast, place: str) -> None:
    visit = in_session(cast)
    needle(visit, "N1", place)
    with pytest.raises(IntegrityError, match="a needle is not accounted for"):
        close_by_force(visit, cast.dana.user)


def test_it_stays_open_when_the_log_knows_a_needle_that_the_ledger_does_not(cast: Cast) -> None:
    visit = in_session(cast)
    entry(visit, "needle_inserted", "N1", cast.dana.user)
    with pytest.raises(IntegrityError, match="the log has a needle"):
        close_by_force(visit, cast.dana.user)


def test_it_stays_open_without_an_independent_count(cast: Cast) -> None:
    visit = in_session(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Visit.objects.filter(pk=visit.pk).update(
            state="closed", closed_at=NOW, closed_by=cast.dana.user
        )


def test_it_lets_no_needle_be_out_that_nobody_took_out(cast: Cast) -> None:
    visit = in_session(cast)
    needle(visit, "N1", "in")
    rule = "does not say that it was taken out"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Needle.objects.filter(visit=visit).update(place="out")
    with pytest.raises(IntegrityError), transaction.atomic():
        needle(visit, "N2", "out")


def test_it_lets_no_needle_disappear(cast: Cast) -> None:
    row = needle(in_session(cast), "N1", "in")
    with pytest.raises(IntegrityError, match="never deleted"), transaction.atomic():
        row.delete()


def test_it_lets_no_entry_of_the_log_be_changed_or_deleted(cast: Cast) -> None:
    row = entry(in_session(cast), "note_added", "", cast.dana.user)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        SessionEntry.objects.filter(pk=row.pk).update(type="session_closed")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        row.delete()


def test_it_lets_no_visit_be_born_closed(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Visit.objects.create(
            clinic=cast.clinic,
            patient=cast.rosa,
            therapist=cast.dana,
            starts_at=NOW,
            state="closed",
            counted=True,
            closed_at=NOW,
            closed_by=cast.dana.user,
        )


def test_it_closes_when_every_needle_is_out_and_counted(cast: Cast) -> None:
    visit = in_session(cast)
    entry(visit, "needle_inserted", "N1", cast.dana.user)
    entry(visit, "needle_removed", "N1", cast.dana.user)
    needle(visit, "N1", "out")
    close_by_force(visit, cast.dana.user)
    visit.refresh_from_db()
    assert visit.state == Visit.State.CLOSED
