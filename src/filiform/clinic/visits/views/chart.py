"""The chart: drawing, words and flags of one patient on one page, and what to palpate first."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from filiform.body import load_surface
from filiform.body.charts import render_svg
from filiform.body.measures import measure
from filiform.body.summary import clear_sentence, summary
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.consent_pdf import consent_pdf
from filiform.clinic.intake.models import PainDrawing
from filiform.clinic.intake.outcomes import outcomes_of
from filiform.clinic.intake.records import clearances_of
from filiform.clinic.intake.steps import intake_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.candidates import drawing_of, examine_first, ranking_for
from filiform.clinic.visits.complaint import complaint_of, complaint_options
from filiform.clinic.visits.drawings import drawing_named, drawn_by, other_drawings
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.pain_words import pain_stories
from filiform.clinic.visits.session_log import ledger_of
from filiform.clinic.visits.session_words import count_words, needle_lines
from filiform.clinic.visits.views.opened_visit import opened_visit
from filiform.reasoning import remarks


@require_GET
@for_clinicians
def chart(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Everything the therapist should know before saying hello.

    ``?drawing=`` names another drawing of the visit than the newest, to be shown and ranked.
    """
    visit = opened_visit(request, visit_id)
    intake = intake_of(visit)
    in_hand = _asked_for(request, visit) if request.GET.get("drawing") else intake.drawing
    answers = (in_hand, intake.words, intake.screening, intake.consent)
    record(request, visit.patient, Action.VIEWED, visit, *(row for row in answers if row))
    return render(
        request,
        "visits/chart.html",
        {
            "visit": visit,
            "patient": visit.patient,
            "age": visit.patient.age_on(visit.starts_at.date()),
            "intake": intake,
            "outcomes": outcomes_of(visit),
            "verdict": verdict_of(intake.screening),
            "clearances": clearances_of(intake.screening),
            **_pain(in_hand, complaint_of(visit)),
            "is_newest": in_hand == intake.drawing,
            "others": other_drawings(visit, in_hand),
            **_session(visit),
        },
    )


def _session(visit: Visit) -> dict[str, object]:
    """What was done, once the session is open."""
    if visit.state not in (Visit.State.IN_SESSION, Visit.State.CLOSED):
        return {}
    ledger = ledger_of(visit)
    language = (get_language() or "en")[:2]
    return {"needles": needle_lines(ledger, language), "count_words": count_words(ledger)}


def _pain(in_hand: PainDrawing | None, complaint: str) -> dict[str, object]:
    if in_hand is None:
        return {"candidates": (), "drawing": None}
    drawing = drawing_of(in_hand)
    surface = load_surface()
    language = (get_language() or "en")[:2]
    ranking = ranking_for(drawing, complaint)
    return {
        "drawing": drawing,
        "drawing_id": in_hand.pk,
        "drawn_by": drawn_by(in_hand),
        "drawing_json": in_hand.drawing,
        "measures": measure(drawing, surface),
        "summary": summary(drawing, language, surface),
        "clear": clear_sentence(drawing, language, surface),
        "stories": pain_stories(drawing, "es" if language == "es" else "en"),
        "ranking": ranking,
        "candidates": ranking.candidates,
        "on_body": True,
        "remarks": remarks(ranking, surface, language),
        "examine_first": examine_first(drawing, complaint) if ranking.candidates else (),
        "complaint_options": complaint_options(complaint, language),
    }


@require_GET
@for_clinicians
def chart_picture(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """The four views of a drawing as SVG, for where the body cannot be turned."""
    visit = opened_visit(request, visit_id)
    kept = _asked_for(request, visit)
    record(request, visit.patient, Action.VIEWED, kept)
    language = (get_language() or "en")[:2]
    return HttpResponse(
        render_svg(drawing_of(kept), language=language), content_type="image/svg+xml"
    )


def _asked_for(request: HttpRequest, visit: Visit) -> PainDrawing:
    """The drawing of the visit that the address names, or the newest. Raises Http404."""
    named = request.GET.get("drawing", "")
    kept = drawing_named(visit, named) if named else intake_of(visit).drawing
    if kept is None:
        raise Http404
    return kept


@require_GET
@for_clinicians
def visit_consent_pdf(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """The signed consent for the record; gone (404) while nothing is signed."""
    visit = opened_visit(request, visit_id)
    signed = intake_of(visit).consent
    if signed is None:
        raise Http404
    record(request, visit.patient, Action.VIEWED, signed)
    return consent_pdf(signed)
