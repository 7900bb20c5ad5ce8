"""The logs of several devices become one log."""

from collections.abc import Iterable

from filiform.care.events import EntryId, Event


class SameIdOtherContent(ValueError):
    """Two entries carry one id and say different things; neither may be dropped silently."""

    def __init__(self, entry: EntryId) -> None:
        super().__init__(
            f"Entry {entry} came twice with different content. "
            "Keep both logs and look at the devices that sent it."
        )
        self.entry = entry


def merge(*logs: Iterable[Event]) -> tuple[Event, ...]:
    """Each entry once, sorted by clock, device and id.

    Order and number of arrivals do not matter.
    Raises SameIdOtherContent when one id stands for two different entries.
    """
    known: dict[EntryId, Event] = {}
    for log in logs:
        for event in log:
            if known.setdefault(event.id, event) != event:
                raise SameIdOtherContent(event.id)
    return tuple(sorted(known.values(), key=lambda event: (event.clock, event.device, event.id)))


def next_clock(log: Iterable[Event]) -> int:
    """The clock for the next entry of a device that has seen `log`; 1 for an empty log."""
    return max((event.clock for event in log), default=0) + 1
