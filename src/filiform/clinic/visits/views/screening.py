"""The therapist goes through the safety questions with the patient in the room."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.forms import ClearingForm
from filiform.clinic.intake.models import Screening
from filiform.clinic.intake.steps import intake_of
from filiform.clinic.people.access import for_staff
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.views.opened_visit import opened_visit, user_asking
from filiform.safety import Level, Rule, load_screening


@require_http_methods(["GET", "POST"])
@for_staff
def screening_with_patient(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Answers can be put right, and what can be cleared is cleared with a reason."""
    visit = opened_visit(request, visit_id)
    if visit.state != Visit.State.BOOKED:
        return redirect("chart", visit_id=visit.pk)
    newest = intake_of(visit).screening
    form = ClearingForm(
        request.POST or None,
        language=(get_language() or "en")[:2],
        to_clear=_to_clear(request, newest),
        initial=_initial(newest),
    )
    if request.method == "POST" and form.is_valid():
        _keep(request, visit, form)
        return redirect("plan", visit_id=visit.pk)
    if request.method == "GET":
        record(request, visit.patient, Action.VIEWED, newest or visit)
    return render(
        request,
        "visits/screening.html",
        {"visit": visit, "patient": visit.patient, "form": form},
        status=422 if form.errors else 200,
    )


def _to_clear(request: HttpRequest, newest: Screening | None) -> list[Rule]:
    """What can be cleared among the answers as they are, or as they are being sent."""
    answers = newest.answers if newest is not None else {}
    return [
        rule
        for rule in load_screening().rules
        if rule.level is Level.RELATIVE
        and request.POST.get(rule.question, answers.get(rule.question)) == rule.answer
    ]


def _initial(newest: Screening | None) -> dict[str, object]:
    if newest is None:
        return {}
    cleared = {f"clear-{rule}": True for rule in newest.cleared}
    return {**newest.answers, **cleared, "note": newest.note}


def _keep(request: HttpRequest, visit: Visit, form: ClearingForm) -> None:
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        kept = Screening.objects.create(
            patient=visit.patient,
            visit=visit,
            answers=form.answers(),
            cleared=form.cleared(),
            note=str(form.cleaned_data["note"]),
            rules_version=load_screening().version,
            answered_by=user_asking(request),
        )
        record(request, visit.patient, Action.ADDED, kept)
