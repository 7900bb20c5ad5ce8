"""The plan: which points are to be needled, and whether the session may be opened."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from filiform.atlas import Tier, load_atlas
from filiform.care import SessionStarted, to_wire
from filiform.care.events import EntryId
from filiform.care.sentences import sentences
from filiform.care.visit import VisitEvent
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.steps import intake_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.candidates import candidates_for, drawing_of
from filiform.clinic.visits.complaint import complaint_of
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.plan_choices import (
    SIDES,
    Aim,
    MuscleChoice,
    aim_from,
    aims_of,
    choices,
    set_targets,
)
from filiform.clinic.visits.session_log import SERVER, take_events
from filiform.clinic.visits.starting import reasons_not_to_start_now
from filiform.clinic.visits.target_places import target_at
from filiform.clinic.visits.transitions import move
from filiform.clinic.visits.views.board import hazard_line
from filiform.clinic.visits.views.opened_visit import opened_visit, user_asking
from filiform.safety import Level, Verdict, load_screening, reaches


@dataclass(frozen=True)
class HazardLine:
    """What a needle must not reach here; grave ones are shown in red."""

    words: str
    grave: bool


@dataclass(frozen=True)
class PointRow:
    """A point as the page shows it; `against` says which safety rules hold here."""

    aim: Aim
    words: str
    chosen: bool
    against: tuple[HazardLine, ...]


@dataclass(frozen=True)
class MuscleRow:
    """A muscle on one side with its points and hazards."""

    choice: MuscleChoice
    name: str
    points: tuple[PointRow, ...]
    hazards: tuple[HazardLine, ...]


@require_http_methods(["GET", "POST"])
@for_clinicians
def plan(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Choose the points; while a session is open, points can be added."""
    visit = opened_visit(request, visit_id)
    if visit.state not in (Visit.State.BOOKED, Visit.State.IN_SESSION):
        return redirect("chart", visit_id=visit.pk)
    if request.method == "POST":
        return _choose(request, visit)
    return _page(request, visit, aims_of(visit), ())


def _choose(request: HttpRequest, visit: Visit) -> HttpResponse:
    keys = request.POST.getlist("target")
    aims = [aim_from(key) for key in keys]
    chosen = tuple(aim for aim in aims if aim is not None)
    if len(chosen) < len(keys):
        return _page(request, visit, chosen, (_("One of the points is not in the atlas."),))
    if not chosen:
        return _page(request, visit, chosen, (_("Choose at least one point to needle."),))
    with transaction.atomic():
        visit = Visit.objects.select_for_update().get(pk=visit.pk)
        if visit.state == Visit.State.IN_SESSION:
            chosen = (*aims_of(visit), *chosen)
        set_targets(visit, chosen)
        record(request, visit.patient, Action.CHANGED, visit)
    if visit.state == Visit.State.IN_SESSION:
        return redirect("board", visit_id=visit.pk)
    return redirect("plan", visit_id=visit.pk)


@require_POST
@for_clinicians
def open_session(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Start the session, or say what is missing."""
    visit = opened_visit(request, visit_id)
    with transaction.atomic():
        visit = Visit.objects.select_for_update().get(pk=visit.pk)
        if visit.state == Visit.State.IN_SESSION:
            return redirect("board", visit_id=visit.pk)
        if visit.state != Visit.State.BOOKED or reasons_not_to_start_now(visit):
            return redirect("plan", visit_id=visit.pk)
        move(visit, VisitEvent.SESSION_STARTED)
        visit.save(update_fields=["state"])
        started = SessionStarted(
            id=EntryId(str(uuid.uuid4())), device=SERVER, clock=1, at=timezone.now()
        )
        take_events(visit.pk, user_asking(request), [to_wire(started)])
        record(request, visit.patient, Action.CHANGED, visit)
    return redirect("board", visit_id=visit.pk)


def _page(
    request: HttpRequest, visit: Visit, chosen: tuple[Aim, ...], problems: tuple[str, ...]
) -> HttpResponse:
    record(request, visit.patient, Action.VIEWED, visit)
    language = (get_language() or "en")[:2]
    verdict = verdict_of(intake_of(visit).screening)
    return render(
        request,
        "visits/plan.html",
        {
            "visit": visit,
            "patient": visit.patient,
            "rows": [
                _row(choice, chosen, _limits_of(verdict, visit, language), language)
                for choice in _choices(request, visit, chosen)
            ],
            "chosen": chosen,
            "problems": problems,
            "problem_rows": [{"href": "#points", "text": problem} for problem in problems],
            "verdict": verdict,
            "reasons": [reason.sentence(language) for reason in reasons_not_to_start_now(visit)],
            "muscle_options": _muscle_options(language),
            "side_options": [
                {"value": side, "label": sentences().side[side].text(language)} for side in SIDES
            ],
        },
        status=422 if problems else 200,
    )


def _choices(
    request: HttpRequest, visit: Visit, chosen: tuple[Aim, ...]
) -> tuple[MuscleChoice, ...]:
    """Chosen muscles first, then the suggested ones, then the one asked for."""
    wanted = [(aim.muscle, aim.side) for aim in chosen]
    drawing = intake_of(visit).drawing
    if drawing is not None:
        wanted += [
            (one.muscle, one.side)
            for one in candidates_for(drawing_of(drawing), complaint_of(visit))
        ]
    asked = (request.GET.get("muscle", ""), request.GET.get("side", ""))
    return choices([*([asked] if asked[0] else []), *wanted])


Limits = Callable[[Aim], tuple[HazardLine, ...]]


def _limits_of(verdict: Verdict, visit: Visit, language: str) -> Limits:
    """Which rules hold for a point: those of this patient, and those for everybody."""
    rules = (*(one.rule for one in verdict.limits), *load_screening().standing)

    def limits(aim: Aim) -> tuple[HazardLine, ...]:
        target = target_at(aim.muscle, aim.trigger_point, aim.side, visit.patient.body_shape)
        return tuple(
            HazardLine(
                f"{rule.title.text(language)}: {rule.action.text(language)}",
                grave=rule.level is Level.ABSOLUTE,
            )
            for rule in rules
            if reaches(rule, target)
        )

    return limits


def _row(choice: MuscleChoice, chosen: tuple[Aim, ...], limits: Limits, language: str) -> MuscleRow:
    return MuscleRow(
        choice=choice,
        name=choice.muscle.name.text(language),
        points=tuple(
            PointRow(
                aim=choice.aim(point),
                words=point.where.text(language),
                chosen=choice.aim(point) in chosen,
                against=limits(choice.aim(point)),
            )
            for point in choice.points
        ),
        hazards=tuple(
            HazardLine(hazard_line(hazard, language), grave=hazard.tier is Tier.HIGH)
            for hazard in choice.muscle.hazards
        ),
    )


def _muscle_options(language: str) -> list[dict[str, str]]:
    needled = (muscle for muscle in load_atlas().muscles if muscle.needled)
    names = [(muscle.name.text(language), muscle.id) for muscle in needled]
    return [{"value": muscle, "label": name} for name, muscle in sorted(names)]
