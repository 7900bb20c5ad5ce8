"""The session's log in the database: take events, fold them, keep the ledger's shadow.

The log is the truth. Needles and the visit's counts are written from its fold in the same
transaction, so that the database can hold the closing rule by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from filiform.care import (
    EntryId,
    Event,
    Ledger,
    SessionReopened,
    Where,
    WireFault,
    fold,
    from_wire,
    next_clock,
    to_wire,
)
from filiform.care.visit import VisitEvent
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Needle, SessionEntry, Visit
from filiform.clinic.visits.transitions import move

MOST_EVENTS_AT_ONCE = 500
SERVER = "server"
"""The device that events carry which the clinic itself records."""


@dataclass(frozen=True)
class Refused:
    """An event that was not stored, and why; the sender keeps it and shows the sentence."""

    id: str
    problem: str


@dataclass(frozen=True)
class Taken:
    """What became of the events that were sent."""

    accepted: tuple[str, ...]
    refused: tuple[Refused, ...]
    ledger: Ledger


def log_of(visit: Visit) -> tuple[Event, ...]:
    """All events of the visit's session in the order in which the server got them."""
    return tuple(from_wire(entry.wire) for entry in visit.entries.order_by("id"))


def ledger_of(visit: Visit) -> Ledger:
    """What is true now."""
    return fold(log_of(visit))


def take_events(visit_id: UUID, sender: User, sent: Sequence[object]) -> Taken:
    """Store what is new among ``sent`` and answer for each one; safe to repeat.

    An event already stored with the same content is accepted again and stored once.
    When this returns, every accepted event is on disk.
    """
    with transaction.atomic():
        visit = Visit.objects.select_for_update().get(pk=visit_id)
        known = {str(entry.event_id): entry.wire for entry in visit.entries.all()}
        new: list[Event] = []
        accepted: list[str] = []
        refused: list[Refused] = []
        for item in sent[:MOST_EVENTS_AT_ONCE]:
            try:
                event = _readable(item, known)
            except _NotTaken as reason:
                refused.append(reason.refused)
                continue
            accepted.append(event.id)
            if event.id not in known:
                known[event.id] = to_wire(event)
                new.append(event)
        _append(visit, sender, new)
        log = _reopened(visit, sender, [from_wire(wire) for wire in known.values()])
        ledger = fold(log)
        _shadow(visit, ledger)
    return Taken(tuple(accepted), tuple(refused), ledger)


class _NotTaken(Exception):
    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.problem)
        self.refused = refused


def _readable(item: object, known: dict[str, object]) -> Event:
    sent_id = str(item.get("id", "")) if isinstance(item, dict) else ""
    try:
        event = from_wire(item)
    except WireFault as fault:
        raise _NotTaken(Refused(sent_id, str(fault))) from fault
    if event.id in known and known[event.id] != to_wire(event):
        raise _NotTaken(
            Refused(event.id, "id: another event is stored under this id. Give it a new id.")
        )
    return event


def _append(visit: Visit, sender: User, events: Iterable[Event]) -> None:
    SessionEntry.objects.bulk_create(
        SessionEntry(
            visit=visit,
            event_id=UUID(event.id),
            type=str(to_wire(event)["type"]),
            needle=str(getattr(event, "needle", "")),
            wire=to_wire(event),
            received_from=sender,
        )
        for event in events
    )


def _shadow(visit: Visit, ledger: Ledger) -> None:
    """Write where every needle is, and the counts that the database's rules look at."""
    known = {needle.needle: needle for needle in visit.needles.all()}
    in_ledger = {needle.id: needle for needle in ledger.needles}
    for needle in ledger.needles:
        row = known.get(needle.id) or Needle(visit=visit, needle=needle.id)
        row.muscle, row.trigger_point = needle.muscle, needle.trigger_point
        row.side, row.place = str(needle.side), str(needle.where)
        row.save()
    for row in known.values():
        if row.needle not in in_ledger and row.place != Where.NOT_USED:
            row.place = str(Where.NOT_USED)
            row.save(update_fields=["place"])
    visit.needles_in = len(ledger.at(Where.IN))
    visit.needles_to_find = len(ledger.at(Where.PULLED))
    visit.needles_broken = len(ledger.at(Where.BROKEN))
    visit.needles_out = len(ledger.at(Where.OUT))
    visit.counted = ledger.count_agrees
    visit.needs_review = ledger.needs_review
    visit.save()


def _reopened(visit: Visit, sender: User, log: Sequence[Event]) -> tuple[Event, ...]:
    """The log, and that the session is open again where a closed one is no longer in order.

    A device that was out of reach may report a needle after the session was closed: somebody
    must look for that needle. While the session is being closed its state is not yet *closed*.
    """
    ledger = fold(log)
    if visit.state != Visit.State.CLOSED or (ledger.count_agrees and not ledger.needs_review):
        return tuple(log)
    event = SessionReopened(
        id=EntryId(str(uuid4())), device=SERVER, clock=next_clock(log), at=timezone.now()
    )
    _append(visit, sender, [event])
    move(visit, VisitEvent.SESSION_REOPENED)
    visit.closed_at = None
    visit.closed_by = None
    return (*log, event)
