"""A therapist paints what the patient says: beside the patient's own drawing, under her name."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from django.urls import reverse

from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Clear, canonical_json, parse_drawing
from filiform.clinic.audit.models import Entry
from filiform.clinic.intake.models import PainDrawing
from tests.unit.clinic.cast import Cast, signed_in

pytestmark = pytest.mark.django_db


def drawing(region: str) -> str:
    """A drawing as a painter sends it, whatever it claims of its author."""
    return canonical_json(draw_by_name("female", [read_named_pain(region)], author="patient"))


def address(cast: Cast) -> str:
    return reverse("transcribe", args=[cast.visit.pk])


def test_it_keeps_who_copied_it_whatever_the_drawing_says(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    answer = dana.post(address(cast), {"drawing": drawing("chest-left=5")})
    assert answer.status_code == 302
    kept = PainDrawing.objects.get(visit=cast.visit)
    assert kept.made_by == cast.dana.user
    assert parse_drawing(kept.drawing).author.role == "transcribed"


def test_it_leaves_the_patients_own_drawing_and_shows_both(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(
        reverse("intake_step", args=[cast.visit.pk, "paint"]), {"drawing": drawing("heel-left=7")}
    )
    own = PainDrawing.objects.get(visit=cast.visit)
    dana = signed_in(cast.dana.user)
    dana.post(address(cast), {"drawing": drawing("chest-left=5")})
    own_now = PainDrawing.objects.get(pk=own.pk)
    assert own_now.drawing == own.drawing
    page = dana.get(reverse("chart", args=[cast.visit.pk])).content.decode()
    assert "Copied by Dana Whitfield from what the patient said" in page
    assert "Painted by the patient" in page
    picture = reverse("chart_picture", args=[cast.visit.pk])
    earlier = dana.get(f"{picture}?drawing={own.pk}")
    assert earlier.status_code == 200
    assert earlier.content != dana.get(picture).content


def test_the_chart_shows_and_ranks_by_whichever_drawing_the_therapist_chooses(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    rosa.post(
        reverse("intake_step", args=[cast.visit.pk, "paint"]), {"drawing": drawing("heel-left=7")}
    )
    own = PainDrawing.objects.get(visit=cast.visit)
    dana = signed_in(cast.dana.user)
    dana.post(address(cast), {"drawing": drawing("temple-left=5")})
    newest = reverse("chart", args=[cast.visit.pk])
    by_hers = reverse("chart", args=[cast.visit.pk], query={"drawing": str(own.pk)})
    first = dana.get(newest)
    assert by_hers in first.content.decode()
    assert "This is not the newest drawing" not in first.content.decode()
    chosen = dana.get(by_hers)
    assert "This is not the newest drawing" in chosen.content.decode()
    assert chosen.context["summary"] != first.context["summary"]
    muscles = [{one.muscle for one in page.context["candidates"]} for page in (first, chosen)]
    assert "temporalis" in muscles[0] - muscles[1]
    assert Entry.objects.filter(subject_id=str(own.pk), action="viewed").exists()
    kept = dana.post(
        reverse("set_complaint", args=[cast.visit.pk], query={"drawing": str(own.pk)}),
        {"complaint": "plantar-heel-pain"},
    )
    assert kept["Location"] == by_hers


def test_it_shows_no_drawing_of_another_visit_by_its_id(cast: Cast) -> None:
    ingrid = signed_in(cast.ingrid.user)
    ingrid.post(
        reverse("transcribe", args=[cast.noors_visit.pk]), {"drawing": drawing("heel-left=7")}
    )
    noors = PainDrawing.objects.get(visit=cast.noors_visit)
    dana = signed_in(cast.dana.user)
    picture = reverse("chart_picture", args=[cast.visit.pk])
    assert dana.get(f"{picture}?drawing={noors.pk}").status_code == 404
    assert dana.get(f"{picture}?drawing=none").status_code == 404
    chart = reverse("chart", args=[cast.visit.pk])
    assert dana.get(f"{chart}?drawing={noors.pk}").status_code == 404


def test_it_keeps_a_patients_drawing_hers_whatever_it_says(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    claimed = canonical_json(
        draw_by_name("female", [read_named_pain("heel-left=7")], author="therapist")
    )
    rosa.post(reverse("intake_step", args=[cast.visit.pk, "paint"]), {"drawing": claimed})
    kept = PainDrawing.objects.get(visit=cast.visit)
    assert parse_drawing(kept.drawing).author.role == "patient"


@pytest.mark.parametrize("sent", ["", "{}", "not a drawing"])
def test_it_says_what_is_wrong_and_keeps_nothing(cast: Cast, sent: str) -> None:
    answer = signed_in(cast.dana.user).post(address(cast), {"drawing": sent})
    assert answer.status_code == 422
    assert "could not be read" in answer.content.decode()
    assert not PainDrawing.objects.exists()


def test_it_is_audited(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    dana.get(address(cast))
    before = Entry.objects.filter(patient=cast.rosa).count()
    dana.post(address(cast), {"drawing": drawing("chest-left=5")})
    assert Entry.objects.filter(patient=cast.rosa).count() == before + 1


def test_it_is_for_the_clinics_own_staff(cast: Cast) -> None:
    assert signed_in(cast.rosa.user).get(address(cast)).status_code == 403
    assert signed_in(cast.ingrid.user).get(address(cast)).status_code == 404


def test_it_says_in_the_chart_what_the_patient_calls_free_of_pain(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    named = replace(
        draw_by_name("female", [read_named_pain("chest-left=5")]),
        clear=Clear("regions", ("heel-left", "heel-right")),
    )
    dana.post(address(cast), {"drawing": canonical_json(named)})
    page = dana.get(reverse("chart", args=[cast.visit.pk])).content.decode()
    assert "Said to be free of pain: left heel, right heel." in page


def test_it_lets_the_device_forget_what_the_server_has(cast: Cast) -> None:
    rosa = signed_in(cast.rosa.user)
    own = reverse("intake_step", args=[cast.visit.pk, "paint"])
    rosa.post(own, {"drawing": drawing("heel-left=7")})
    dana = signed_in(cast.dana.user)
    assert 'saved=""' in dana.get(address(cast)).content.decode()
    sent = drawing("chest-left=5")
    dana.post(address(cast), {"drawing": sent})
    time = json.loads(sent)["time"]
    assert f'saved="{time}"' in dana.get(address(cast)).content.decode()
