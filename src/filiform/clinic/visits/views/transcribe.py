"""The therapist paints what the patient says or hands in on paper."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.taking_drawings import Taken, keep_drawing, take_drawing
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.drawings import newest_copied_at
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.views.opened_visit import opened_visit


@require_http_methods(["GET", "POST"])
@for_clinicians
def transcribe(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """A new drawing beside those that there are; the patient's own stays what it is."""
    visit = opened_visit(request, visit_id)
    if visit.state == Visit.State.CLOSED:
        return redirect("chart", visit_id=visit.pk)
    if request.method != "POST":
        record(request, visit.patient, Action.VIEWED, visit)
        return _page(request, visit, Taken(None, "", ()))
    taken = take_drawing(request.POST.get("drawing", ""), "transcribed")
    if taken.drawing is None:
        return _page(request, visit, taken)
    keep_drawing(request, visit, taken.text)
    return redirect("chart", visit_id=visit.pk)


def _page(request: HttpRequest, visit: Visit, taken: Taken) -> HttpResponse:
    return render(
        request,
        "visits/transcribe.html",
        {
            "visit": visit,
            "patient": visit.patient,
            "drawing": taken.text,
            "saved": newest_copied_at(visit),
            "problems": [{"href": "#paint-form", "text": text} for text in taken.problems],
        },
        status=422 if taken.problems else 200,
    )
