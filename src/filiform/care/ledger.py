"""What is true now: the ledger, and the fold that makes it from the log."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from filiform.care import events as e
from filiform.care.merge import merge
from filiform.care.needle import HOLDS_THE_SESSION_OPEN, NEXT, Step, Where, step_of
from filiform.care.strikes import strikes_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Needle:
    """One needle: what it is, where it was put, where it is now."""

    id: e.NeedleId
    muscle: str
    side: e.Side
    trigger_point: str
    vertex: int
    gauge_mm: float
    length_mm: float
    where: Where
    in_at: datetime
    out_at: datetime | None = None
    bent: bool = False
    bent_at_mm: float | None = None
    twitches: int = 0
    found: e.Found | None = None
    referred_to: str = ""


class DiscrepancyKind(StrEnum):
    """Why an entry does not fit with the rest of the log."""

    DOES_NOT_FIT = "does_not_fit"
    """The step cannot follow from where the needle was."""
    LATE = "late"
    """It came after the session was closed, from a device that was out of reach."""
    CLOSED_TOO_EARLY = "closed_too_early"
    """With all entries known, the session was not ready to be closed when it was."""
    STRIKES_NOTHING = "strikes_nothing"
    """It strikes an entry that is missing, that comes later, or that closed the session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """An entry that does not fit; kept and shown until a person has settled it."""

    kind: DiscrepancyKind
    entry: e.EntryId
    needle: e.NeedleId | None = None
    was: Where | None = None
    step: Step | None = None
    settled: str = ""
    """What the person who looked into it wrote; empty until then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The session as it stands after a log."""

    started_at: datetime | None = None
    all_out_at: datetime | None = None
    closed_at: datetime | None = None
    needles: tuple[Needle, ...] = ()
    count: e.NeedlesCounted | None = None
    """The last count by hand."""
    count_is_void: bool = False
    """Whether something was recorded after that count."""
    notes: tuple[str, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    entries: int = 0
    """How many entries the log has, struck ones included."""

    def at(self, *places: Where) -> tuple[Needle, ...]:
        """The needles that are in one of these places, in the order they went in."""
        return tuple(needle for needle in self.needles if needle.where in places)

    def needle(self, needle: e.NeedleId) -> Needle | None:
        """The needle of that id, None when it was never put in."""
        return next((one for one in self.needles if one.id == needle), None)

    @property
    def used(self) -> int:
        """How many needles were put in."""
        return len(self.needles)

    @property
    def is_closed(self) -> bool:
        """Whether the session has been closed."""
        return self.closed_at is not None

    @property
    def unsettled(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that no person has settled yet."""
        return tuple(one for one in self.discrepancies if not one.settled)

    @property
    def needs_review(self) -> bool:
        """Whether a closed session has something open: an entry, or a needle not accounted for."""
        return self.is_closed and bool(self.unsettled or self.at(*HOLDS_THE_SESSION_OPEN))

    @property
    def count_agrees(self) -> bool:
        """Whether the last count stands, and says what the needles say."""
        return (
            self.count is not None
            and not self.count_is_void
            and self.count.needles_in == self.used
            and self.count.needles_out == len(self.at(Where.OUT))
        )

    @property
    def is_accounted_for(self) -> bool:
        """Whether nothing is left to do with any needle, entry or count."""
        return not self.at(*HOLDS_THE_SESSION_OPEN) and not self.unsettled and self.count_agrees


def fold(*logs: Iterable[e.Event]) -> Ledger:
    """The ledger of one or more logs, merged, always from the start.

    An entry struck as a mistake stays in the log and out of the ledger.
    Raises SameIdOtherContent when the logs contradict each other about one entry.
    """
    log = merge(*logs)
    strikes = strikes_in(log)
    ledger = Ledger()
    for event in log:
        ledger = _recorded(ledger, event)
        if event.id in strikes.struck:
            continue
        if event.id in strikes.idle:
            ledger = _noted(ledger, event, DiscrepancyKind.STRIKES_NOTHING)
        ledger = apply(ledger, event)
    return ledger


def apply(ledger: Ledger, event: e.Event) -> Ledger:
    """The ledger after one more event.

    Total: it has happened to a patient, so nothing is refused.
    What cannot follow becomes a discrepancy.
    Striking concerns the whole log, so `fold` sees to it and here it changes nothing.
    """
    ledger = _late(ledger, event)
    match event:
        case e.SessionStarted():
            return replace(ledger, started_at=ledger.started_at or event.at)
        case e.NeedleInserted():
            return _inserted(ledger, event)
        case (
            e.NeedleRemoved()
            | e.NeedleBent()
            | e.NeedleBroken()
            | e.FragmentRemoved()
            | e.FragmentReferred()
            | e.TwitchSeen()
            | e.NeedleReconciled()
        ):
            return _stepped(ledger, event)
        case e.AllOutCalled():
            pulled = tuple(_all_out(needle, event) for needle in ledger.needles)
            return replace(ledger, needles=pulled, all_out_at=event.at)
        case e.NeedlesCounted():
            return replace(ledger, count=event, count_is_void=False)
        case e.NoteAdded():
            return replace(ledger, notes=(*ledger.notes, event.text))
        case e.DiscrepancySettled():
            return _settled(ledger, event)
        case e.SessionClosed():
            return _closed(ledger, event)
        case e.SessionReopened():
            return replace(ledger, closed_at=None)
        case e.EntryStruck():
            return ledger
        case _:
            assert_never(event)


_OneNeedle = (
    e.NeedleRemoved
    | e.NeedleBent
    | e.NeedleBroken
    | e.FragmentRemoved
    | e.FragmentReferred
    | e.TwitchSeen
    | e.NeedleReconciled
)


def _recorded(ledger: Ledger, event: e.Event) -> Ledger:
    """Any entry after a count, a struck one too, makes the count void; closing does not."""
    void = ledger.count is not None and not isinstance(event, e.SessionClosed)
    return replace(ledger, entries=ledger.entries + 1, count_is_void=ledger.count_is_void or void)


def _late(ledger: Ledger, event: e.Event) -> Ledger:
    if not ledger.is_closed or isinstance(
        event, e.SessionClosed | e.DiscrepancySettled | e.SessionReopened
    ):
        return ledger
    return _noted(ledger, event, DiscrepancyKind.LATE)


def _noted(ledger: Ledger, event: e.Event, kind: DiscrepancyKind) -> Ledger:
    new = Discrepancy(kind=kind, entry=event.id)
    return replace(ledger, discrepancies=(*ledger.discrepancies, new))


def _inserted(ledger: Ledger, event: e.NeedleInserted) -> Ledger:
    if (known := ledger.needle(event.needle)) is not None:
        return _does_not_fit(ledger, event, event.needle, known.where, Step.INSERTED)
    needle = Needle(
        id=event.needle,
        muscle=event.muscle,
        side=event.side,
        trigger_point=event.trigger_point,
        vertex=event.vertex,
        gauge_mm=event.gauge_mm,
        length_mm=event.length_mm,
        where=NEXT[Where.NOT_USED, Step.INSERTED],
        in_at=event.at,
    )
    return replace(ledger, needles=(*ledger.needles, needle))


def _stepped(ledger: Ledger, event: _OneNeedle) -> Ledger:
    step = step_of(event)
    known = ledger.needle(event.needle)
    where = Where.NOT_USED if known is None else known.where
    if known is None or step is None or (where, step) not in NEXT:
        return _does_not_fit(ledger, event, event.needle, where, step)
    moved = _moved(_told(known, event), NEXT[where, step], event)
    return replace(
        ledger, needles=tuple(moved if one.id == moved.id else one for one in ledger.needles)
    )


def _told(needle: Needle, event: _OneNeedle) -> Needle:
    """What the event says about the needle apart from where it is."""
    match event:
        case e.NeedleBent():
            deep = needle.bent_at_mm if event.depth_mm is None else event.depth_mm
            return replace(needle, bent=True, bent_at_mm=deep)
        case e.TwitchSeen():
            return replace(needle, twitches=needle.twitches + 1)
        case e.NeedleReconciled():
            return replace(needle, found=event.found)
        case e.FragmentReferred():
            return replace(needle, referred_to=event.to)
        case e.NeedleRemoved() | e.NeedleBroken() | e.FragmentRemoved():
            return needle
        case _:
            assert_never(event)


def _moved(needle: Needle, to: Where, event: e.Event) -> Needle:
    """The needle at `to`; the first time it leaves the body whole is its time out."""
    if to in (Where.OUT, Where.PULLED):
        return replace(needle, where=to, out_at=needle.out_at or event.at)
    if to in (Where.IN, Where.BROKEN):
        return replace(needle, where=to, out_at=None)
    return replace(needle, where=to)


def _all_out(needle: Needle, event: e.AllOutCalled) -> Needle:
    to = NEXT.get((needle.where, Step.ALL_OUT))
    return needle if to is None else _moved(needle, to, event)


def _does_not_fit(
    ledger: Ledger, event: e.Event, needle: e.NeedleId, was: Where, step: Step | None
) -> Ledger:
    new = Discrepancy(
        kind=DiscrepancyKind.DOES_NOT_FIT, entry=event.id, needle=needle, was=was, step=step
    )
    return replace(ledger, discrepancies=(*ledger.discrepancies, new))


def _settled(ledger: Ledger, event: e.DiscrepancySettled) -> Ledger:
    looked_into = tuple(
        replace(one, settled=event.explanation) if one.entry == event.entry else one
        for one in ledger.discrepancies
    )
    return replace(ledger, discrepancies=looked_into)


def _closed(ledger: Ledger, event: e.SessionClosed) -> Ledger:
    if ledger.is_closed:
        return ledger
    if not ledger.is_accounted_for:
        ledger = _noted(ledger, event, DiscrepancyKind.CLOSED_TOO_EARLY)
    return replace(ledger, closed_at=event.at)
