"""The muscles to palpate first, ranked anew while a drawing is being made."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from filiform.body import load_surface
from filiform.body.drawing import MalformedDrawing, parse_drawing
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.candidates import ranking_for
from filiform.clinic.visits.complaint import complaint_of
from filiform.clinic.visits.views.opened_visit import opened_visit
from filiform.reasoning import remarks


@require_POST
@for_clinicians
def live_ranking(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """A piece of a page for the drawing that was sent; nothing is kept of it.

    The page around it is in the audit trail; a stroke reads nothing more of the record.
    """
    visit = opened_visit(request, visit_id)
    try:
        drawing = parse_drawing(request.POST.get("drawing", ""))
    except MalformedDrawing as malformed:
        faults = {"faults": malformed.faults[:5]}
        return render(request, "intake/try_refused.html", faults, status=422)
    ranking = ranking_for(drawing, complaint_of(visit))
    language = (get_language() or "en")[:2]
    return render(
        request,
        "visits/ranked.html",
        {
            "drawing": drawing,
            "ranking": ranking,
            "candidates": ranking.candidates,
            "remarks": remarks(ranking, load_surface(), language),
        },
    )
