"""The card that Rosa takes home."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from filiform.atlas import load_atlas
from filiform.care import Needled, Side
from filiform.clinic.followup.views.aftercare import needled_words, place_name
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.visits.session import open_board

pytestmark = pytest.mark.django_db


def treat(cast: Cast) -> None:
    """One needle in and out, counted, closed."""
    board = open_board(cast)
    board.send(board.put_in("N1"), board.take_out("N1"), board.counted(1, 1))
    assert board.close().status_code == 200


def test_it_tells_what_to_do_what_is_normal_and_whom_to_call(cast: Cast) -> None:
    treat(cast)
    text = signed_in(cast.rosa.user).get(reverse("aftercare", args=[cast.visit.pk])).content
    words = text.decode().lower()
    for part in (
        "water",
        "ice",
        "stretch",
        "infraspinatus",
        "bruise",
        "tel:911",
        "tel:+16025550100",
    ):
        assert part in words, part


def test_it_says_why_the_chest_matters_under_the_signs_and_not_as_one(cast: Cast) -> None:
    treat(cast)
    page = signed_in(cast.rosa.user).get(reverse("aftercare", args=[cast.visit.pk])).content
    html = page.decode()
    signs = re.findall(r"<li>(.*?)</li>", html[: html.index("Call 911")])
    assert "You are short of breath." in signs
    assert not any("needles" in sign for sign in signs)
    assert "<p>You had needles near your chest: for 3 days" in html


def test_it_speaks_the_patients_language(cast: Cast) -> None:
    treat(cast)
    rosa = signed_in(cast.rosa.user)
    rosa.cookies["django_language"] = "es"
    words = rosa.get(reverse("aftercare", args=[cast.visit.pk])).content.decode()
    for part in ("agua", "hielo", "Llame"):
        assert part in words, part


def test_it_says_where_on_the_body_a_muscle_is(cast: Cast) -> None:
    treat(cast)
    rosa = signed_in(cast.rosa.user)
    address = reverse("aftercare", args=[cast.visit.pk])
    assert "Infraspinatus (right shoulder blade)" in rosa.get(address).content.decode()
    rosa.cookies["django_language"] = "es"
    assert "Infraespinoso (omóplato derecho)" in rosa.get(address).content.decode()


def test_it_marks_each_stretch_with_the_side_that_was_needled(cast: Cast) -> None:
    treat(cast)
    html = signed_in(cast.rosa.user).get(reverse("aftercare", args=[cast.visit.pk])).content
    stretches = html.decode().split("Stretches for what was needled", 1)[1]
    assert re.search(r'<p>Infraspinatus <span class="chip act">right side</span>\s*</p>', stretches)
    assert "left side" not in stretches


def test_it_places_every_muscle_of_the_atlas_on_the_body() -> None:
    for muscle in load_atlas().muscles:
        for language in ("en", "es"):
            assert place_name(muscle.id, Side.LEFT, language), muscle.id
    assert needled_words(Needled("unheard_of", Side.LEFT, 1), "en") == "unheard of (left)"


def test_it_is_not_there_before_the_session_is_closed(cast: Cast) -> None:
    open_board(cast)
    rosa = signed_in(cast.rosa.user)
    assert rosa.get(reverse("aftercare", args=[cast.visit.pk])).status_code == 404


def test_it_is_on_the_patients_first_page(cast: Cast) -> None:
    treat(cast)
    text = signed_in(cast.rosa.user).get(reverse("patient_home")).content.decode()
    assert reverse("aftercare", args=[cast.visit.pk]) in text
