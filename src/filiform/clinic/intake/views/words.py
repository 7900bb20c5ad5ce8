"""Step 2: how it feels, in words and numbers."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.forms import ACTIVITIES, WordsForm
from filiform.clinic.intake.models import PatientWords
from filiform.clinic.intake.outcomes import Outcomes, keep_outcome, outcomes_of
from filiform.clinic.intake.steps import Step, intake_of
from filiform.clinic.intake.views.own_visit import own_visit, still_open
from filiform.clinic.people.access import for_patients
from filiform.clinic.visits.models import Visit


@require_http_methods(["GET", "POST"])
@for_patients
def words(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Show the questions; take the answers and go on to the screening."""
    visit = own_visit(request, visit_id)
    if not still_open(visit):
        return redirect("patient_home")
    newest = intake_of(visit).words
    form = WordsForm(
        request.POST if request.method == "POST" else None,
        initial=_initial(newest, outcomes_of(visit)),
    )
    if request.method == "POST" and form.is_valid():
        _keep(request, visit, form)
        return redirect("intake_step", visit_id=visit.pk, step=Step.SCREENING)
    if request.method == "GET":
        record(request, visit.patient, Action.VIEWED, *([newest] if newest else []))
    return render(
        request,
        "intake/words.html",
        {"visit": visit, "step": Step.WORDS, "form": form},
        status=422 if form.errors else 200,
    )


def _initial(newest: PatientWords | None, outcomes: Outcomes) -> dict[str, object]:
    if newest is None:
        return {}
    shown: dict[str, object] = {
        "story": newest.story,
        "pain_now": newest.pain_now,
        "pain_worst": newest.pain_worst,
    }
    if "nprs" in outcomes:
        shown["pain_usual"] = outcomes["nprs"].answers.get("usual")
    if "psfs" in outcomes:
        scale = outcomes["psfs"]
        for number in ACTIVITIES:
            shown[f"activity_{number}"] = scale.names.get(f"activity_{number}", "")
            shown[f"can_{number}"] = scale.answers.get(f"activity_{number}")
    return shown


def _keep(request: HttpRequest, visit: Visit, form: WordsForm) -> None:
    """Add what changed, once however often it is sent."""
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        said = {name: form.cleaned_data[name] for name in ("story", "pain_now", "pain_worst")}
        newest = intake_of(visit).words
        if newest is None or any(getattr(newest, name) != value for name, value in said.items()):
            kept = PatientWords.objects.create(
                patient=visit.patient,
                visit=visit,
                language=(get_language() or "en")[:2],
                **said,
            )
            record(request, visit.patient, Action.ADDED, kept)
        keep_outcome(request, visit, "nprs", form.nprs())
        answers, names = form.psfs()
        if answers or "psfs" in outcomes_of(visit):
            keep_outcome(request, visit, "psfs", answers, names)
