"""The demo clinic: invented people, safe to load again, never in production."""

from __future__ import annotations

import io

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import override_settings

from filiform.clinic.demo import cast
from filiform.clinic.intake.models import PainDrawing
from filiform.clinic.people.models import Patient, User
from filiform.clinic.visits.models import Visit

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
