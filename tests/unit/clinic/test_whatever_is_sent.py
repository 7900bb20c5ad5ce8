"""Whatever is sent to a form, it answers: with an error that can be mended, never with a crash.

Over-long, in another script, injected, broken, sent twice: nothing is stored half, and nothing
that was sent comes back as markup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiform.clinic.intake.models import Consent, OutcomeAnswers, PatientWords, Screening
from filiform.clinic.people.invitations import invite
from filiform.clinic.people.models import Credential, Patient, User
from filiform.safety import load_screening
from tests.unit.clinic.cast import Cast, signed_in
from tests.unit.clinic.intake.answers import prepare

FINE = {200, 302, 400, 403, 404, 405, 409, 410, 413, 422}
SCRIPT = "<script>alert(1)</script>"
NASTY = (
    "",
    " ",
    "\x00",
    "a\x00b",
    SCRIPT,
    "'; DROP TABLE visits_visit; --",
    "{{ 7*7 }}",
    "%s%s%s%n",
    "../../../../etc/passwd",
    "\u202egnirts",
    "نص عربي",
    "漢字かな交じり文",
    "🩹" * 50,
    "x" * 20_000,
    "-1",
    "1e309",
    "NaN",
    "9" * 400,
    "2026-02-31",
    "0000-00-00",
    "\ud7ff\ue000",
    '{"a":' * 50,
    "null",
    "true",
)


def nasty_text() -> st.SearchStrategy[str]:
    """The list above, and whatever else a keyboard or a script can send."""
    any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    return st.sampled_from(NASTY) | any_text


@dataclass(frozen=True)
class Form:
    """Where something is sent, by whom, and what fields it has."""

    name: str
    sender: Callable[[Cast], User | None]
    address: Callable[[Cast], str]
    fields: tuple[str, ...]
    get: bool = False


def rosa(cast: Cast) -> User | None:
    return cast.rosa.user


def dana(cast: Cast) -> User | None:
    return cast.dana.user


def lead(cast: Cast) -> User | None:
    return cast.marcus.user


def nobody(_cast: Cast) -> None:
    return None


def at(name: str, *more: str) -> Callable[[Cast], str]:
    return lambda cast: reverse(name, args=[cast.visit.pk, *more])


def page(name: str) -> Callable[[Cast], str]:
    return lambda _cast: reverse(name)


def joining(cast: Cast) -> str:
    newcomer = Patient.objects.create(
        clinic=cast.clinic, given_name="Ana", family_name="Paz", birth_date="1990-06-01"
    )
    assert cast.dana.user is not None
    return reverse("join", args=[invite(newcomer, cast.dana.user)])


WORDS = ("story", "pain_now", "pain_worst", "pain_usual", "activity_1", "can_1", "activity_2")
LISTS = tuple(one.id for one in load_screening().questions if one.group.id == "now")
FORMS = (
    Form("words", rosa, at("intake_step", "words"), WORDS),
    Form("drawing", rosa, at("intake_step", "paint"), ("drawing",)),
    Form("safety list", rosa, at("screening_list", "now"), (*LISTS[:6], "rest")),
    Form("where it hurts", rosa, at("screening_list", "you"), ("complaint", "rest")),
    Form(
        "consent",
        rosa,
        at("intake_step", "consent"),
        ("teach_after", "teach_stop", "first_stop", "understood", "typed_name", "text_sha256"),
    ),
    Form(
        "is it for me", nobody, page("suitability"), ("so_far", "group", "age", "complaint", "back")
    ),
    Form("try", nobody, page("try_measure"), ("drawing",)),
    Form("sign in", nobody, page("sign_in"), ("username", "password", "next")),
    Form("language", nobody, page("set_language"), ("language", "next")),
    Form("join", nobody, joining, ("birth_date", "email", "password")),
    Form("clearing", dana, at("screening_with_patient"), (*LISTS[:4], "complaint", "note")),
    Form("plan", dana, at("plan"), ("target",)),
    Form("plan, another muscle", dana, at("plan"), ("muscle", "side"), get=True),
    Form("complaint", dana, at("set_complaint"), ("complaint",)),
    Form("chart of a drawing", dana, at("chart"), ("drawing",), get=True),
    Form("events", dana, at("session_events"), ("events",)),
    Form("close", dana, at("session_close"), ("counted_by", "used", "out")),
    Form("book", dana, page("book"), ("patient", "day", "time")),
    Form("day", dana, page("day_list"), ("day",), get=True),
    Form("find a patient", dana, page("patients"), ("q",), get=True),
    Form(
        "new patient",
        dana,
        page("add_patient"),
        ("given_name", "family_name", "birth_date", "pronouns", "language", "body_shape"),
    ),
    Form(
        "credential",
        lead,
        page("credentials"),
        (
            *("staff_member", "jurisdiction", "licence_number", "licensed_since"),
            *("licensed_until", "course_hours", "course_on", "basis"),
        ),
    ),
    Form("choices", lead, page("clinic_choices"), ("suggests_to_visitors",)),
    Form("muscles", nobody, page("atlas"), ("q", "lang"), get=True),
)


@pytest.mark.django_db
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_it_answers_whatever_is_sent_and_sends_no_markup_back(
    cast: Cast, form: Form, data: st.DataObject
) -> None:
    sent = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(form.fields, nasty_text())))
    person = form.sender(cast)
    client = signed_in(person) if person is not None else Client()
    address = form.address(cast)
    for _twice in range(2):
        answer = client.get(address, sent) if form.get else client.post(address, sent)
        assert answer.status_code in FINE, (answer.status_code, sent)
        if "text/html" in answer.headers.get("Content-Type", ""):
            assert SCRIPT not in answer.content.decode()


@pytest.mark.django_db
def test_a_refused_form_stores_nothing(cast: Cast) -> None:
    client = signed_in(cast.rosa.user)
    long = {"story": "x" * 20_000, "pain_now": "3", "pain_worst": "5", "pain_usual": "4"}
    answer = client.post(reverse("intake_step", args=[cast.visit.pk, "words"]), long)
    assert answer.status_code == 422
    assert "Keep it under 2000 letters. You have 20000." in answer.content.decode()
    for model in (PatientWords, OutcomeAnswers, Screening, Consent):
        assert not model.objects.exists()


@pytest.mark.django_db
def test_a_page_from_before_a_sign_out_loses_nothing_and_changes_nothing(cast: Cast) -> None:
    prepare(cast.visit)
    before = Credential.objects.count(), Screening.objects.count()
    stale = signed_in(cast.rosa.user)
    stale.logout()
    answer = stale.post(reverse("screening_list", args=[cast.visit.pk, "now"]), {"rest": "no"})
    assert answer.status_code == 302
    assert "sign-in" in answer["Location"]
    assert (Credential.objects.count(), Screening.objects.count()) == before
