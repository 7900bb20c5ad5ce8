"""A clinic lead decides whether visitors without an account see suggested muscles."""

from __future__ import annotations

import logging

import pytest
from django.test import Client
from django.urls import reverse

from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import canonical_json
from filiform.clinic.people.models import Clinic
from filiform.clinic.people.suggestions import visitors_see_suggestions
from tests.unit.clinic.cast import Cast, signed_in

pytestmark = pytest.mark.django_db

SUGGESTED = "Muscles that a therapist might press first"
CHOICES = reverse("clinic_choices")


def what_a_visitor_sees() -> str:
    """The answer to a painted shoulder, for somebody without an account."""
    drawing = draw_by_name("neutral", [read_named_pain("front-of-shoulder-right=6")])
    answer = Client().post(reverse("try_measure"), {"drawing": canonical_json(drawing)})
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_visitors_see_none_before_anybody_chose(cast: Cast) -> None:
    assert SUGGESTED not in what_a_visitor_sees()


def test_visitors_see_them_only_when_every_clinic_has_turned_them_on(cast: Cast) -> None:
    marcus = signed_in(cast.marcus.user)
    assert marcus.post(CHOICES, {"suggests_to_visitors": "on"}).status_code == 302
    assert SUGGESTED not in what_a_visitor_sees()
    Clinic.objects.exclude(pk=cast.clinic.pk).update(suggests_to_visitors=True)
    shown = what_a_visitor_sees()
    assert SUGGESTED in shown
    assert "not a diagnosis" in shown
    assert "Infraspinatus" in shown
    marcus.post(CHOICES, {})
    assert SUGGESTED not in what_a_visitor_sees()


def test_without_a_clinic_nothing_is_suggested() -> None:
    assert visitors_see_suggestions() is False


def test_it_shows_what_is_chosen_and_writes_who_changed_it(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    marcus = signed_in(cast.marcus.user)
    assert "checked" not in marcus.get(CHOICES).content.decode().partition("suggests")[2][:200]
    with caplog.at_level(logging.INFO, "filiform.clinic.people"):
        marcus.post(CHOICES, {"suggests_to_visitors": "on"})
    assert (
        f"set to True for clinic {cast.clinic.pk} by staff member {cast.marcus.pk}" in caplog.text
    )
    assert "checked" in marcus.get(CHOICES).content.decode().partition("suggests")[2][:200]


def test_only_the_clinics_lead_chooses(cast: Cast) -> None:
    for person in (cast.dana.user, cast.rosa.user):
        assert signed_in(person).post(CHOICES, {"suggests_to_visitors": "on"}).status_code == 403
    assert Client().get(CHOICES).status_code == 302
    cast.clinic.refresh_from_db()
    assert cast.clinic.suggests_to_visitors is False
    day = reverse("day_list")
    assert CHOICES in signed_in(cast.marcus.user).get(day).content.decode()
    assert CHOICES not in signed_in(cast.dana.user).get(day).content.decode()
