"""What the patient mainly complains of is said by staff, kept, and shifts the ranking."""

from __future__ import annotations

import pytest
from django.urls import reverse

from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.clinic.visits.candidates import candidates_for
from filiform.clinic.visits.complaint import complaint_of
from tests.unit.clinic.cast import Cast, signed_in

pytestmark = pytest.mark.django_db


def test_the_newest_answer_counts_and_the_ones_before_it_stay(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    address = reverse("set_complaint", args=[cast.visit.pk])
    assert complaint_of(cast.visit) == ""
    for said in ("neck-pain", "shoulder-pain"):
        assert dana.post(address, {"complaint": said}).status_code == 302
    assert complaint_of(cast.visit) == "shoulder-pain"
    assert cast.visit.complaints.count() == 2
    dana.post(address, {"complaint": ""})
    assert complaint_of(cast.visit) == ""


def test_it_names_what_is_wrong_with_another_answer(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    answer = dana.post(reverse("set_complaint", args=[cast.visit.pk]), {"complaint": "moon"})
    assert answer.status_code == 400
    assert "Complaint" in answer.content.decode()
    assert complaint_of(cast.visit) == ""


def test_it_is_for_the_clinics_own_staff(cast: Cast) -> None:
    address = reverse("set_complaint", args=[cast.visit.pk])
    assert signed_in(cast.rosa.user).post(address, {"complaint": ""}).status_code == 403
    assert signed_in(cast.ingrid.user).post(address, {"complaint": ""}).status_code == 404


def test_it_moves_muscles_that_such_patients_often_have_affected() -> None:
    drawing = draw_by_name("female", [read_named_pain("front-of-shoulder-right=6")])

    def chance(complaint: str) -> float:
        found = candidates_for(drawing, complaint)
        return next(one.probability for one in found if one.muscle == "infraspinatus")

    assert chance("shoulder-pain") > chance("")
