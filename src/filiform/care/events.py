"""What can happen in a session: one frozen dataclass an event, and `Event`, the only list of them.

An event says what a person did or saw.
It is never changed or deleted; a mistake is struck by a later event.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

EntryId = NewType("EntryId", str)
"""A UUID in its canonical small-letter form, made by the device that recorded the event."""

NeedleId = NewType("NeedleId", str)
"""Names one needle for as long as the session is kept; made by the device that put it in."""


class Side(StrEnum):
    """The patient's own left or right."""

    LEFT = "left"
    RIGHT = "right"
    MID = "mid"


class Found(StrEnum):
    """Where a needle was seen when the needles of an all-out were looked for one by one."""

    SHARPS = "sharps"
    SHEET = "sheet"
    FLOOR = "floor"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every event has: who recorded it, and when.

    `clock` counts: it is higher than every clock its device had seen, so that an event sorts
    after all that its device knew of.
    `at` is the wall time of the device, in UTC; it is shown, and never used for sorting.
    """

    id: EntryId
    device: str
    clock: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted(Entry):
    """The session begins: consent, screening and plan have been checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedleInserted(Entry):
    """A needle goes in; gauge and length in millimetres, vertex on the body surface."""

    needle: NeedleId
    muscle: str
    side: Side
    trigger_point: str
    vertex: int
    gauge_mm: float
    length_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedleRemoved(Entry):
    """A needle comes out whole."""

    needle: NeedleId


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedleBent(Entry):
    """A needle bends in the tissue and stays whole; it still counts as in."""

    needle: NeedleId
    depth_mm: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedleBroken(Entry):
    """A needle breaks; a piece of it is taken to be in the patient until that is settled."""

    needle: NeedleId


@dataclass(frozen=True, slots=True, kw_only=True)
class FragmentRemoved(Entry):
    """The broken piece has been taken out and matched with the rest of the needle."""

    needle: NeedleId


@dataclass(frozen=True, slots=True, kw_only=True)
class FragmentReferred(Entry):
    """The broken piece stays in the patient, who is sent on to have it taken out."""

    needle: NeedleId
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TwitchSeen(Entry):
    """The muscle twitches around a needle (a local twitch response)."""

    needle: NeedleId


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOutCalled(Entry):
    """Every needle is pulled at once, without counting, because the patient comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedleReconciled(Entry):
    """A needle is looked for and seen: in the sharps box, on the sheet, the floor, in the body."""

    needle: NeedleId
    found: Found


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryStruck(Entry):
    """An earlier entry was a mistake: it stays in the log and leaves the ledger."""

    entry: EntryId


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepancySettled(Entry):
    """A person has looked into an entry that did not fit, and writes what was the case."""

    entry: EntryId
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedlesCounted(Entry):
    """Somebody counts by hand, without reading the ledger: needles used, needles whole and out."""

    counted_by: str
    needles_in: int
    needles_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAdded(Entry):
    """A line of text for the note."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClosed(Entry):
    """The session ends: every needle is accounted for and the count agrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReopened(Entry):
    """A closed session is opened again, because an entry came late or a needle turned up."""


Event = (
    SessionStarted
    | NeedleInserted
    | NeedleRemoved
    | NeedleBent
    | NeedleBroken
    | FragmentRemoved
    | FragmentReferred
    | TwitchSeen
    | AllOutCalled
    | NeedleReconciled
    | EntryStruck
    | DiscrepancySettled
    | NeedlesCounted
    | NoteAdded
    | SessionClosed
    | SessionReopened
)
