"""Near which places needles are planned: what the consent page has to speak of."""

from __future__ import annotations

from filiform.care.starting import places_of
from filiform.clinic.intake.steps import Intake
from filiform.clinic.intake.verdicts import answers_of
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.target_places import targets_of
from filiform.safety import load_screening


def places_for(visit: Visit, intake: Intake) -> tuple[str, ...]:
    """Where it hurts, by the screening, and where the therapist plans; in the screening's order."""
    said = answers_of(intake.screening).get("complaint", ())
    hurts = said if isinstance(said, tuple) else ()
    wanted = {*hurts, *places_of(targets_of(visit))}
    offered = load_screening().question("complaint").options
    return tuple(option.id for option in offered if option.id in wanted)
