"""A short session to try things with: two needles in, one of them out again."""

from collections.abc import Mapping

from filiform.care.events import Event
from filiform.care.wire import from_wire


def example_log() -> tuple[Event, ...]:
    """The events of one tablet over three minutes, as they come over the wire."""
    return (
        _entry(1, {"type": "session_started"}),
        _entry(2, _inserted("N1", "upper_trapezius", 1203)),
        _entry(3, _inserted("N2", "infraspinatus", 1511)),
        _entry(4, {"type": "needle_removed", "needle": "N2"}),
    )


def _inserted(needle: str, muscle: str, vertex: int) -> Mapping[str, object]:
    return {
        "type": "needle_inserted",
        "needle": needle,
        "muscle": muscle,
        "side": "left",
        "trigger_point": f"{muscle}_1",
        "vertex": vertex,
        "gauge_mm": 0.3,
        "length_mm": 40,
    }


def _entry(clock: int, content: Mapping[str, object]) -> Event:
    stamp = {
        "id": f"00000000-0000-4000-8000-{clock:012}",
        "device": "tablet",
        "clock": clock,
        "at": f"2026-11-24T10:0{clock}:00Z",
    }
    return from_wire({**stamp, **content})
