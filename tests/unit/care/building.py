"""A builder that reads like the visit, for tests about a session's log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from filiform.care import Event, Ledger, Side, fold, from_wire

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
LEFT, RIGHT = Side.LEFT, Side.RIGHT


class Session:
    """A log that grows by a sentence; every verb returns the session, one minute an entry."""

    def __init__(self) -> None:
        self.log: list[Event] = []

    @property
    def ledger(self) -> Ledger:
        return fold(self.log)

    @property
    def last(self) -> Event:
        return self.log[-1]

    def add(self, kind: str, /, *, device: str = "tablet", **fields: object) -> Session:
        clock = len(self.log) + 1
        stamp: Mapping[str, object] = {
            "id": str(UUID(int=clock)),
            "device": device,
            "clock": clock,
            "at": (START + timedelta(minutes=clock)).isoformat().replace("+00:00", "Z"),
            "type": kind,
        }
        self.log.append(from_wire({**stamp, **fields}))
        return self

    def started(self) -> Session:
        return self.add("session_started")

    def inserted(self, needle: str, muscle: str = "infraspinatus", side: Side = LEFT) -> Session:
        return self.add(
            "needle_inserted",
            needle=needle,
            muscle=muscle,
            side=str(side),
            trigger_point=f"{muscle}-1",
            vertex=1203,
            gauge_mm=0.3,
            length_mm=40,
        )

    def removed(self, needle: str) -> Session:
        return self.add("needle_removed", needle=needle)

    def bent(self, needle: str, depth_mm: float | None = None) -> Session:
        return self.add("needle_bent", needle=needle, depth_mm=depth_mm)

    def broken(self, needle: str) -> Session:
        return self.add("needle_broken", needle=needle)

    def fragment_removed(self, needle: str) -> Session:
        return self.add("fragment_removed", needle=needle)

    def fragment_referred(self, needle: str, to: str = "St. Mary's emergency room") -> Session:
        return self.add("fragment_referred", needle=needle, to=to)

    def twitched(self, needle: str) -> Session:
        return self.add("twitch_seen", needle=needle)

    def all_out(self) -> Session:
        return self.add("all_out_called")

    def found(self, needle: str, found: str) -> Session:
        return self.add("needle_reconciled", needle=needle, found=found)

    def struck(self, event: Event) -> Session:
        return self.add("entry_struck", entry=event.id)

    def settled(self, event: Event, explanation: str = "I looked into it.") -> Session:
        return self.add("discrepancy_settled", entry=event.id, explanation=explanation)

    def noted(self, text: str) -> Session:
        return self.add("note_added", text=text)

    def counted(self, needles_in: int, needles_out: int, by: str = "Ines Ortega") -> Session:
        return self.add(
            "needles_counted", counted_by=by, needles_in=needles_in, needles_out=needles_out
        )

    def closed(self) -> Session:
        return self.add("session_closed")

    def reopened(self) -> Session:
        return self.add("session_reopened")
