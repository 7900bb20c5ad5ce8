"""Logs of sessions, well-behaved and not, for the laws of the ledger."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from filiform.care import events as e

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DEVICES = ("tablet", "phone", "server")
NEEDLES = ("N1", "N2", "N3")


def entry_ids() -> st.SearchStrategy[e.EntryId]:
    """Few enough that entries often speak of each other."""
    return st.integers(1, 24).map(lambda number: e.EntryId(str(UUID(int=number))))


def needles() -> st.SearchStrategy[e.NeedleId]:
    """One of three needles, so that steps often meet."""
    return st.sampled_from(NEEDLES).map(e.NeedleId)


def texts() -> st.SearchStrategy[str]:
    """Short texts that say something."""
    signs = st.characters(codec="utf-8", exclude_characters="\x00")
    return st.text(signs, min_size=1, max_size=5).filter(lambda text: bool(text.strip()))


def times() -> st.SearchStrategy[datetime]:
    """Within a minute-grained hour; wall times need not agree with the clocks."""
    return st.integers(0, 60).map(lambda minute: START + timedelta(minutes=minute))


@st.composite
def events(draw: st.DrawFn, entry: e.EntryId, closing: bool = True) -> e.Event:
    """Any event, with the id given."""
    kinds = [kind for kind in CONTENT if closing or kind is not e.SessionClosed]
    kind = draw(st.sampled_from(kinds))
    stamp = {
        "id": entry,
        "device": draw(st.sampled_from(DEVICES)),
        "clock": draw(st.integers(1, 12)),
        "at": draw(times()),
    }
    fields: dict[str, Any] = {**stamp, **draw(CONTENT[kind])}
    return kind(**fields)


@st.composite
def logs(draw: st.DrawFn, longest: int = 20, closing: bool = True) -> tuple[e.Event, ...]:
    """A log with each id once, in any order, whose entries may make no sense together."""
    ids = draw(st.lists(entry_ids(), unique=True, max_size=longest))
    return tuple(draw(events(entry, closing)) for entry in ids)


CONTENT: dict[type[e.Event], st.SearchStrategy[dict[str, object]]] = {
    e.SessionStarted: st.just({}),
    e.NeedleInserted: st.fixed_dictionaries(
        {
            "needle": needles(),
            "muscle": st.sampled_from(("infraspinatus", "upper_trapezius")),
            "side": st.sampled_from(e.Side),
            "trigger_point": st.just("infraspinatus-1"),
            "vertex": st.integers(0, 13379),
            "gauge_mm": st.sampled_from((0.25, 0.3)),
            "length_mm": st.sampled_from((30.0, 40.0)),
        }
    ),
    e.NeedleRemoved: st.fixed_dictionaries({"needle": needles()}),
    e.NeedleBent: st.fixed_dictionaries(
        {"needle": needles(), "depth_mm": st.none() | st.floats(0, 150)}
    ),
    e.NeedleBroken: st.fixed_dictionaries({"needle": needles()}),
    e.FragmentRemoved: st.fixed_dictionaries({"needle": needles()}),
    e.FragmentReferred: st.fixed_dictionaries({"needle": needles(), "to": st.just("hospital")}),
    e.TwitchSeen: st.fixed_dictionaries({"needle": needles()}),
    e.AllOutCalled: st.just({}),
    e.NeedleReconciled: st.fixed_dictionaries(
        {"needle": needles(), "found": st.sampled_from(e.Found)}
    ),
    e.EntryStruck: st.fixed_dictionaries({"entry": entry_ids()}),
    e.DiscrepancySettled: st.fixed_dictionaries(
        {"entry": entry_ids(), "explanation": st.just("Looked into.")}
    ),
    e.NeedlesCounted: st.fixed_dictionaries(
        {
            "counted_by": st.sampled_from(("Ines Ortega", "Tomas Herrera")),
            "needles_in": st.integers(0, 3),
            "needles_out": st.integers(0, 3),
        }
    ),
    e.NoteAdded: st.fixed_dictionaries({"text": texts()}),
    e.SessionClosed: st.just({}),
    e.SessionReopened: st.just({}),
}
