"""Step 3: the safety questions."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.forms import ScreeningForm
from filiform.clinic.intake.models import Screening
from filiform.clinic.intake.steps import Step, intake_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.intake.views.own_visit import own_visit, still_open
from filiform.clinic.people.access import for_patients
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from filiform.safety import VerdictLevel, load_screening


@require_http_methods(["GET", "POST"])
@for_patients
def screening(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Ask; with a danger sign go to the page that says where to get help, else go on."""
    visit = own_visit(request, visit_id)
    if not still_open(visit):
        return redirect("patient_home")
    newest = intake_of(visit).screening
    form = ScreeningForm(
        request.POST or None,
        language=_language(),
        initial=newest.answers if newest else None,
    )
    if request.method == "POST" and form.is_valid():
        kept = _keep(request, visit, form.answers())
        if verdict_of(kept).level is VerdictLevel.SEEK_CARE_NOW:
            return redirect("seek_care", visit_id=visit.pk)
        return redirect("intake_step", visit_id=visit.pk, step=Step.CONSENT)
    if request.method == "GET":
        record(request, visit.patient, Action.VIEWED, *([newest] if newest else []))
    return render(
        request,
        "intake/screening.html",
        {
            "visit": visit,
            "step": Step.SCREENING,
            "form": form,
            "unreviewed": any(
                not question.provenance.checked_by for question in load_screening().questions
            ),
        },
        status=422 if form.errors else 200,
    )


@require_GET
@for_patients
def seek_care(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Where to get help, in red, before anything else."""
    visit = own_visit(request, visit_id)
    verdict = verdict_of(intake_of(visit).screening)
    if verdict.level is not VerdictLevel.SEEK_CARE_NOW:
        return redirect("patient_home")
    record(request, visit.patient, Action.VIEWED, visit)
    return render(
        request,
        "intake/seek_care.html",
        {
            "visit": visit,
            "emergency_address": f"tel:{visit.clinic.emergency_number}",
            "phone_address": f"tel:{visit.clinic.phone.replace(' ', '')}",
            "sentences": [
                fired.rule.patient.text(_language())
                for fired in verdict.fired
                if fired.level is VerdictLevel.SEEK_CARE_NOW
            ],
        },
    )


def _keep(request: HttpRequest, visit: Visit, answers: dict[str, str]) -> Screening:
    """Add the answers, once however often the same ones are sent."""
    assert isinstance(request.user, User)  # noqa: S101  (own_visit let only a patient in)
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        newest = intake_of(visit).screening
        if newest is not None and newest.answers == answers:
            return newest
        kept = Screening.objects.create(
            patient=visit.patient,
            visit=visit,
            answers=answers,
            rules_version=load_screening().version,
            answered_by=request.user,
        )
        record(request, visit.patient, Action.ADDED, kept)
    return kept


def _language() -> str:
    return (get_language() or "en")[:2]
