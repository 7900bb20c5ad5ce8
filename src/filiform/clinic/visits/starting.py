"""Whether this visit's session may be opened now: the records, asked by the domain's rule."""

from __future__ import annotations

from django.utils import timezone

from filiform.care import Reason
from filiform.care.starting import reasons_not_to_start
from filiform.clinic.intake.records import clearances_of, consent_record
from filiform.clinic.intake.steps import intake_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.people.credentials import why_not_needle
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.target_places import targets_of


def reasons_not_to_start_now(visit: Visit) -> tuple[Reason, ...]:
    """Gravest first; empty when the session may be opened."""
    intake = intake_of(visit)
    return reasons_not_to_start(
        consent=consent_record(intake.consent),
        screening=verdict_of(intake.screening),
        targets=targets_of(visit),
        at=timezone.now(),
        clearances=clearances_of(intake.screening),
        therapist=why_not_needle(visit.therapist, timezone.localdate()),
    )
