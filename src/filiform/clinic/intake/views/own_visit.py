"""The visit of the patient who asks: every page of the intake begins here."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from filiform.clinic.people.access import patient_of
from filiform.clinic.visits.models import Visit


def own_visit(request: HttpRequest, visit_id: UUID) -> Visit:
    """The patient's own visit; for anybody else's the page does not exist.

    Raises Http404, also for staff: what the patient says, the patient says.
    """
    patient = patient_of(request.user)
    if patient is None:
        raise Http404
    return get_object_or_404(
        Visit.objects.select_related("patient__clinic", "therapist__user", "clinic"),
        pk=visit_id,
        patient=patient,
    )


def still_open(visit: Visit) -> bool:
    """Whether the patient may still add to this visit."""
    return visit.state == Visit.State.BOOKED
