"""What must be there before a needle goes in, and what the therapist may clear."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from filiform.atlas import load_atlas
from filiform.clinic.intake.models import PainDrawing
from filiform.clinic.people.models import Patient
from filiform.clinic.visits.models import Target, Visit
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.intake.answers import ALL_NO, drawing_of, prepare
from tests.unit.clinic.visits.session import open_board

pytestmark = pytest.mark.django_db
POINT = "infraspinatus:infraspinatus-1:right"


def plan_one_point(dana: Client, cast: Cast) -> None:
    """One point of the right infraspinatus."""
    answer = dana.post(reverse("plan", args=[cast.visit.pk]), {"target": [POINT]})
    assert answer.status_code == 302, answer.content.decode()


def opens(dana: Client, cast: Cast) -> bool:
    """Press the button; whether the session is open afterwards."""
    dana.post(reverse("open_session", args=[cast.visit.pk]))
    cast.visit.refresh_from_db()
    return cast.visit.state == Visit.State.IN_SESSION


def button(dana: Client, cast: Cast) -> str:
    """The plan's page."""
    return dana.get(reverse("plan", args=[cast.visit.pk])).content.decode()


def test_it_opens_when_everything_is_there(cast: Cast) -> None:
    prepare(cast.visit)
    dana = signed_in(cast.dana.user)
    plan_one_point(dana, cast)
    assert opens(dana, cast)
    assert dana.get(reverse("board", args=[cast.visit.pk])).status_code == 200


def test_it_stays_shut_without_a_point(cast: Cast) -> None:
    prepare(cast.visit)
    dana = signed_in(cast.dana.user)
    assert not opens(dana, cast)


def test_it_stays_shut_without_consent_and_says_so_on_the_button(cast: Cast) -> None:
    prepare(cast.visit, signed=False)
    dana = signed_in(cast.dana.user)
    plan_one_point(dana, cast)
    assert not opens(dana, cast)
    assert "consent" in button(dana, cast).lower()


@pytest.mark.parametrize("answer", ["not_sure", None])
def test_it_takes_unknown_for_unknown(cast: Cast, answer: str | None) -> None:
    answers = {key: value for key, value in ALL_NO.items() if key != "pregnant"}
    prepare(cast.visit, answers={**answers, "pregnant": answer} if answer else answers)
    dana = signed_in(cast.dana.user)
    plan_one_point(dana, cast)
    assert not opens(dana, cast)


def test_it_lets_nobody_clear_a_danger_sign(cast: Cast) -> None:
    prepare(cast.visit, answers={**ALL_NO, "chest_pressure": "yes"})
    dana = signed_in(cast.dana.user)
    plan_one_point(dana, cast)
    page = reverse("screening_with_patient", args=[cast.visit.pk])
    dana.post(page, {**ALL_NO, "chest_pressure": "yes", "clear-R39": "on", "note": "It is fine."})
    assert not opens(dana, cast)


def test_it_opens_on_a_blood_thinner_once_it_is_cleared_with_a_reason(cast: Cast) -> None:
    answers = {**ALL_NO, "blood_thinner": "yes"}
    prepare(cast.visit, answers=answers)
    dana = signed_in(cast.dana.user)
    plan_one_point(dana, cast)
    assert not opens(dana, cast)
    page = reverse("screening_with_patient", args=[cast.visit.pk])
    refused = dana.post(page, {**answers, "clear-C08b": "on", "note": ""})
    assert refused.status_code == 422
    assert "Write why it is cleared" in refused.content.decode()
    dana.post(page, {**answers, "clear-C08b": "on", "note": "Apixaban 5 mg; shallow, few."})
    assert opens(dana, cast)


def test_it_marks_the_points_that_a_blood_thinner_rules_out_and_opens_on_none(cast: Cast) -> None:
    answers = {**ALL_NO, "blood_thinner": "yes"}
    prepare(cast.visit, answers=answers)
    dana = signed_in(cast.dana.user)
    plan = reverse("plan", args=[cast.visit.pk])
    psoas = load_atlas().muscle("iliopsoas").trigger_points[0].id
    shown = dana.get(plan, {"muscle": "iliopsoas", "side": "right"}).content.decode()
    assert "Blood thinner, and a muscle that cannot be pressed" in shown
    page = reverse("screening_with_patient", args=[cast.visit.pk])
    dana.post(page, {**answers, "clear-C08b": "on", "note": "INR 2.1, few needles."})
    dana.post(plan, {"target": [f"iliopsoas:{psoas}:right"]})
    assert not opens(dana, cast)
    assert "A chosen point is ruled out" in button(dana, cast)
    plan_one_point(dana, cast)
    assert opens(dana, cast)


def test_it_refuses_a_point_that_the_atlas_does_not_have(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    for key in ("infraspinatus:nowhere:right", "infraspinatus:infraspinatus-1:up", "x", ""):
        answer = dana.post(reverse("plan", args=[cast.visit.pk]), {"target": [key]})
        assert answer.status_code == 422
    assert not Target.objects.exists()


def test_it_adds_points_while_the_session_runs_and_takes_none_away(cast: Cast) -> None:
    prepare(cast.visit)
    dana = signed_in(cast.dana.user)
    plan_one_point(dana, cast)
    assert opens(dana, cast)
    dana.post(
        reverse("plan", args=[cast.visit.pk]), {"target": ["infraspinatus:infraspinatus-2:right"]}
    )
    points = Target.objects.filter(visit=cast.visit).values_list("trigger_point", flat=True)
    assert list(points) == ["infraspinatus-1", "infraspinatus-2"]


def test_it_shows_the_flag_and_the_words_on_the_chart(cast: Cast) -> None:
    prepare(cast.visit, answers={**ALL_NO, "blood_thinner": "yes"})
    text = signed_in(cast.dana.user).get(reverse("chart", args=[cast.visit.pk])).content.decode()
    assert "It pulls when I reach the top shelf." in text
    assert "blood thinner" in text
    assert "Suggestions for palpation, not a diagnosis" in text
    assert "Infraspinatus" in text


def test_it_opens_a_chart_without_any_answer(cast: Cast) -> None:
    text = signed_in(cast.dana.user).get(reverse("chart", args=[cast.visit.pk])).content.decode()
    assert "No drawing yet" in text
    assert "not answered" in text


def test_it_books_a_visit_of_ones_own_clinic_only(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    day = (timezone.now() + timedelta(days=2)).date().isoformat()
    booked = {"day": day, "time": "14:30"}
    assert dana.post(reverse("book"), {**booked, "patient": cast.rosa.pk}).status_code == 302
    assert dana.post(reverse("book"), {**booked, "patient": cast.noor.pk}).status_code == 422
    dana.post(reverse("book"), {**booked, "patient": cast.rosa.pk})
    assert Visit.objects.filter(patient=cast.rosa).count() == 2


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "soon", "2026-02-31"])
def test_it_shows_today_for_a_day_that_no_clinic_has(cast: Cast, day: str) -> None:
    assert signed_in(cast.dana.user).get(reverse("day_list"), {"day": day}).status_code == 200


def test_it_books_nothing_in_the_past_or_twice_at_one_time(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    past = {"patient": cast.rosa.pk, "day": "2020-01-01", "time": "10:00"}
    assert "from today on" in dana.post(reverse("book"), past).content.decode()
    Patient.objects.filter(pk=cast.noor.pk).update(clinic=cast.clinic)
    day = (timezone.now() + timedelta(days=3)).date().isoformat()
    slot = {"day": day, "time": "09:00"}
    assert dana.post(reverse("book"), {**slot, "patient": cast.rosa.pk}).status_code == 302
    refused = dana.post(reverse("book"), {**slot, "patient": cast.noor.pk})
    assert "already have a visit at this time" in refused.content.decode()


def test_it_says_on_the_day_list_who_needs_care_now(cast: Cast) -> None:
    prepare(cast.visit, answers={**ALL_NO, "chest_pressure": "yes"})
    day = timezone.localdate(cast.visit.starts_at, ZoneInfo(cast.clinic.time_zone))
    page = signed_in(cast.dana.user).get(reverse("day_list"), {"day": day.isoformat()})
    text = page.content.decode()
    assert "needs care now" in text
    assert ">ready<" not in text


def test_it_orders_the_points_by_how_the_patient_lies(cast: Cast) -> None:
    prepare(cast.visit)
    dana = signed_in(cast.dana.user)
    rectus = load_atlas().muscle("rectus_femoris").trigger_points[0].id
    keys = [
        "infraspinatus:infraspinatus-1:right",
        f"rectus_femoris:{rectus}:right",
        "infraspinatus:infraspinatus-2:right",
    ]
    dana.post(reverse("plan", args=[cast.visit.pk]), {"target": keys})
    order = list(Target.objects.filter(visit=cast.visit).values_list("muscle", flat=True))
    assert order == ["infraspinatus", "infraspinatus", "rectus_femoris"]


def test_it_tells_the_closed_session_on_the_chart(cast: Cast) -> None:
    board = open_board(cast)
    board.send(board.put_in("N1"), board.tap("twitch_seen", needle="N1"), board.take_out("N1"))
    board.send(board.counted(1, 1))
    board.close()
    text = signed_in(cast.dana.user).get(reverse("chart", args=[cast.visit.pk])).content.decode()
    assert "Marcus Okafor counted 1 used and 1 out." in text
    assert "twitch" in text


def test_it_shows_everything_that_was_said_of_a_pain(cast: Cast) -> None:
    prepare(cast.visit)
    told = drawing_of("shoulder-blade-right")
    for asked, said in (
        ('"qualities":[]', '"qualities":["burning","pins_and_needles"]'),
        ('"depth":null', '"depth":"deep"'),
        ('"course":null', '"course":"comes_and_goes"'),
        ('"since":null', '"since":"last Easter"'),
        ('"worse_with":null', '"worse_with":"<b>reaching</b> up"'),
        ('"better_with":null', '"better_with":"warmth"'),
    ):
        assert asked in told
        told = told.replace(asked, said)
    rosa = cast.rosa.user
    assert rosa is not None
    PainDrawing.objects.create(patient=cast.rosa, visit=cast.visit, drawing=told, made_by=rosa)
    text = signed_in(cast.dana.user).get(reverse("chart", args=[cast.visit.pk])).content.decode()
    assert "burning, pins and needles, deep, comes and goes" in text
    assert "Since: last Easter" in text
    assert "Worse with: &lt;b&gt;reaching&lt;/b&gt; up" in text
    assert "Better with: warmth" in text
