"""Somebody new: added at the desk, invited by a link, and in with a sign-in of their own."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.auth import authenticate
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from filiform.clinic.audit.models import Entry
from filiform.clinic.people.models import Invitation, Patient, User
from tests.unit.clinic.cast import Cast, signed_in

pytestmark = pytest.mark.django_db
NEW = {
    "given_name": "Ximena",
    "family_name": "Ortiz",
    "birth_date": "1990-06-01",
    "pronouns": "",
    "language": "es",
    "body_shape": "female",
}
JOIN = {"birth_date": "1990-06-01", "email": "Ximena@Example.org", "password": "una fila de nubes"}


def add(cast: Cast, **changes: str) -> Patient:
    answer = signed_in(cast.dana.user).post(reverse("add_patient"), {**NEW, **changes})
    assert answer.status_code == 302, answer.content.decode()
    return Patient.objects.get(given_name="Ximena")


def link(cast: Cast, patient: Patient) -> str:
    page = signed_in(cast.dana.user).post(reverse("invite_patient", args=[patient.pk]))
    text = page.content.decode()
    assert "<svg" in text
    [address] = re.findall(r"<code>http://testserver(/join/[^<]+)</code>", text)
    return str(address)


def test_a_new_patient_is_added_invited_and_signs_in(cast: Cast) -> None:
    patient = add(cast)
    address = link(cast, patient)
    visitor = Client()
    page = visitor.get(address).content.decode()
    assert "Saguaro" in page
    assert "Ximena" not in page
    answer = visitor.post(address, JOIN)
    assert answer["Location"] == reverse("patient_home")
    assert visitor.get(reverse("patient_home")).status_code == 200
    patient.refresh_from_db()
    assert patient.user is not None
    assert patient.user.language == "es"
    assert authenticate(username="ximena@example.org", password=JOIN["password"]) == patient.user


def test_the_same_patient_is_added_once(cast: Cast) -> None:
    assert add(cast) == add(cast)
    assert Entry.objects.filter(action="added", subject="patient").count() == 1


def test_only_the_hash_of_a_link_is_kept(cast: Cast) -> None:
    address = link(cast, add(cast))
    token = address.removeprefix("/join/").rstrip("/")
    kept = Invitation.objects.get()
    assert token not in str(kept.__dict__)
    assert len(kept.token_sha256) == 64


def test_a_link_works_once_and_a_new_one_shuts_the_old(cast: Cast) -> None:
    patient = add(cast)
    old, new = link(cast, patient), link(cast, patient)
    assert Client().get(old).status_code == 410
    assert Client().post(new, JOIN).status_code == 302
    again = Client().post(new, {**JOIN, "email": "thief@example.org"})
    assert again.status_code == 410
    assert User.objects.filter(email="thief@example.org").count() == 0


def test_a_wrong_date_of_birth_opens_nothing_and_shuts_the_link_in_the_end(cast: Cast) -> None:
    address = link(cast, add(cast))
    wrong = {**JOIN, "birth_date": "1990-06-02"}
    for _guess in range(5):
        answer = Client().post(address, wrong)
        assert answer.status_code == 422
        assert "not the date that the clinic has" in answer.content.decode()
    assert Client().post(address, JOIN).status_code == 403
    assert not User.objects.filter(email="ximena@example.org").exists()


def test_a_link_ends_after_a_week(cast: Cast) -> None:
    address = link(cast, add(cast))
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert Client().get(address).status_code == 410


@pytest.mark.parametrize("token", ["x", "a" * 43, "%00", "..", "😀"])
def test_what_is_no_link_leads_nowhere(cast: Cast, token: str) -> None:
    assert Client().get(reverse("join", args=[token])).status_code == 404


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"password": "short"}, "too short"),
        ({"password": "1234567890"}, "too common"),
        ({"password": "ximena@example.org"}, "too similar"),
        ({"email": "no"}, "valid email"),
        ({"email": "dana@example.org"}, "has a sign-in already"),
        ({"birth_date": "soon"}, "Enter the date as year-month-day"),
    ],
)
def test_it_says_what_is_wrong_and_keeps_what_was_typed(
    cast: Cast, change: dict[str, str], words: str
) -> None:
    address = link(cast, add(cast))
    answer = Client().post(address, {**JOIN, **change})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert JOIN["password"] not in answer.content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"given_name": ""}, "required"),
        ({"birth_date": "2190-01-01"}, "in the future"),
        ({"birth_date": "1850-01-01"}, "more than 120 years ago"),
        ({"language": "xx"}, "xx"),
        ({"family_name": "x" * 101}, "100"),
    ],
)
def test_it_names_what_is_wrong_with_a_new_patient(
    cast: Cast, change: dict[str, str], words: str
) -> None:
    answer = signed_in(cast.dana.user).post(reverse("add_patient"), {**NEW, **change})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Patient.objects.filter(family_name="Ortiz").exists()


def test_the_list_finds_parts_of_names_in_ones_own_clinic_only(cast: Cast) -> None:
    dana = signed_in(cast.dana.user)
    assert "Delgado Ibarra" in dana.get(reverse("patients"), {"q": "ibar ros"}).content.decode()
    assert "Delgado" not in dana.get(reverse("patients"), {"q": "zz"}).content.decode()
    assert "Haddad" not in dana.get(reverse("patients")).content.decode()
    seen = Entry.objects.filter(subject="patient list")
    assert {one.patient for one in seen} == {cast.rosa}


@pytest.mark.parametrize("name", ["patient_page", "invite_patient"])
def test_nobody_of_another_clinic_and_no_patient_gets_near(cast: Cast, name: str) -> None:
    address = reverse(name, args=[cast.rosa.pk])
    for person, status in ((cast.ingrid.user, 404), (cast.rosa.user, 403)):
        client = signed_in(person)
        answer = client.post(address) if name == "invite_patient" else client.get(address)
        assert answer.status_code == status
    for page in ("patients", "add_patient"):
        assert signed_in(cast.rosa.user).get(reverse(page)).status_code == 403
    assert not Invitation.objects.exists()
