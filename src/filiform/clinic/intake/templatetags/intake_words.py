"""Words about visits and steps that several pages need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils import formats, timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from filiform.clinic.intake.steps import ORDER, Intake, Step
from filiform.clinic.people.models import Clinic

register = template.Library()

NAMES: dict[Step, Promise] = {
    Step.PAINT: _("Show where it hurts"),
    Step.WORDS: _("Say how it feels"),
    Step.SCREENING: _("Answer three safety questions"),
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
    local = timezone.localtime(moment, ZoneInfo(clinic.time_zone))
    return f"{formats.date_format(local, 'DATE_FORMAT')}, {clinic_time(moment, clinic)}"


@register.filter
def clinic_day(moment: datetime, clinic: Clinic) -> str:
    """The day where the clinic is."""
    local = timezone.localtime(moment, ZoneInfo(clinic.time_zone))
    return formats.date_format(local, "DATE_FORMAT")


@register.filter
def clinic_time(moment: datetime, clinic: Clinic) -> str:
    """The time of day where the clinic is."""
    local = timezone.localtime(moment, ZoneInfo(clinic.time_zone))
    return formats.time_format(local, "TIME_FORMAT")
