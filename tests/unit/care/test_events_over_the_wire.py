"""Nothing unknown gets in, and every fault says where it is and what to send instead."""

import pytest

from filiform.care import WireFault, all_from_wire, from_wire, to_wire
from filiform.care.wire import MOST_EVENTS
from tests.unit.care.building import Session


def good(**changes: object) -> dict[str, object]:
    return {**to_wire(Session().inserted("N1").last), **changes}


def faults(value: object) -> list[str]:
    with pytest.raises(WireFault) as caught:
        from_wire(value)
    return [str(fault) for fault in caught.value.faults]


def test_it_writes_type_and_times_as_browsers_do() -> None:
    assert to_wire(Session().removed("N1").last) == {
        "type": "needle_removed",
        "id": "00000000-0000-0000-0000-000000000001",
        "device": "tablet",
        "clock": 1,
        "at": "2026-11-24T10:01:00.000Z",
        "needle": "N1",
    }


def test_it_keeps_a_finer_time_than_browsers_write() -> None:
    event = from_wire(good(at="2026-11-24T10:01:00.123456Z"))
    assert to_wire(event)["at"] == "2026-11-24T10:01:00.123456Z"


def test_it_takes_a_bent_needle_without_a_depth() -> None:
    assert from_wire(to_wire(Session().bent("N1").last)) == Session().bent("N1").last


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "event: is not an object. Send an object with id and type."),
        ([], "event: is not an object. Send an object with id and type."),
        (good(side="south"), "event.side: 'south' is not allowed. Send left, right or mid."),
        (good(clock=0), "event.clock: 0 is not allowed. Send a whole number from 1 to"),
        (good(clock=True), "event.clock: True is not allowed."),
        (good(vertex=13380), "event.vertex: 13380 is not allowed. Send a vertex of hm08, 0 to"),
        (good(gauge_mm=float("nan")), "event.gauge_mm: nan is not allowed."),
        (good(length_mm="40"), "event.length_mm: '40' is not allowed."),
        (good(id="ABC"), "event.id: 'ABC' is not allowed. Send a UUID in small letters."),
        (good(at="2026-13-24T10:00:00Z"), "event.at: '2026-13-24T10:00:00Z' is not allowed."),
        (good(at="2026-11-24T10:00:00+01:00"), "event.at: '2026-11-24T10:00:00+01:00' is not"),
        (good(at="0001-01-01T00:00:00Z", needle=""), "event.needle: '' is not allowed."),
        (good(muscle=None), "event.muscle: None is not allowed."),
        (good(depth=3), "event.depth: is not a field of it. Leave it out; needle_inserted has"),
    ],
)
def test_it_names_the_fault(value: object, said: str) -> None:
    assert faults(value)[0].startswith(said)


def test_it_names_a_type_it_does_not_know() -> None:
    [fault] = faults(good(type="needle_lost"))
    assert fault.startswith("event.type: 'needle_lost' is not an event. Use one of: ")


def test_it_gathers_all_faults_of_an_event() -> None:
    wrong = good(side=1, vertex=-1)
    del wrong["device"]
    said = faults({**wrong, "surprise": 1})
    assert [fault.split(":")[0] for fault in said] == [
        "event.surprise",
        "event.device",
        "event.side",
        "event.vertex",
    ]


def test_it_gathers_the_faults_of_all_events() -> None:
    with pytest.raises(WireFault) as caught:
        all_from_wire([good(), good(side=""), good(clock="x")])
    assert [fault.path for fault in caught.value.faults] == ["events[1].side", "events[2].clock"]


def test_it_takes_no_more_events_than_it_can_handle_at_once() -> None:
    with pytest.raises(WireFault, match=f"Send at most {MOST_EVENTS} at once"):
        all_from_wire([good()] * (MOST_EVENTS + 1))
    with pytest.raises(WireFault, match="Send a list of events"):
        all_from_wire({"events": []})
