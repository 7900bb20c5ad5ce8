"""Where one needle can be, and the table of the steps that move it.

Whatever the table does not list is a discrepancy: kept, shown, settled by a person,
and in the way of closing until then.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from filiform.care import events as e


class Where(StrEnum):
    """Where a needle is."""

    NOT_USED = "not_used"
    IN = "in"
    PULLED = "pulled"
    """Taken out in an all-out, and not yet found."""
    OUT = "out"
    BROKEN = "broken"
    """A piece of it is, or may be, in the patient."""
    REFERRED = "referred"
    """A piece of it stayed in the patient, who was sent on to have it taken out."""


class Step(StrEnum):
    """What can happen to a needle, as far as it matters for where it is."""

    INSERTED = "inserted"
    BENT = "bent"
    TWITCHED = "twitched"
    REMOVED = "removed"
    BROKE = "broke"
    ALL_OUT = "all_out"
    FOUND_OUTSIDE = "found_outside"
    FOUND_IN_BODY = "found_in_body"
    FRAGMENT_REMOVED = "fragment_removed"
    FRAGMENT_REFERRED = "fragment_referred"


NEXT: Mapping[tuple[Where, Step], Where] = MappingProxyType(
    {
        (Where.NOT_USED, Step.INSERTED): Where.IN,
        (Where.IN, Step.BENT): Where.IN,
        (Where.IN, Step.TWITCHED): Where.IN,
        (Where.IN, Step.REMOVED): Where.OUT,
        (Where.IN, Step.BROKE): Where.BROKEN,
        (Where.IN, Step.ALL_OUT): Where.PULLED,
        (Where.IN, Step.FOUND_OUTSIDE): Where.OUT,  # it fell out by itself
        (Where.IN, Step.FOUND_IN_BODY): Where.IN,
        (Where.PULLED, Step.BENT): Where.PULLED,
        (Where.PULLED, Step.TWITCHED): Where.PULLED,
        (Where.PULLED, Step.REMOVED): Where.OUT,
        (Where.PULLED, Step.BROKE): Where.BROKEN,
        (Where.PULLED, Step.FOUND_OUTSIDE): Where.OUT,
        (Where.PULLED, Step.FOUND_IN_BODY): Where.IN,
        (Where.OUT, Step.BENT): Where.OUT,
        (Where.OUT, Step.TWITCHED): Where.OUT,
        (Where.OUT, Step.REMOVED): Where.OUT,  # two people tapped the same needle
        (Where.OUT, Step.BROKE): Where.BROKEN,  # the tip was seen to be missing afterwards
        (Where.OUT, Step.FOUND_OUTSIDE): Where.OUT,
        (Where.OUT, Step.FOUND_IN_BODY): Where.IN,  # thought out, and was not
        (Where.BROKEN, Step.BENT): Where.BROKEN,
        (Where.BROKEN, Step.TWITCHED): Where.BROKEN,
        (Where.BROKEN, Step.REMOVED): Where.BROKEN,  # the handle came out, the piece did not
        (Where.BROKEN, Step.BROKE): Where.BROKEN,
        (Where.BROKEN, Step.FRAGMENT_REMOVED): Where.OUT,
        (Where.BROKEN, Step.FRAGMENT_REFERRED): Where.REFERRED,
        (Where.REFERRED, Step.REMOVED): Where.REFERRED,
        (Where.REFERRED, Step.FRAGMENT_REFERRED): Where.REFERRED,
        (Where.REFERRED, Step.FRAGMENT_REMOVED): Where.OUT,
    }
)
"""(where it is, what happened) → where it is now; an all-out moves only needles that are in."""

HOLDS_THE_SESSION_OPEN = frozenset({Where.IN, Where.PULLED, Where.BROKEN})
"""A session with a needle in one of these places may not be closed."""


def step_of(event: e.Event) -> Step | None:
    """The step an event means for the needle it names; None when it names no needle."""
    match event:
        case e.NeedleInserted():
            return Step.INSERTED
        case e.NeedleBent():
            return Step.BENT
        case e.TwitchSeen():
            return Step.TWITCHED
        case e.NeedleRemoved():
            return Step.REMOVED
        case e.NeedleBroken():
            return Step.BROKE
        case e.NeedleReconciled(found=e.Found.BODY):
            return Step.FOUND_IN_BODY
        case e.NeedleReconciled():
            return Step.FOUND_OUTSIDE
        case e.FragmentRemoved():
            return Step.FRAGMENT_REMOVED
        case e.FragmentReferred():
            return Step.FRAGMENT_REFERRED
        case e.AllOutCalled():
            return Step.ALL_OUT
        case (
            e.SessionStarted()
            | e.EntryStruck()
            | e.DiscrepancySettled()
            | e.NeedlesCounted()
            | e.NoteAdded()
            | e.SessionClosed()
            | e.SessionReopened()
        ):
            return None
        case _:
            assert_never(event)
