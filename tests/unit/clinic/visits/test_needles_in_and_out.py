"""The session through its own door: taps in, state out, closing."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from filiform.care import fold, from_wire
from filiform.clinic.audit.models import Entry
from filiform.clinic.followup.models import AftercareCard
from filiform.clinic.visits.models import Needle, SessionEntry, Visit
from filiform.clinic.visits.session_log import ledger_of
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.visits.session import Board, open_board

pytestmark = pytest.mark.django_db


def test_it_stores_each_tap_once_however_often_it_is_sent(cast: Cast) -> None:
    board = open_board(cast)
    tap = board.put_in("N1")
    for _ in range(3):
        answer = board.send(tap).json()
        assert answer["accepted"] == [tap["id"]]
    assert answer["log_length"] == 2
    assert SessionEntry.objects.filter(event_id=tap["id"]).count() == 1


def test_it_refuses_other_content_under_a_known_id_and_keeps_the_first(cast: Cast) -> None:
    board = open_board(cast)
    tap = board.put_in("N1")
    board.send(tap)
    answer = board.send({**tap, "needle": "N2"}).json()
    assert answer["accepted"] == []
    assert answer["refused"][0]["id"] == tap["id"]
    assert SessionEntry.objects.get(event_id=tap["id"]).needle == "N1"


def test_it_takes_the_good_taps_and_names_the_fault_of_the_bad_one(cast: Cast) -> None:
    board = open_board(cast)
    good, bad = board.put_in("N1"), board.put_in("N2")
    bad["side"] = "up"
    answer = board.send(good, bad).json()
    assert answer["accepted"] == [good["id"]]
    assert answer["refused"][0]["id"] == bad["id"]
    assert "side" in answer["refused"][0]["problem"]


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"events": 5}', "{" * 5000, '{"events": null}'])
def test_it_answers_nonsense_with_what_to_send(cast: Cast, body: str) -> None:
    board = open_board(cast)
    answer = board.client.post(
        reverse("session_events", args=[cast.visit.pk]), body, content_type="application/json"
    )
    assert answer.status_code == 400
    assert "events" in answer.json()["problem"]


def test_it_says_on_the_refusal_what_stands_on_the_button(cast: Cast) -> None:
    board = open_board(cast)
    reasons = board.send(board.put_in("N1"), board.put_in("N2")).json()["reasons"]
    assert reasons[0]["text"] == "2 needles are still in"
    refusal = board.close()
    assert refusal.status_code == 409
    assert refusal.json()["reasons"][0]["text"].startswith("2 needles are still in")


def test_it_says_so_in_spanish(cast: Cast) -> None:
    board = open_board(cast)
    board.client.cookies["django_language"] = "es"
    reasons = board.send(board.put_in("N1")).json()["reasons"]
    assert "aguja" in reasons[0]["text"]


def test_it_stays_open_until_a_second_person_has_counted(cast: Cast) -> None:
    board = open_board(cast)
    board.send(board.put_in("N1"), board.take_out("N1"))
    assert board.close().status_code == 409
    board.send(board.counted(1, 1, by="Dana Whitfield"))
    assert board.close().status_code == 409
    board.send(board.counted(1, 0))
    assert board.close().status_code == 409
    board.send(board.counted(1, 1))
    assert board.close().status_code == 200


def test_it_closes_once_and_leads_to_the_aftercare(cast: Cast) -> None:
    board = open_board(cast)
    board.send(board.put_in("N1"), board.take_out("N1"), board.counted(1, 1))
    first, second = board.close().json(), board.close().json()
    assert (
        first
        == second
        == {
            "closed": True,
            "next": reverse("visit_aftercare", args=[cast.visit.pk]),
        }
    )
    cast.visit.refresh_from_db()
    assert cast.visit.state == Visit.State.CLOSED
    assert cast.visit.closed_by == cast.dana.user
    assert AftercareCard.objects.get(visit=cast.visit).needled == [
        {"muscle": "infraspinatus", "side": "right", "needles": 1}
    ]
    assert SessionEntry.objects.filter(visit=cast.visit, type="session_closed").count() == 1


def test_it_opens_again_when_an_offline_tablet_reports_a_needle_later(cast: Cast) -> None:
    board = open_board(cast)
    board.send(board.put_in("N1"), board.take_out("N1"), board.counted(1, 1))
    assert board.close().status_code == 200
    forgotten = Board(board.client, cast.visit, device="tablet-2")
    forgotten.send(forgotten.put_in("N9"))
    cast.visit.refresh_from_db()
    assert cast.visit.state == Visit.State.IN_SESSION
    assert cast.visit.needles_in == 1
    assert board.close().status_code == 409
    board.send(board.take_out("N9"))
    assert board.close().status_code == 409
    for one in ledger_of(cast.visit).unsettled:
        settled = {"entry": str(one.entry), "explanation": "The second tablet was offline."}
        board.send(board.tap("discrepancy_settled", **settled))
    assert board.close().status_code == 409, "the count is older than the late needle"
    board.send(board.counted(2, 2))
    assert board.close().status_code == 200
    cast.visit.refresh_from_db()
    assert cast.visit.state == Visit.State.CLOSED
    assert AftercareCard.objects.get(visit=cast.visit).needled[0]["needles"] == 2


def test_it_reads_back_the_ledger_that_it_folded(cast: Cast) -> None:
    board = open_board(cast)
    struck = board.put_in("N3")
    taps = [
        board.put_in("N1"),
        board.put_in("N2"),
        board.take_out("N1"),
        struck,
        board.tap("entry_struck", entry=struck["id"]),
        board.tap("all_out_called"),
    ]
    for tap in taps:
        board.send(tap)
        wires = SessionEntry.objects.filter(visit=cast.visit).values_list("wire", flat=True)
        folded = fold([from_wire(wire) for wire in wires])
        assert ledger_of(cast.visit) == folded
        rows = {row.needle: row.place for row in Needle.objects.filter(visit=cast.visit)}
        assert {name: place for name, place in rows.items() if place != "not_used"} == {
            str(needle.id): str(needle.where) for needle in folded.needles
        }
    cast.visit.refresh_from_db()
    assert (cast.visit.needles_in, cast.visit.needles_to_find, cast.visit.needles_out) == (0, 1, 1)


def test_it_shows_one_device_the_taps_of_the_other(cast: Cast) -> None:
    board = open_board(cast)
    tap = board.put_in("N1")
    seen = board.send(tap).json()["log_length"]
    other = board.tap("twitch_seen", needle="N1")
    board.send(other)
    answer = board.client.get(
        reverse("session_events", args=[cast.visit.pk]), {"seen": seen}
    ).json()
    assert [event["id"] for event in answer["events"]] == [other["id"]]


def test_it_takes_no_taps_before_the_session_is_open(cast: Cast) -> None:
    board = Board(signed_in(cast.dana.user), cast.visit)
    assert board.send(board.put_in("N1")).status_code == 409
    assert not SessionEntry.objects.exists()


def test_it_records_who_tapped(cast: Cast) -> None:
    board = open_board(cast)
    before = Entry.objects.count()
    tap = board.put_in("N1")
    board.send(tap)
    assert SessionEntry.objects.get(event_id=uuid.UUID(tap["id"])).received_from == cast.dana.user
    assert Entry.objects.count() == before + 1
