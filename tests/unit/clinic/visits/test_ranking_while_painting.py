"""While a therapist paints, the muscles to palpate first follow; nothing is kept of it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import canonical_json
from filiform.clinic.intake.models import PainDrawing
from filiform.clinic.visits.candidates import candidates_for
from tests.unit.clinic.cast import Cast, signed_in

pytestmark = pytest.mark.django_db

SHOULDER = draw_by_name("female", [read_named_pain("front-of-shoulder-right=6")])
NOTHING = draw_by_name("female", [])


def address(cast: Cast) -> str:
    return reverse("live_ranking", args=[cast.visit.pk])


def test_it_ranks_what_is_painted_and_keeps_nothing(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    answer = dana.post(address(cast), {"drawing": canonical_json(SHOULDER)})
    assert answer.status_code == 200
    named = [one.muscle for one in answer.context["candidates"]]
    assert named == [one.muscle for one in candidates_for(SHOULDER, "")]
    assert "Show on the body" not in answer.content.decode()
    assert not PainDrawing.objects.exists()


def test_it_minds_what_the_patient_complains_of(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    dana.post(reverse("set_complaint", args=[cast.visit.pk]), {"complaint": "shoulder-pain"})
    answer = dana.post(address(cast), {"drawing": canonical_json(SHOULDER)})
    assert answer.context["candidates"] == candidates_for(SHOULDER, "shoulder-pain")


def test_it_says_so_while_nothing_is_painted(cast: Cast) -> None:
    answer = signed_in(cast.dana.user).post(address(cast), {"drawing": canonical_json(NOTHING)})
    assert "There are suggestions once there is a drawing." in answer.content.decode()


def test_it_names_what_cannot_be_read(cast: Cast) -> None:
    answer = signed_in(cast.dana.user).post(address(cast), {"drawing": "no drawing"})
    assert answer.status_code == 422
    assert "could not be read" in answer.content.decode()


def test_it_is_for_the_clinics_own_staff(cast: Cast) -> None:
    sent = {"drawing": canonical_json(SHOULDER)}
    assert signed_in(cast.rosa.user).post(address(cast), sent).status_code == 403
    assert signed_in(cast.ingrid.user).post(address(cast), sent).status_code == 404
