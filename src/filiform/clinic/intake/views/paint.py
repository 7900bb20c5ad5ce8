"""Step 1: the patient paints where it hurts."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.steps import Step, intake_of
from filiform.clinic.intake.taking_drawings import Taken, keep_drawing, take_drawing
from filiform.clinic.intake.views.own_visit import own_visit, still_open
from filiform.clinic.people.access import for_patients
from filiform.clinic.visits.models import Visit


@require_http_methods(["GET", "POST"])
@for_patients
def paint(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Show the body; take a drawing and go on to the words."""
    visit = own_visit(request, visit_id)
    if not still_open(visit):
        return redirect("patient_home")
    if request.method != "POST":
        newest = intake_of(visit).drawing
        record(request, visit.patient, Action.VIEWED, *([newest] if newest else []))
        return _page(request, visit, Taken(None, newest.drawing if newest else "", ()))
    taken = take_drawing(request.POST.get("drawing", ""), "patient")
    if taken.drawing is None:
        return _page(request, visit, taken)
    keep_drawing(request, visit, taken.text)
    return redirect("intake_step", visit_id=visit.pk, step=Step.WORDS)


def _page(request: HttpRequest, visit: Visit, taken: Taken) -> HttpResponse:
    return render(
        request,
        "intake/paint.html",
        {
            "visit": visit,
            "step": Step.PAINT,
            "drawing": taken.text,
            "problems": [{"href": "#paint-form", "text": text} for text in taken.problems],
        },
        status=422 if taken.problems else 200,
    )
