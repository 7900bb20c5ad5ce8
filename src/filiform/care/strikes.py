"""Which entries of a log are struck as mistakes."""

from collections.abc import Sequence
from dataclasses import dataclass

from filiform.care.events import EntryId, EntryStruck, Event, SessionClosed


@dataclass(frozen=True, slots=True)
class Strikes:
    """`struck` entries are out of the ledger; `idle` strikes strike nothing."""

    struck: frozenset[EntryId]
    idle: frozenset[EntryId]


def strikes_in(log: Sequence[Event]) -> Strikes:
    """The strikes of a merged log.

    A strike that is itself struck has no effect, so striking a strike restores the entry.
    A strike is idle when its entry is missing, does not come before it, or is the closing:
    a session is not reopened by undo.
    """
    place = {event.id: index for index, event in enumerate(log)}
    struck: set[EntryId] = set()
    idle: set[EntryId] = set()
    for index in range(len(log) - 1, -1, -1):
        event = log[index]
        if not isinstance(event, EntryStruck) or event.id in struck:
            continue
        target = place.get(event.entry)
        if target is None or target >= index or isinstance(log[target], SessionClosed):
            idle.add(event.id)
        else:
            struck.add(event.entry)
    return Strikes(frozenset(struck), frozenset(idle))
