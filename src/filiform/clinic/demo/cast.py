"""The people of the demo clinics. All are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PASSWORD = "every-needle-out"  # noqa: S105  (printed on every start; production refuses the demo)


@dataclass(frozen=True)
class DemoClinic:
    """A clinic and its staff."""

    name: str
    phone: str
    phone_hours: str


@dataclass(frozen=True)
class DemoStaff:
    """A member of staff who can sign in."""

    email: str
    full_name: str
    role: str


@dataclass(frozen=True)
class DemoPatient:
    """A patient who can sign in; ``minutes`` is when the visit begins, counted from 9:00."""

    email: str
    given_name: str
    family_name: str
    birth_date: date
    pronouns: str
    language: str
    body_shape: str
    minutes: int


CLINIC = DemoClinic("Saguaro Physical Therapy (demo)", "+1 602 555 0134", "Mon to Fri, 8 to 6")
OTHER_CLINIC = DemoClinic("Ocotillo Sports Clinic (demo)", "+1 520 555 0177", "Mon to Sat, 7 to 5")

THERAPIST = DemoStaff("therapist@demo.example", "Dana Whitfield", "therapist")
LEAD = DemoStaff("lead@demo.example", "Marcus Okafor", "clinic_lead")
DESK = DemoStaff("desk@demo.example", "Fay Lindgren", "front_desk")
OTHER_THERAPIST = DemoStaff("other@demo.example", "Ingrid Sandoval", "therapist")

ROSA = DemoPatient(
    "rosa@demo.example",
    "Rosa",
    "Delgado Ibarra",
    date(1974, 3, 9),
    "she/her",
    "en",
    "female",
    60,
)
WALTER = DemoPatient(
    "walter@demo.example", "Walter", "Brooks", date(1959, 8, 21), "he/him", "en", "male", 120
)
LUCIA = DemoPatient(
    "lucia@demo.example", "Lucía", "Fernández", date(1996, 12, 2), "ella", "es", "neutral", 180
)
PATIENTS = (ROSA, WALTER, LUCIA)
OTHER_PATIENT = DemoPatient(
    "noor@demo.example", "Noor", "Haddad", date(1988, 5, 30), "she/her", "en", "female", 90
)
