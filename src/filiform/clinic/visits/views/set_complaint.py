"""The therapist says what the patient mainly complains of."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from filiform.atlas.complaints import COMPLAINTS
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.people.access import for_staff
from filiform.clinic.visits.views.opened_visit import opened_visit


@require_POST
@for_staff
def set_complaint(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Keeps it with the visit; the chart then ranks anew."""
    visit = opened_visit(request, visit_id)
    asked = request.POST.get("complaint", "")
    if asked and asked not in COMPLAINTS:
        return HttpResponseBadRequest(_("Complaint: choose one of the list."))
    visit.complaint = asked
    visit.save(update_fields=["complaint"])
    record(request, visit.patient, Action.CHANGED, visit)
    return redirect("chart", visit_id=visit.pk)
