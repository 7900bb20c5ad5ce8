"""The cast of every test: a patient, her therapist, a therapist of another clinic, the lead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from filiform.clinic.people.models import Clinic, Credential, Patient, StaffMember, User
from filiform.clinic.visits.models import Visit

PASSWORD = "count every needle"


@dataclass(frozen=True)
class Cast:
    """Rosa is treated by Dana; Marcus leads their clinic; Ingrid and Noor are elsewhere."""

    clinic: Clinic
    rosa: Patient
    dana: StaffMember
    marcus: StaffMember
    ingrid: StaffMember
    fay: StaffMember
    noor: Patient
    visit: Visit
    noors_visit: Visit


def make_cast() -> Cast:
    """The cast in the database, each with a sign-in, and a visit for both patients."""
    clinic = Clinic.objects.create(name="Saguaro", phone="+1 602 555 0100")
    elsewhere = Clinic.objects.create(name="Ocotillo", phone="+1 520 555 0100")
    dana = _staff("dana@example.org", "Dana Whitfield", clinic, "therapist")
    marcus = _staff("marcus@example.org", "Marcus Okafor", clinic, "clinic_lead")
    fay = _staff("fay@example.org", "Fay Lindgren", clinic, "front_desk")
    ingrid = _staff("ingrid@example.org", "Ingrid Sandoval", elsewhere, "therapist")
    rosa = _patient("rosa@example.org", "Rosa", "Delgado Ibarra", clinic)
    noor = _patient("noor@example.org", "Noor", "Haddad", elsewhere)
    return Cast(
        clinic=clinic,
        rosa=rosa,
        dana=dana,
        marcus=marcus,
        ingrid=ingrid,
        fay=fay,
        noor=noor,
        visit=_visit(rosa, dana),
        noors_visit=_visit(noor, ingrid),
    )


def signed_in(user: User | None) -> Client:
    """A browser in which that person is signed in."""
    assert user is not None
    client = Client()
    client.force_login(user)
    return client


def _user(email: str, name: str) -> User:
    return User.objects.create_user(email, PASSWORD, full_name=name)


def _staff(email: str, name: str, clinic: Clinic, role: str) -> StaffMember:
    member = StaffMember.objects.create(user=_user(email, name), clinic=clinic, role=role)
    Credential.objects.create(
        staff_member=member,
        jurisdiction="US-AZ",
        licence_number="PT-1",
        licensed_since=date(2015, 1, 1),
        licensed_until=date(2099, 12, 31),
        course_hours=54,
        course_on=date(2019, 5, 1),
        recorded_by=member.user,
    )
    return member


def _patient(email: str, given: str, family: str, clinic: Clinic) -> Patient:
    return Patient.objects.create(
        user=_user(email, f"{given} {family}"),
        clinic=clinic,
        given_name=given,
        family_name=family,
        birth_date=date(1974, 3, 9),
        body_shape="female",
    )


def _visit(patient: Patient, therapist: StaffMember) -> Visit:
    return Visit.objects.create(
        clinic=patient.clinic,
        patient=patient,
        therapist=therapist,
        starts_at=timezone.now() + timedelta(hours=1),
    )
