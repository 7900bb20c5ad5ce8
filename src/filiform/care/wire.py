"""Events as JSON, and back.

Nothing unknown gets in: not a type, not a field, not a value outside its limits.
All faults of a message are gathered, each with its path.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from math import isfinite
from typing import Any, Final, get_args
from uuid import UUID

from filiform.care import events as e

MOST_EVENTS: Final = 500
"""More events than this are not read from one message; a client sends the rest in the next."""

LAST_CLOCK: Final = 2**53 - 1
"""The highest whole number that every JSON reader keeps exactly."""

LAST_VERTEX: Final = 13379
"""The last vertex of the body mesh hm08."""


@dataclass(frozen=True, slots=True)
class FieldFault:
    """One mistake: `path` such as ``events[2].side``, what is wrong, what to send instead."""

    path: str
    problem: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}." + (f" {self.fix}" if self.fix else "")


class WireFault(ValueError):
    """JSON that is no event; `faults` has every mistake found."""

    def __init__(self, faults: Iterable[FieldFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def type_name(kind: type[e.Event]) -> str:
    """The name of an event class on the wire: NeedleInserted is ``needle_inserted``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


TYPES: Mapping[str, type[e.Event]] = {type_name(kind): kind for kind in get_args(e.Event)}
"""Every event class by its name on the wire."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a field may hold, in words for the docs and the refusal, and how it is read.

    `read` returns the value, or None for anything that is not allowed.
    """

    words: str
    read: Callable[[object], object | None]
    null: bool = False


def _text(longest: int, pattern: str | None = None) -> Callable[[object], str | None]:
    allowed = None if pattern is None else re.compile(pattern)

    def read(value: object) -> str | None:
        if not isinstance(value, str) or not value.strip() or len(value) > longest:
            return None
        if "\x00" in value or any("\ud800" <= sign <= "\udfff" for sign in value):
            return None
        return value if allowed is None or allowed.fullmatch(value) else None

    return read


def _uuid(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    try:
        canonical = str(UUID(value))
    except ValueError:
        return None
    return canonical if canonical == value else None


def _whole(low: int, high: int) -> Callable[[object], int | None]:
    def read(value: object) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        return value if low <= value <= high else None

    return read


def _number(low: float, high: float) -> Callable[[object], float | None]:
    def read(value: object) -> float | None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return float(value) if low <= value <= high and isfinite(value) else None

    return read


def _side(value: object) -> e.Side | None:
    return e.Side(value) if isinstance(value, str) and value in set(e.Side) else None


def _found(value: object) -> e.Found | None:
    return e.Found(value) if isinstance(value, str) and value in set(e.Found) else None


def _time(value: object) -> datetime | None:
    if not isinstance(value, str) or not re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", value
    ):
        return None
    try:
        return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


_ID = Rule("a UUID in small letters", _uuid)
_NAME = Rule("1 to 80 letters, digits and . _ : -", _text(80, r"[A-Za-z0-9._:-]+"))
_COUNT = Rule("a whole number from 0 to 999", _whole(0, 999))

RULES: Mapping[str, Rule] = {
    "id": _ID,
    "device": _NAME,
    "clock": Rule(f"a whole number from 1 to {LAST_CLOCK}", _whole(1, LAST_CLOCK)),
    "at": Rule("a time in UTC such as 2026-11-24T10:00:00Z", _time),
    "needle": _NAME,
    "muscle": _NAME,
    "side": Rule("left, right or mid", _side),
    "trigger_point": _NAME,
    "vertex": Rule(f"a vertex of hm08, 0 to {LAST_VERTEX}", _whole(0, LAST_VERTEX)),
    "gauge_mm": Rule("a number from 0.1 to 0.6", _number(0.1, 0.6)),
    "length_mm": Rule("a number from 5 to 150", _number(5, 150)),
    "depth_mm": Rule(
        "a number from 0 to 150, or null for not measured", _number(0, 150), null=True
    ),
    "found": Rule("sharps, sheet, floor or body", _found),
    "to": Rule("a text of 1 to 300 characters", _text(300)),
    "entry": _ID,
    "explanation": Rule("a text of 1 to 1000 characters", _text(1000)),
    "counted_by": Rule("a text of 1 to 120 characters", _text(120)),
    "needles_in": _COUNT,
    "needles_out": _COUNT,
    "text": Rule("a text of 1 to 2000 characters", _text(2000)),
}
"""What each field of an event may hold; a name means the same in every event."""


def field_names(kind: type[e.Event]) -> tuple[str, ...]:
    """The fields of an event class in the order they are written."""
    return tuple(field.name for field in fields(kind))


def to_wire(event: e.Event) -> dict[str, object]:
    """The event as a JSON object, with `type` first."""
    plain: dict[str, object] = {"type": type_name(type(event))}
    for name in field_names(type(event)):
        value = getattr(event, name)
        plain[name] = written_time(value) if isinstance(value, datetime) else _plain(value)
    return plain


def from_wire(value: object, path: str = "event") -> e.Event:
    """The event a JSON value stands for; raises WireFault with all its faults."""
    faults: list[FieldFault] = []
    event = _read(value, path, faults)
    if event is None:
        raise WireFault(faults)
    return event


def all_from_wire(value: object, path: str = "events") -> tuple[e.Event, ...]:
    """The events of a JSON list; raises WireFault with the faults of all of them."""
    if not isinstance(value, list):
        raise WireFault([FieldFault(path, "is not a list", "Send a list of events.")])
    if len(value) > MOST_EVENTS:
        raise WireFault(
            [FieldFault(path, f"has {len(value)} events", f"Send at most {MOST_EVENTS} at once.")]
        )
    faults: list[FieldFault] = []
    read = [_read(item, f"{path}[{index}]", faults) for index, item in enumerate(value)]
    if faults:
        raise WireFault(faults)
    return tuple(event for event in read if event is not None)


def _read(value: object, path: str, faults: list[FieldFault]) -> e.Event | None:
    if not isinstance(value, Mapping):
        faults.append(FieldFault(path, "is not an object", "Send an object with id and type."))
        return None
    name = value.get("type")
    kind = TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        known = ", ".join(TYPES)
        said = "is missing" if name is None else f"{_shown(name)} is not an event"
        faults.append(FieldFault(f"{path}.type", said, f"Use one of: {known}."))
        return None
    before = len(faults)
    known_fields = field_names(kind)
    for unknown in value:
        if unknown != "type" and unknown not in known_fields:
            fix = f"Leave it out; {name} has {', '.join(known_fields)}."
            faults.append(FieldFault(f"{path}.{_short(unknown)}", "is not a field of it", fix))
    # Any: what each value is has been seen to by its rule.
    given: dict[str, Any] = {field: _field(value, field, path, faults) for field in known_fields}
    return kind(**given) if len(faults) == before else None


def _field(
    value: Mapping[str, object], field: str, path: str, faults: list[FieldFault]
) -> object | None:
    rule = RULES[field]
    if field not in value:
        faults.append(FieldFault(f"{path}.{field}", "is missing", f"Send {rule.words}."))
        return None
    raw = value[field]
    if raw is None and rule.null:
        return None
    read = rule.read(raw)
    if read is None:
        problem = f"{_shown(raw)} is not allowed"
        faults.append(FieldFault(f"{path}.{field}", problem, f"Send {rule.words}."))
    return read


def written_time(at: datetime) -> str:
    """ISO 8601 in UTC; milliseconds, as browsers write it, unless the time is finer."""
    step = "milliseconds" if at.microsecond % 1000 == 0 else "microseconds"
    return at.astimezone(UTC).isoformat(timespec=step).replace("+00:00", "Z")


def _plain(value: object) -> object:
    return str(value) if isinstance(value, e.Side | e.Found) else value


def _shown(value: object) -> str:
    return _short(repr(value))


def _short(value: object) -> str:
    text = str(value).encode("unicode_escape").decode("ascii")
    return text if len(text) <= 60 else f"{text[:57]}..."
