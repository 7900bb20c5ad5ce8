"""Words about visits and steps that several pages need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils import formats, timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from filiform.clinic.intake.steps import ORDER, Intake, Step
from filiform.clinic.people.models import Clinic

register = template.Library()

# Django's own formats leave the weekday out, which is what people remember a visit by.
IN_FULL = {"en": "l, F j, Y", "es": r"l j \d\e F \d\e Y"}
WITHOUT_YEAR = {"en": "l, F j", "es": r"l j \d\e F"}
PRONOUNS = (
    {"en": "she/her", "es": "ella"},
    {"en": "he/him", "es": "él"},
    {"en": "they/them", "es": "elle"},
)

NAMES: dict[Step, Promise] = {
    Step.PAINT: _("Show where it hurts"),
    Step.WORDS: _("Say how it feels"),
    Step.SCREENING: _("Answer the safety questions"),
    Step.CONSENT: _("Read and sign"),
}


@dataclass(frozen=True)
class StepLine:
    """One step as a line of the list."""

    step: Step
    name: Promise
    done: bool
    next: bool


@register.filter
def steps_of(intake: Intake) -> list[StepLine]:
    """All steps in order, with what is done and what is next."""
    return [
        StepLine(step, NAMES[step], step in intake.done, step == intake.next_step) for step in ORDER
    ]


@register.filter
def step_number(step: Step) -> int:
    """1 for the first step."""
    return ORDER.index(step) + 1


@register.filter
def in_clinic_time(moment: datetime, clinic: Clinic) -> str:
    """Day and time of day where the clinic is, in the page's language."""
    return f"{clinic_day(moment, clinic)}, {clinic_time(moment, clinic)}"


@register.filter
def clinic_day(moment: datetime, clinic: Clinic) -> str:
    """The day where the clinic is."""
    return day_in_full(timezone.localtime(moment, ZoneInfo(clinic.time_zone)))


@register.filter
def day_in_full(day: date) -> str:
    """Tuesday, November 24, 2026; martes 24 de noviembre de 2026."""
    return formats.date_format(day, IN_FULL[_language()])


@register.filter
def day_without_year(day: date) -> str:
    """Tuesday, November 24; martes 24 de noviembre."""
    return formats.date_format(day, WITHOUT_YEAR[_language()])


@register.filter
def clinic_time(moment: datetime, clinic: Clinic) -> str:
    """The time of day where the clinic is."""
    local = timezone.localtime(moment, ZoneInfo(clinic.time_zone))
    return formats.time_format(local, "TIME_FORMAT")


@register.filter
def pronouns_in_words(written: str) -> str:
    """The usual sets in the page's language; anything else as the person wrote it."""
    plain = written.strip().casefold()
    known = (one for one in PRONOUNS if plain in one.values())
    return next((one[_language()] for one in known), written)


def _language() -> str:
    return "es" if (get_language() or "en").startswith("es") else "en"
