"""Close a session: only when every needle is accounted for and counted independently."""

from __future__ import annotations

import uuid
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from filiform.care import Reason, SessionClosed, next_clock, reasons_to_stay_open, to_wire
from filiform.care.events import EntryId
from filiform.care.visit import VisitEvent
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.followup.cards import make_card
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.session_log import SERVER, ledger_of, log_of, take_events
from filiform.clinic.visits.transitions import move
from filiform.clinic.visits.views.opened_visit import opened_visit, user_asking
from filiform.clinic.visits.wording import muscle_names


@require_POST
@for_clinicians
def close(request: HttpRequest, visit_id: UUID) -> JsonResponse:
    """200 with the next page, or 409 with the reasons: the same words as on the button."""
    visit = opened_visit(request, visit_id)
    closed_by = user_asking(request)
    with transaction.atomic():
        visit = Visit.objects.select_for_update().get(pk=visit.pk)
        if visit.state == Visit.State.CLOSED:
            return JsonResponse({"closed": True, "next": _next(visit)})
        if visit.state != Visit.State.IN_SESSION:
            return JsonResponse({"closed": False, "reasons": []}, status=409)
        reasons = reasons_to_stay_open(
            ledger_of(visit), treated_by=[visit.therapist.user.full_name]
        )
        if reasons:
            return _refusal(reasons)
        _close(visit, closed_by)
        make_card(visit, ledger_of(visit))
        record(request, visit.patient, Action.CHANGED, visit)
    return JsonResponse({"closed": True, "next": _next(visit)})


def _close(visit: Visit, closed_by: User) -> None:
    """Write the event and the state; the database's own rules look at it once more."""
    log = log_of(visit)
    event = SessionClosed(
        id=EntryId(str(uuid.uuid4())),
        device=SERVER,
        clock=next_clock(log),
        at=timezone.now(),
    )
    take_events(visit.pk, closed_by, [to_wire(event)])
    visit.refresh_from_db()
    move(visit, VisitEvent.SESSION_CLOSED)
    visit.closed_at = event.at
    visit.closed_by = closed_by
    visit.save()


def _refusal(reasons: tuple[Reason, ...]) -> JsonResponse:
    language = get_language() or "en"
    names = muscle_names()
    return JsonResponse(
        {
            "closed": False,
            "reasons": [
                {"code": reason.code, "text": reason.sentence(language, names)}
                for reason in reasons
            ],
        },
        status=409,
    )


def _next(visit: Visit) -> str:
    return reverse("visit_aftercare", args=[visit.pk])
