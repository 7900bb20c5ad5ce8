"""The therapist says what the patient mainly complains of."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.complaint import keep_complaint
from filiform.clinic.visits.drawings import drawing_named
from filiform.clinic.visits.views.opened_visit import opened_visit, user_asking


@require_POST
@for_clinicians
def set_complaint(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Keeps it with the visit; the chart then ranks anew, by the drawing that was in hand."""
    visit = opened_visit(request, visit_id)
    try:
        kept = keep_complaint(visit, request.POST.get("complaint", ""), user_asking(request))
    except ValueError:
        return HttpResponseBadRequest(_("Complaint: choose one of the list."))
    record(request, visit.patient, Action.ADDED, kept)
    in_hand = drawing_named(visit, request.GET.get("drawing", ""))
    query = {"drawing": str(in_hand.pk)} if in_hand else None
    return redirect(reverse("chart", args=[visit.pk], query=query))
