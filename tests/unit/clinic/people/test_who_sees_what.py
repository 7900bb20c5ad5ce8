"""Every address of the clinic, asked by everybody: nothing of another clinic shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.intake.answers import ALL_NO, prepare

pytestmark = pytest.mark.django_db

PUBLIC = {"home", "gallery", "health", "sign_in", "sign_out", "set_language", "front_desk"}
PUBLIC |= {"try_painting", "try_measure", "try_chart", "body_regions"}


def names() -> Iterator[str]:
    """The name of every address outside namespaces and static files."""
    waiting: list[URLPattern | URLResolver] = list(get_resolver().url_patterns)
    while waiting:
        one = waiting.pop()
        if isinstance(one, URLResolver):
            if not one.namespace:
                waiting.extend(one.url_patterns)
        elif one.name:
            yield one.name


def about_a_visit() -> list[str]:
    """The addresses that carry a visit's id."""
    return sorted(name for name in set(names()) - PUBLIC if _takes_a_visit(name))


def _takes_a_visit(name: str) -> bool:
    possibilities = get_resolver().reverse_dict.getlist(name)
    return any("visit_id" in args for forms, *_ in possibilities for _, args in forms)


def address(name: str, visit_id: object) -> str:
    """The address of that name about that visit."""
    if name == "intake_step":
        return reverse(name, args=[visit_id, "paint"])
    if name == "screening_list":
        return reverse(name, args=[visit_id, "you"])
    return reverse(name, args=[visit_id])


def test_it_knows_the_addresses_that_matter() -> None:
    assert {"chart", "plan", "board", "session_events", "session_close"} <= set(about_a_visit())
    assert {"intake_step", "aftercare", "seek_care"} <= set(about_a_visit())


@pytest.mark.parametrize("method", ["get", "post"])
def test_it_shows_no_visit_to_another_clinic(cast: Cast, method: str) -> None:
    for person in (cast.ingrid.user, cast.noor.user):
        client = signed_in(person)
        for name in about_a_visit():
            answer = getattr(client, method)(address(name, cast.visit.pk))
            assert answer.status_code in (403, 404, 405), (name, person)
            assert b"Rosa" not in answer.content


def test_it_asks_strangers_to_sign_in(cast: Cast) -> None:
    stranger = Client()
    for name in about_a_visit():
        answer = stranger.get(address(name, cast.visit.pk))
        assert answer.status_code in (302, 405), name
        if answer.status_code == 302:
            assert answer["Location"].startswith(reverse("sign_in"))


def test_it_keeps_patients_off_the_staffs_pages(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    for name in ("day_list", "book"):
        assert rosa.get(reverse(name)).status_code == 403
    for name in ("chart", "plan", "board", "session_events"):
        assert rosa.get(address(name, cast.visit.pk)).status_code == 403


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_front_desk_opens_no_record(cast: Cast, method: str) -> None:
    """Whatever is about a visit is closed to it, for visits of its own clinic too."""
    fay = signed_in(cast.fay.user)
    prepare(cast.visit, answers={**ALL_NO, "blood_thinner": "yes"})
    for name in about_a_visit():
        answer = getattr(fay, method)(address(name, cast.visit.pk))
        assert answer.status_code in (403, 405), name
        assert b"blood" not in answer.content
    for name in ("credentials", "clinic_choices"):
        assert getattr(fay, method)(reverse(name)).status_code == 403


def test_the_front_desk_sees_who_comes_and_nothing_of_what_was_said(cast: Cast) -> None:
    prepare(cast.visit, answers={**ALL_NO, "blood_thinner": "yes"})
    fay = signed_in(cast.fay.user)
    day = timezone.localdate(cast.visit.starts_at, ZoneInfo(cast.clinic.time_zone))
    text = fay.get(reverse("day_list"), {"day": day.isoformat()}).content.decode()
    assert "Rosa Delgado Ibarra" in text
    assert "all steps done" in text
    assert "blood" not in text
    assert reverse("chart", args=[cast.visit.pk]) not in text
    page = fay.get(reverse("patient_page", args=[cast.rosa.pk])).content.decode()
    assert reverse("chart", args=[cast.visit.pk]) not in page
    assert fay.get(reverse("patient_page", args=[cast.noor.pk])).status_code == 404


def test_the_front_desk_books_for_a_therapist_whom_it_names(cast: Cast) -> None:
    fay = signed_in(cast.fay.user)
    day = (timezone.now() + timedelta(days=3)).date().isoformat()
    booked = {"patient": cast.rosa.pk, "day": day, "time": "09:00"}
    nobody = fay.post(reverse("book"), booked)
    assert nobody.status_code == 422
    assert "Choose who treats." in nobody.content.decode()
    assert fay.post(reverse("book"), {**booked, "therapist": cast.fay.pk}).status_code == 422
    assert fay.post(reverse("book"), {**booked, "therapist": cast.ingrid.pk}).status_code == 422
    assert fay.post(reverse("book"), {**booked, "therapist": cast.dana.pk}).status_code == 302
    assert Visit.objects.filter(patient=cast.rosa, therapist=cast.dana).count() == 2


def test_it_leads_everybody_to_their_own_first_page(cast: Cast) -> None:
    def first_page(user: User | None) -> str:
        return str(signed_in(user).get(reverse("front_desk"))["Location"])

    assert first_page(cast.rosa.user) == reverse("patient_home")
    assert first_page(cast.dana.user) == reverse("day_list")
    assert first_page(cast.marcus.user) == reverse("day_list")
    assert first_page(cast.fay.user) == reverse("day_list")


def test_it_keeps_private_pages_out_of_caches(cast: Cast) -> None:
    answer = signed_in(cast.rosa.user).get(reverse("patient_home"))
    assert "no-store" in answer["Cache-Control"]
