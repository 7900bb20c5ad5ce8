"""Taps of two tablets, one of them out of reach for a while, judged by a slow, obvious model.

The model keeps one dictionary and rewrites it at every tap; for undo it keeps copies.
The tablets only append to their logs.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import timedelta
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from filiform.care import Event, Ledger, fold, from_wire, next_clock, reasons_to_stay_open
from tests.property.care.logs import START

NUMBERS = st.integers(0, 3)
OUTSIDE = st.sampled_from(("sharps", "sheet", "floor"))


class Taps(RuleBasedStateMachine):
    """`server` is the log everybody has; `queue` waits on a tablet without network."""

    def __init__(self) -> None:
        super().__init__()
        self.server: list[Event] = []
        self.queue: list[Event] = []
        self.offline = False
        self.where: dict[str, str] = {}
        self.twitches: dict[str, int] = {}
        self.before: tuple[str, dict[str, str], dict[str, int]] | None = None
        self.counted: tuple[int, int] | None = None
        self.made = 0

    # one tap

    def record(self, kind: str, **fields: object) -> None:
        """Append an event and remember how things were before it."""
        self.made += 1
        at = (START + timedelta(seconds=self.made)).isoformat().replace("+00:00", "Z")
        event = from_wire(
            {
                "type": kind,
                "id": str(UUID(int=self.made)),
                "device": "b" if self.offline else "a",
                "clock": next_clock([*self.server, *self.queue]),
                "at": at,
                **fields,
            }
        )
        self.before = (event.id, deepcopy(self.where), deepcopy(self.twitches))
        self.counted = None
        (self.queue if self.offline else self.server).append(event)

    def tap(self, number: int, kind: str, moves: dict[str, str], **fields: object) -> None:
        """A tap that is offered only where it makes sense."""
        name = f"N{number}"
        if self.where.get(name) not in moves:
            return
        self.record(kind, needle=name, **fields)
        self.where[name] = moves[self.where[name]]

    @rule(side=st.sampled_from(("left", "right")))
    def insert(self, side: str) -> None:
        name = f"N{len(self.where)}"
        if name in self.where or len(self.where) > 3:
            return
        self.record(
            "needle_inserted",
            needle=name,
            muscle="infraspinatus",
            side=side,
            trigger_point="infraspinatus-1",
            vertex=7,
            gauge_mm=0.3,
            length_mm=40,
        )
        self.where[name] = "in"
        self.twitches[name] = 0

    @rule(number=NUMBERS)
    def remove(self, number: int) -> None:
        self.tap(number, "needle_removed", {"in": "out", "out": "out", "broken": "broken"})

    @rule(number=NUMBERS)
    def bend(self, number: int) -> None:
        self.tap(number, "needle_bent", {"in": "in", "pulled": "pulled"}, depth_mm=None)

    @rule(number=NUMBERS)
    def twitch(self, number: int) -> None:
        if self.where.get(f"N{number}") == "in":
            self.tap(number, "twitch_seen", {"in": "in"})
            self.twitches[f"N{number}"] += 1

    @rule(number=NUMBERS)
    def breaks(self, number: int) -> None:
        self.tap(number, "needle_broken", {"in": "broken", "pulled": "broken", "out": "broken"})

    @rule(number=NUMBERS)
    def take_out_the_piece(self, number: int) -> None:
        self.tap(number, "fragment_removed", {"broken": "out"})

    @rule(number=NUMBERS)
    def send_on(self, number: int) -> None:
        self.tap(number, "fragment_referred", {"broken": "referred"}, to="the hospital")

    @rule()
    def all_out(self) -> None:
        self.record("all_out_called")
        self.where = {n: "pulled" if w == "in" else w for n, w in self.where.items()}

    @rule(number=NUMBERS, found=OUTSIDE)
    def find(self, number: int, found: str) -> None:
        self.tap(number, "needle_reconciled", {"pulled": "out"}, found=found)

    @rule(number=NUMBERS)
    def find_in_body(self, number: int) -> None:
        moves = {"pulled": "in", "out": "in"}
        self.tap(number, "needle_reconciled", moves, found="body")

    @rule()
    @precondition(lambda self: self.before is not None)
    def undo(self) -> None:
        """Undo the last tap, whatever it was, an undo too."""
        assert self.before is not None
        struck, where, twitches = self.before
        self.record("entry_struck", entry=struck)
        self.where, self.twitches = where, twitches

    @rule(miscounted=st.integers(0, 1))
    def count(self, miscounted: int) -> None:
        used, out = len(self.where), list(self.where.values()).count("out")
        self.record(
            "needles_counted", counted_by="Ines", needles_in=used, needles_out=out + miscounted
        )
        self.counted = (used, out + miscounted)

    # the network

    @rule()
    def lose_the_network(self) -> None:
        self.offline = True

    @rule(twice=st.booleans())
    def find_the_network(self, twice: bool) -> None:
        """The queue is sent from its end, and, when the answer was lost, once more."""
        self.offline = False
        self.server = [*reversed(self.queue), *(self.queue if twice else []), *self.server]
        self.queue = []

    # what must hold

    def seen(self) -> Ledger:
        return fold(self.server, self.queue)

    @invariant()
    def the_ledger_says_what_the_model_says(self) -> None:
        ledger = self.seen()
        assert {needle.id: needle.where.value for needle in ledger.needles} == self.where
        assert {needle.id: needle.twitches for needle in ledger.needles} == {
            name: self.twitches[name] for name in self.where
        }
        assert ledger.discrepancies == ()

    @invariant()
    def it_may_close_exactly_when_the_model_may(self) -> None:
        may = not reasons_to_stay_open(self.seen())
        places = list(self.where.values())
        safe = not {"in", "pulled", "broken"} & set(places)
        assert may == (safe and self.counted == (len(places), places.count("out")))


TestTaps = Taps.TestCase
