"""*Is it for me?*: a visitor finds out whether to come, and nothing of it is stored."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from filiform.clinic.audit.models import Entry
from filiform.clinic.intake.models import Screening
from tests.unit.clinic.cast import Cast

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'name="(so_far|group)" value="([^"]*)"')


def hidden(page: _MonkeyPatchedWSGIResponse) -> dict[str, str]:
    """What a list sends on of the lists before it."""
    return {name: unescape(value) for name, value in HIDDEN.findall(page.content.decode())}


def go_through(visitor: Client, **said: str) -> str:
    """Answers list after list, the rest with no; the text of the page that it ends on."""
    page = visitor.get(reverse("suitability"))
    while carried := hidden(page):
        data = {"age": "34", "complaint": "neck", **said, **carried, "rest": "no"}
        page = visitor.post(reverse("suitability"), data)
        assert page.status_code == 200, page.content.decode()
    return page.content.decode()


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ({}, "You can be assessed for dry needling."),
        ({"bleeding_pills": "yes"}, "Your therapist will adapt it to you."),
        ({"blood_thinner": "yes"}, "Talk to the therapist first"),
        ({"lump": "not_sure"}, "Talk to the therapist first"),
        ({"weight_loss": "yes"}, "See a doctor first."),
        ({"headache_sudden": "yes"}, "Get medical care now."),
        ({"age": "15"}, "Talk to the therapist first"),
    ],
)
def test_it_ends_with_what_the_answers_mean(cast: Cast, said: dict[str, str], heading: str) -> None:
    assert heading in go_through(Client(), **said)


def test_it_stops_at_once_for_an_emergency_and_names_the_number(cast: Cast) -> None:
    visitor = Client()
    first = hidden(visitor.get(reverse("suitability")))
    page = visitor.post(reverse("suitability"), {**first, "age": "50", "complaint": "shoulder"})
    page = visitor.post(
        reverse("suitability"), {**hidden(page), "chest_pressure": "yes", "rest": "no"}
    )
    assert "tel:911" in page.content.decode()
    assert not hidden(page)


def test_it_stores_nothing_and_keeps_nothing_in_an_address(cast: Cast) -> None:
    before = Entry.objects.count()
    go_through(Client(), blood_thinner="yes")
    assert not Screening.objects.exists()
    assert not Session.objects.exists()
    assert Entry.objects.count() == before


def test_it_says_what_is_missing_and_keeps_what_was_said(cast: Cast) -> None:
    visitor = Client()
    first = hidden(visitor.get(reverse("suitability")))
    page = visitor.post(reverse("suitability"), {**first, "age": "", "complaint": "knee"})
    assert page.status_code == 422
    assert "Write a whole number." in page.content.decode()
    assert 'value="knee" checked' in page.content.decode()


def test_it_goes_back_a_list_with_its_answers(cast: Cast) -> None:
    visitor = Client()
    first = hidden(visitor.get(reverse("suitability")))
    page = visitor.post(reverse("suitability"), {**first, "age": "34", "complaint": "neck"})
    back = visitor.post(reverse("suitability"), {**hidden(page), "back": "1"})
    assert 'value="neck" checked' in back.content.decode()
    assert 'value="34"' in back.content.decode()


@pytest.mark.parametrize(
    "so_far",
    [
        "",
        "{",
        "[]",
        '{"age": 900}',
        '{"tired": "yes"}',
        "[" * 30_000,
        json.dumps({"x": "y" * 30_000}),
    ],
)
def test_it_begins_again_when_the_answers_cannot_be_read(cast: Cast, so_far: str) -> None:
    page = Client().post(reverse("suitability"), {"so_far": so_far, "group": "now"})
    assert page.status_code == 422
    assert "Please begin again." in page.content.decode()


def test_it_speaks_spanish(cast: Cast) -> None:
    visitor = Client(headers={"accept-language": "es"})
    assert "Usted puede ser evaluado para la punción seca." in go_through(visitor)
