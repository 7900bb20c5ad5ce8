"""The demo clinic: invented people, safe to load again, never in production."""

from __future__ import annotations

import io

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import override_settings

from filiform.body import load_surface
from filiform.body.drawing.vocabulary import QUALITIES
from filiform.clinic.demo import cast
from filiform.clinic.demo.complaints import COMPLAINTS, FLAGS, Complaint
from filiform.clinic.demo.invented import invented
from filiform.clinic.intake.models import PainDrawing, Screening
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.people.models import Patient, User
from filiform.clinic.visits.models import Visit
from filiform.safety import load_screening

pytestmark = pytest.mark.django_db


def load() -> str:
    """Run the command; what it prints."""
    said = io.StringIO()
    call_command("load_demo", stdout=said)
    return said.getvalue()


def test_it_prints_sign_ins_that_work() -> None:
    said = load()
    for person in (cast.ROSA, cast.THERAPIST, cast.OTHER_THERAPIST):
        assert person.email in said
        assert authenticate(username=person.email, password=cast.PASSWORD) is not None
    assert cast.PASSWORD in said


def test_it_changes_nothing_when_it_is_loaded_again() -> None:
    load()
    before = [model.objects.count() for model in (User, Patient, Visit, PainDrawing)]
    load()
    assert before == [model.objects.count() for model in (User, Patient, Visit, PainDrawing)]


def test_it_is_not_loaded_in_production() -> None:
    with override_settings(DEMO_CLINIC=False), pytest.raises(CommandError, match="public"):
        call_command("load_demo")


def test_it_has_twelve_more_patients_of_many_kinds() -> None:
    load()
    people = invented()
    patients = Patient.objects.filter(clinic__name=cast.CLINIC.name)
    assert patients.count() == len(people) + len(cast.PATIENTS)
    assert {person.language for person in people} == {"en", "es"}
    assert len({person.complaint.regions for person in people}) >= 8
    assert {person.state for person in people} > {"signed"}
    assert min(person.age for person in people) < 18 < 70 < max(person.age for person in people)
    newest = [Screening.objects.filter(patient=one).last() for one in patients]
    levels = {str(verdict_of(one).level) for one in newest if one is not None}
    assert levels >= {"caution", "blocked", "see_a_doctor", "seek_care_now"}


def test_the_same_seed_makes_the_same_people() -> None:
    assert invented() == invented()
    assert invented(seed=1) != invented(seed=2)


@pytest.mark.parametrize("complaint", COMPLAINTS, ids=lambda one: one.regions[0])
def test_every_invented_pain_lies_on_the_body_and_is_told_in_both_languages(
    complaint: Complaint,
) -> None:
    known = load_surface().region_ids
    assert all(f"{region}-left" in known for region in complaint.regions)
    offered = {option.id for option in load_screening().question("complaint").options}
    assert set(complaint.places) <= offered
    for words in (complaint.story, *complaint.activities):
        assert set(words) == {"en", "es"}
    assert set(complaint.qualities) <= set(QUALITIES)


def test_every_flag_is_an_answer_that_the_screening_knows() -> None:
    known = {question.id for question in load_screening().questions}
    assert all({*flag.yes, *flag.more} <= known for flag in FLAGS)
