"""What a treatment session is: an append-only log of what happened, and what follows from it.

Three nouns: an `Event` is something a person did or saw, the `Ledger` is what is true after
all of them, and a `Reason` says why the session may not be closed (or started) now.

>>> from filiform.care.example import example_log
>>> ledger = fold(example_log())
>>> [needle.where.value for needle in ledger.needles]
['in', 'out']
>>> print(reasons_to_stay_open(ledger)[0].text("en"))
1 needle is still in: upper trapezius, left
"""

from filiform.care.aftercare import AftercareCard, Needled, aftercare_card, needled_in
from filiform.care.closing import reasons_to_stay_open
from filiform.care.consent import ConsentRecord, why_consent_does_not_count
from filiform.care.events import (
    AllOutCalled,
    DiscrepancySettled,
    EntryId,
    EntryStruck,
    Event,
    Found,
    FragmentReferred,
    FragmentRemoved,
    NeedleBent,
    NeedleBroken,
    NeedleId,
    NeedleInserted,
    NeedleReconciled,
    NeedleRemoved,
    NeedlesCounted,
    NoteAdded,
    SessionClosed,
    SessionReopened,
    SessionStarted,
    Side,
    TwitchSeen,
)
from filiform.care.ledger import Discrepancy, DiscrepancyKind, Ledger, Needle, apply, fold
from filiform.care.merge import SameIdOtherContent, merge, next_clock
from filiform.care.needle import Where
from filiform.care.reason import Reason
from filiform.care.starting import Clearance, reasons_not_to_start
from filiform.care.visit import NotPossibleNow, VisitEvent, VisitState
from filiform.care.wire import FieldFault, WireFault, all_from_wire, from_wire, to_wire

__all__ = [
    "AftercareCard",
    "AllOutCalled",
    "Clearance",
    "ConsentRecord",
    "Discrepancy",
    "DiscrepancyKind",
    "DiscrepancySettled",
    "EntryId",
    "EntryStruck",
    "Event",
    "FieldFault",
    "Found",
    "FragmentReferred",
    "FragmentRemoved",
    "Ledger",
    "Needle",
    "NeedleBent",
    "NeedleBroken",
    "NeedleId",
    "NeedleInserted",
    "NeedleReconciled",
    "NeedleRemoved",
    "Needled",
    "NeedlesCounted",
    "NotPossibleNow",
    "NoteAdded",
    "Reason",
    "SameIdOtherContent",
    "SessionClosed",
    "SessionReopened",
    "SessionStarted",
    "Side",
    "TwitchSeen",
    "VisitEvent",
    "VisitState",
    "Where",
    "WireFault",
    "aftercare_card",
    "all_from_wire",
    "apply",
    "fold",
    "from_wire",
    "merge",
    "needled_in",
    "next_clock",
    "reasons_not_to_start",
    "reasons_to_stay_open",
    "to_wire",
    "why_consent_does_not_count",
]
