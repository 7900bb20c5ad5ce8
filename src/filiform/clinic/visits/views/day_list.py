"""The therapist's day: who comes when, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET

from filiform.clinic.audit.trail import Action, record_each
from filiform.clinic.intake.steps import Intake, intakes_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.people.access import for_staff
from filiform.clinic.people.models import StaffMember
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.views.opened_visit import staff_asking
from filiform.safety import Verdict

FARTHEST = timedelta(days=366 * 20)
"""No clinic looks further back or ahead; beyond it, today is shown."""


@dataclass(frozen=True)
class Row:
    """One line of the day list."""

    visit: Visit
    intake: Intake
    verdict: Verdict
    age: int
    in_full: bool = True
    """Whether the reader may see flags and open the chart; the front desk may not."""


@require_GET
@for_staff
def day_list(request: HttpRequest) -> HttpResponse:
    """The visits of one day in the clinic's own time zone; today unless ``?day=`` says else."""
    member = staff_asking(request)
    zone = ZoneInfo(member.clinic.time_zone)
    today = timezone.localdate(timezone=zone)
    day = _day_asked(request, today)
    start = datetime.combine(day, time.min, tzinfo=zone)
    visits = list(
        Visit.objects.seen_by(request.user)
        .filter(starts_at__gte=start, starts_at__lt=start + timedelta(days=1))
        .exclude(state=Visit.State.CANCELLED)
        .order_by("starts_at", "id")
    )
    intakes = intakes_of(visits)
    rows = [
        Row(
            visit=visit,
            intake=intakes[visit.pk],
            verdict=verdict_of(intakes[visit.pk].screening),
            age=visit.patient.age_on(day),
            in_full=member.sees_records,
        )
        for visit in visits
    ]
    _record(request, visits)
    return render(
        request,
        "visits/day_list.html",
        {
            "rows": rows,
            "day": day,
            "is_today": day == today,
            "earlier": day - timedelta(days=1),
            "later": day + timedelta(days=1),
            "zone": zone,
            "clinic": member.clinic,
            "is_lead": member.role == StaffMember.Role.CLINIC_LEAD,
        },
    )


def _day_asked(request: HttpRequest, today: date) -> date:
    try:
        day = parse_date(request.GET.get("day", "")) or today
    except ValueError:
        return today
    return day if abs(day - today) <= FARTHEST else today


def _record(request: HttpRequest, visits: list[Visit]) -> None:
    """The list shows names and flags of every patient on it, so each is recorded."""
    seen = [(visit.patient, visit) for visit in visits]
    record_each(request, Action.VIEWED, seen, on="day list")
