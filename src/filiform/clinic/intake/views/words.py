"""Step 2: how it feels, in words and numbers."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.forms import WordsForm
from filiform.clinic.intake.models import PatientWords
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
    form = WordsForm(request.POST or None, initial=_initial(newest))
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


def _initial(newest: PatientWords | None) -> dict[str, object]:
    if newest is None:
        return {}
    return {
        "story": newest.story,
        "pain_now": newest.pain_now,
        "pain_worst": newest.pain_worst,
    }


def _keep(request: HttpRequest, visit: Visit, form: WordsForm) -> None:
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        if _initial(intake_of(visit).words) == form.cleaned_data:
            return
        kept = PatientWords.objects.create(
            patient=visit.patient,
            visit=visit,
            language=(get_language() or "en")[:2],
            **form.cleaned_data,
        )
        record(request, visit.patient, Action.ADDED, kept)
