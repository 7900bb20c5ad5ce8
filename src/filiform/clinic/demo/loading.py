"""Put the demo clinics into an empty database; a second call changes nothing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from filiform.clinic.demo import cast
from filiform.clinic.demo.answers import answers_of, answers_of_walter
from filiform.clinic.demo.invented import Invented, invented
from filiform.clinic.people.models import Clinic, Credential, Patient, StaffMember, User
from filiform.clinic.visits.models import Visit

NINE = timedelta(hours=9)
AFTERNOON, EVERY = timedelta(hours=13), timedelta(minutes=30)


@transaction.atomic
def load_demo() -> None:
    """Two clinics, their staff and patients; every patient has a visit today.

    On a later day the patients get a visit for that day, so that the demo never runs dry.
    """
    here = _clinic(cast.CLINIC)
    there = _clinic(cast.OTHER_CLINIC)
    therapist = _staff(cast.THERAPIST, here)
    _staff(cast.LEAD, here)
    _staff(cast.DESK, here)
    other_therapist = _staff(cast.OTHER_THERAPIST, there)
    for person in cast.PATIENTS:
        visit = _visit_today(_patient(person, here), therapist, person)
        if person is cast.WALTER:
            answers_of_walter(visit)
    for place, more in enumerate(invented()):
        patient = _invented_patient(more, here)
        answers_of(more, _visit_at(patient, therapist, AFTERNOON + place * EVERY))
    _visit_today(_patient(cast.OTHER_PATIENT, there), other_therapist, cast.OTHER_PATIENT)


def _clinic(demo: cast.DemoClinic) -> Clinic:
    clinic, _ = Clinic.objects.get_or_create(
        name=demo.name,
        defaults={
            "phone": demo.phone,
            "phone_hours": demo.phone_hours,
            "suggests_to_visitors": True,
        },
    )
    return clinic


def _user(email: str, full_name: str, language: str) -> User:
    user = User.objects.filter(email=email).first()
    if user is not None:
        return user
    return User.objects.create_user(email, cast.PASSWORD, full_name=full_name, language=language)


def _staff(demo: cast.DemoStaff, clinic: Clinic) -> StaffMember:
    member, _ = StaffMember.objects.get_or_create(
        user=_user(demo.email, demo.full_name, "en"),
        defaults={"clinic": clinic, "role": demo.role},
    )
    if member.sees_records and not member.credentials.exists():
        this_year = timezone.localdate().year
        Credential.objects.create(
            staff_member=member,
            jurisdiction=clinic.jurisdiction,
            licence_number=f"DEMO-{demo.email.split('@')[0].upper()}",
            licensed_since=date(this_year - 9, 3, 1),
            licensed_until=date(this_year + 1, 12, 31),
            course_hours=54,
            course_on=date(this_year - 6, 5, 20),
            recorded_by=member.user,
        )
    return member


def _patient(demo: cast.DemoPatient, clinic: Clinic) -> Patient:
    patient, _ = Patient.objects.get_or_create(
        user=_user(demo.email, f"{demo.given_name} {demo.family_name}", demo.language),
        defaults={
            "clinic": clinic,
            "given_name": demo.given_name,
            "family_name": demo.family_name,
            "birth_date": demo.birth_date,
            "pronouns": demo.pronouns,
            "language": demo.language,
            "body_shape": demo.body_shape,
        },
    )
    return patient


def _invented_patient(person: Invented, clinic: Clinic) -> Patient:
    """Nobody signs in as one of them, so they have no password."""
    user = User.objects.filter(email=person.email).first() or User.objects.create_user(
        person.email,
        full_name=f"{person.given_name} {person.family_name}",
        language=person.language,
    )
    patient, _ = Patient.objects.get_or_create(
        user=user,
        defaults={
            "clinic": clinic,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "birth_date": person.birth_date(timezone.localdate()),
            "language": person.language,
            "body_shape": person.body_shape,
        },
    )
    return patient


def _visit_today(patient: Patient, therapist: StaffMember, demo: cast.DemoPatient) -> Visit:
    return _visit_at(patient, therapist, NINE + timedelta(minutes=demo.minutes))


def _visit_at(patient: Patient, therapist: StaffMember, since_midnight: timedelta) -> Visit:
    """The patient's visit today; where there is none, one at that time."""
    zone = ZoneInfo(patient.clinic.time_zone)
    midnight = datetime.combine(timezone.localdate(timezone=zone), time.min, tzinfo=zone)
    today = Visit.objects.filter(
        patient=patient, starts_at__gte=midnight, starts_at__lt=midnight + timedelta(days=1)
    ).first()
    if today is not None:
        return today
    return Visit.objects.create(
        clinic=patient.clinic,
        patient=patient,
        therapist=therapist,
        starts_at=midnight + since_midnight,
    )
