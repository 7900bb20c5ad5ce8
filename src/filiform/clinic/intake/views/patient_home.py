"""The patient's first page: what is next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.steps import Intake, intakes_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.people.access import for_patients, patient_of
from filiform.clinic.visits.models import Visit
from filiform.safety import VerdictLevel

FEWEST_SHOWN = 10


@require_GET
@for_patients
def patient_home(request: HttpRequest) -> HttpResponse:
    """Visits to prepare, with the next step; then the aftercare of those that are over."""
    patient = patient_of(request.user)
    assert patient is not None  # noqa: S101  (for_patients let only patients in)
    record(request, patient, Action.VIEWED)
    visits = list(
        Visit.objects.filter(patient=patient)
        .select_related("therapist__user", "clinic", "aftercare_card")
        .order_by("-starts_at")[:FEWEST_SHOWN]
    )
    intakes = intakes_of(visits)
    return render(
        request,
        "intake/patient_home.html",
        {
            "patient": patient,
            "to_prepare": [
                (visit, intakes[visit.pk], _needs_care(intakes[visit.pk]))
                for visit in reversed(visits)
                if visit.state in (Visit.State.BOOKED, Visit.State.IN_SESSION)
            ],
            "over": [visit for visit in visits if visit.state == Visit.State.CLOSED],
        },
    )


def _needs_care(intake: Intake) -> bool:
    """Whether the answers ask for medical care before anything else."""
    return verdict_of(intake.screening).level is VerdictLevel.SEEK_CARE_NOW
