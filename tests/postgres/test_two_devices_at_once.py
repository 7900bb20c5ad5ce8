"""Several devices tap at the same moment: nothing is lost, nothing counts twice."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, connections
from django.urls import reverse

from filiform.clinic.audit.models import Entry
from filiform.clinic.audit.verifying import verify
from filiform.clinic.visits.models import Needle, SessionEntry, Visit
from filiform.clinic.visits.session_log import Taken, take_events
from tests.unit.clinic.cast import Cast, make_cast, signed_in

DEVICES = 4
NEEDLES_EACH = 6

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def visit() -> Visit:
    """A visit whose session is under way."""
    cast: Cast = make_cast()
    Visit.objects.filter(pk=cast.visit.pk).update(state=Visit.State.IN_SESSION)
    return Visit.objects.get(pk=cast.visit.pk)


def put_in(device: int, number: int) -> dict[str, Any]:
    """A needle goes in, as one device tells it."""
    return {
        "id": str(uuid.uuid4()),
        "device": f"tablet-{device}",
        "clock": number + 1,
        "at": "2026-11-24T17:00:00Z",
        "type": "needle_inserted",
        "needle": f"N{device}-{number}",
        "muscle": "infraspinatus",
        "side": "right",
        "trigger_point": "infraspinatus-1",
        "vertex": 1000,
        "gauge_mm": 0.3,
        "length_mm": 40.0,
    }


def send(visit: Visit, *events: object) -> Taken:
    """The server's side of one request."""
    sender = visit.therapist.user
    return take_events(visit.pk, sender, events)


def at_the_same_moment(calls: Sequence[Callable[[], object]]) -> list[object]:
    """Runs each call in a thread with a database connection of its own, all let go at once."""
    gate = threading.Barrier(len(calls))

    def run(call: Callable[[], object]) -> object:
        try:
            gate.wait(10)
            return call()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_this_is_a_real_postgresql() -> None:
    assert connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        assert int(cursor.fetchone()[0]) >= 140000


def test_no_tap_of_any_device_is_lost(visit: Visit) -> None:
    taps = [[put_in(d, n) for n in range(NEEDLES_EACH)] for d in range(DEVICES)]

    def one_device(mine: list[dict[str, Any]]) -> Callable[[], object]:
        return lambda: [send(visit, tap) for tap in mine]

    at_the_same_moment([one_device(mine) for mine in taps])
    stored = {str(i) for i in SessionEntry.objects.values_list("event_id", flat=True)}
    assert stored == {tap["id"] for mine in taps for tap in mine}
    visit.refresh_from_db()
    assert visit.needles_in == DEVICES * NEEDLES_EACH
    assert Needle.objects.filter(visit=visit, place="in").count() == DEVICES * NEEDLES_EACH


def test_a_tap_sent_by_all_at_once_counts_once_and_is_accepted_from_each(visit: Visit) -> None:
    tap = put_in(1, 1)
    answers = at_the_same_moment([lambda: send(visit, tap)] * DEVICES)
    assert [answer.accepted for answer in answers if isinstance(answer, Taken)] == [
        (tap["id"],)
    ] * DEVICES
    assert SessionEntry.objects.count() == 1
    visit.refresh_from_db()
    assert visit.needles_in == 1


def test_closing_and_one_more_needle_cannot_both_win(visit: Visit) -> None:
    """Whoever comes second meets the first: no closed session ever holds a needle."""
    needle = put_in(1, 1)

    def close() -> object:
        from django.db import DatabaseError
        from django.utils import timezone

        try:
            return Visit.objects.filter(pk=visit.pk, needles_in=0).update(
                state=Visit.State.CLOSED,
                counted=True,
                closed_at=timezone.now(),
                closed_by=visit.therapist.user,
            )
        except DatabaseError:
            return 0

    at_the_same_moment([close, lambda: send(visit, needle)])
    visit.refresh_from_db()
    assert visit.needles_in == 1
    assert visit.state == Visit.State.IN_SESSION


def test_looks_at_one_record_at_once_make_one_chain() -> None:
    cast = make_cast()
    looks = 5

    def one_reader() -> object:
        reader = signed_in(cast.dana.user)
        chart = reverse("chart", args=[cast.visit.pk])
        return [reader.get(chart).status_code for _look in range(looks)]

    answers = at_the_same_moment([one_reader] * DEVICES)
    assert answers == [[200] * looks] * DEVICES
    assert Entry.objects.filter(patient=cast.rosa).count() >= DEVICES * looks
    assert verify().is_whole
