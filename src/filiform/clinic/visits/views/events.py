"""The board's door: events in, the state of the log out."""

from __future__ import annotations

import json
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from filiform.care import reasons_to_stay_open
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.models import SessionEntry, Visit
from filiform.clinic.visits.session_log import MOST_EVENTS_AT_ONCE, ledger_of, take_events
from filiform.clinic.visits.views.opened_visit import opened_visit, user_asking
from filiform.clinic.visits.wording import muscle_names


@require_http_methods(["GET", "POST"])
@for_clinicians
def events(request: HttpRequest, visit_id: UUID) -> JsonResponse:
    """POST ``{"events": [...], "seen": n}``: store, then answer; GET ``?seen=n``: answer only.

    ``seen`` counts the entries that the device has had from the server; the answer holds the
    later ones, so that two devices at one session see each other's taps.
    """
    visit = opened_visit(request, visit_id)
    if visit.state not in (Visit.State.IN_SESSION, Visit.State.CLOSED):
        return _refusal("This visit has no open session. Open it from the plan.", status=409)
    if request.method == "GET":
        return _answer(visit, _number(request.GET.get("seen")), accepted=(), refused=())
    try:
        body = json.loads(request.body)
        sent = body["events"]
        seen = _number(body.get("seen"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _refusal('Send {"events": [...], "seen": number}.', status=400)
    if not isinstance(sent, list) or len(sent) > MOST_EVENTS_AT_ONCE:
        return _refusal(f"Send a list of at most {MOST_EVENTS_AT_ONCE} events.", status=400)
    taken = take_events(visit.pk, user_asking(request), sent)
    if taken.accepted:
        record(request, visit.patient, Action.ADDED, visit)
    return _answer(
        visit,
        seen,
        accepted=taken.accepted,
        refused=[{"id": one.id, "problem": one.problem} for one in taken.refused],
    )


def _answer(
    visit: Visit,
    seen: int,
    *,
    accepted: tuple[str, ...],
    refused: list[dict[str, str]] | tuple[()],
) -> JsonResponse:
    entries = list(SessionEntry.objects.filter(visit=visit).order_by("id"))
    ledger = ledger_of(visit)
    language = get_language() or "en"
    reasons = reasons_to_stay_open(ledger, treated_by=[visit.therapist.user.full_name])
    names = muscle_names()
    return JsonResponse(
        {
            "accepted": list(accepted),
            "refused": list(refused),
            "log_length": len(entries),
            "head": max((int(entry.wire["clock"]) for entry in entries), default=0),
            "events": [entry.wire for entry in entries[seen:]],
            "reasons": [
                {"code": reason.code, "text": reason.text(language, names)} for reason in reasons
            ],
        }
    )


def _number(value: object) -> int:
    try:
        return max(0, int(str(value)))
    except ValueError:
        return 0


def _refusal(sentence: str, *, status: int) -> JsonResponse:
    return JsonResponse({"problem": sentence}, status=status)
