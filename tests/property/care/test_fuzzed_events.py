"""Whatever JSON comes in: an event, or a refusal that says where the fault is."""

import json

from hypothesis import given
from hypothesis import strategies as st

from filiform.care import Event, WireFault, from_wire, to_wire
from filiform.care.wire import TYPES
from tests.property.care.logs import logs

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    ("type", "id", "device", "clock", "at", "needle", "side", "vertex", "entry", "found", "text")
)


def faults_of(value: object) -> WireFault | None:
    """The refusal; None when the value is an event that goes to JSON and back."""
    try:
        event = from_wire(value)
    except WireFault as fault:
        return fault
    assert from_wire(json.loads(json.dumps(to_wire(event)))) == event
    return None


def read_or_refused(value: object) -> None:
    fault = faults_of(value)
    if fault is None:
        return
    assert fault.faults
    assert all(one.path.startswith("event") and one.problem for one in fault.faults)
    assert str(fault).replace("\n", "").isprintable()


@given(JSON)
def test_any_json_is_read_or_refused_with_its_fault(value: object) -> None:
    read_or_refused(value)


@given(st.dictionaries(FIELDS, JSON | st.sampled_from(sorted(TYPES))))
def test_any_object_with_known_fields_is_read_or_refused(value: dict[str, object]) -> None:
    read_or_refused(value)


@given(logs(longest=1).filter(bool), FIELDS, JSON)
def test_an_event_with_one_field_spoiled_is_read_or_refused(
    log: tuple[Event, ...], field: str, value: object
) -> None:
    read_or_refused({**to_wire(log[0]), field: value})
