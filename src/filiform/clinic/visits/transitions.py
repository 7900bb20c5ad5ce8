"""Move a visit along the table of ``filiform.care.visit``."""

from __future__ import annotations

from filiform.care.visit import VisitEvent, VisitState, after
from filiform.clinic.visits.models import Visit


def standing(visit: Visit) -> VisitState:
    """Where the visit stands for starting a session.

    A booked visit counts as ready here: what is missing is told by
    ``starting.reasons_not_to_start_now``, which is asked first.
    """
    if visit.state == Visit.State.BOOKED:
        return VisitState.READY
    return VisitState(visit.state)


def move(visit: Visit, event: VisitEvent) -> None:
    """Change the visit's state in memory; raises NotPossibleNow for what the table lacks."""
    visit.state = str(after(standing(visit), event))
