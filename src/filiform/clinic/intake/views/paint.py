"""Step 1: the patient paints where it hurts."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from filiform.body.drawing import Drawing, DrawingFault, MalformedDrawing, parse_drawing
from filiform.body.drawing import canonical_json as canonical
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.models import PainDrawing
from filiform.clinic.intake.steps import Step, intake_of
from filiform.clinic.intake.views.own_visit import own_visit, still_open
from filiform.clinic.people.access import for_patients
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit

MOST_FAULTS_SHOWN = 5


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
        return _page(request, visit, newest.drawing if newest else "", ())
    sent = request.POST.get("drawing", "")
    try:
        drawing = parse_drawing(sent)
    except MalformedDrawing as malformed:
        return _page(request, visit, "", malformed.faults)
    if not any(pain.vertices or pain.pins for pain in drawing.pains):
        return _page(request, visit, canonical(drawing), (), nothing_painted=True)
    _keep(request, visit, drawing)
    return redirect("intake_step", visit_id=visit.pk, step=Step.WORDS)


def _keep(request: HttpRequest, visit: Visit, drawing: Drawing) -> None:
    """Add the drawing, once however often the same one is sent."""
    assert isinstance(request.user, User)  # noqa: S101  (own_visit let only a patient in)
    text = canonical(drawing)
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        newest = intake_of(visit).drawing
        if newest is not None and newest.drawing == text:
            return
        kept = PainDrawing.objects.create(
            patient=visit.patient, visit=visit, drawing=text, made_by=request.user
        )
        record(request, visit.patient, Action.ADDED, kept)


def _page(
    request: HttpRequest,
    visit: Visit,
    drawing: str,
    faults: tuple[DrawingFault, ...],
    *,
    nothing_painted: bool = False,
) -> HttpResponse:
    refused = bool(faults) or nothing_painted
    return render(
        request,
        "intake/paint.html",
        {
            "visit": visit,
            "step": Step.PAINT,
            "drawing": drawing,
            "problems": _problems(faults, nothing_painted=nothing_painted),
        },
        status=422 if refused else 200,
    )


def _problems(faults: tuple[DrawingFault, ...], *, nothing_painted: bool) -> list[dict[str, str]]:
    """Rows of the error summary: what to do first, then what was wrong with the drawing."""
    if nothing_painted:
        text = _("Nothing is painted yet. Paint where it hurts, or use the list.")
        return [{"href": "#paint-form", "text": text}]
    if not faults:
        return []
    lost = _("The drawing could not be read, so it was not saved. It is still on this device.")
    return [
        {"href": "#paint-form", "text": lost},
        *({"href": "#paint-form", "text": str(fault)} for fault in faults[:MOST_FAULTS_SHOWN]),
    ]
