"""Writes the logs by which the board's fold is held to Python's: `python -m tools.care_fixtures`.

Named sessions read like a visit; made-up logs of chance events find what nobody thought of.
Both are written with the ledger and the reasons that the Python code makes of them.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from filiform.care import Event, fold, from_wire, reasons_to_stay_open, to_wire
from filiform.care.needle import NEXT
from filiform.care.sentences import sentences
from filiform.care.snapshot import snapshot
from filiform.care.wire import TYPES, field_names
from filiform.knowledge import Bilingual

FOLDER = Path(__file__).parents[1] / "tests" / "fixtures" / "care"
NAMES = {
    "infraspinatus": Bilingual("Infraspinatus", "Infraespinoso"),
    "upper_trapezius": Bilingual("Upper trapezius", "Trapecio superior"),
}
CHANCE_LOGS = 200
TREATED_BY = ("Dana Whitfield",)

STAYS_OPEN = (
    "needles_broken",
    "needles_in",
    "needles_pulled",
    "unsettled",
    "not_counted",
    "count_void",
    "count_differs",
    "count_not_independent",
    "already_closed",
)
"""The reasons of `filiform.care.closing`."""

Step = tuple[str, Mapping[str, object]]


def _id(number: int) -> str:
    return str(UUID(int=number))


def put_in(needle: str, muscle: str = "infraspinatus", side: str = "left") -> Step:
    """A needle goes in."""
    return "needle_inserted", {
        "needle": needle,
        "muscle": muscle,
        "side": side,
        "trigger_point": f"{muscle}-1",
        "vertex": 1203,
        "gauge_mm": 0.3,
        "length_mm": 40,
    }


def out(needle: str) -> Step:
    """A needle comes out."""
    return "needle_removed", {"needle": needle}


def found(needle: str, where: str) -> Step:
    """A needle of an all-out is found."""
    return "needle_reconciled", {"needle": needle, "found": where}


def undo(clock: int) -> Step:
    """The entry of that clock is struck."""
    return "entry_struck", {"entry": _id(clock)}


def settle(clock: int) -> Step:
    """The entry of that clock is looked into."""
    return "discrepancy_settled", {"entry": _id(clock), "explanation": "Looked into."}


def count(needles_in: int, needles_out: int, by: str = "Ines Ortega") -> Step:
    """Somebody counts, a second person unless said otherwise."""
    return "needles_counted", {
        "counted_by": by,
        "needles_in": needles_in,
        "needles_out": needles_out,
    }


START: Step = ("session_started", {})
ALL_OUT: Step = ("all_out_called", {})
CLOSE: Step = ("session_closed", {})
REOPEN: Step = ("session_reopened", {})

SESSIONS: Mapping[str, tuple[Step, ...]] = {
    "nothing yet": (),
    "one in, one out": (START, put_in("N1", "upper_trapezius"), put_in("N2"), out("N2")),
    "four in": (START, *(put_in(f"N{n}", side="right") for n in range(1, 5))),
    "counted and closed": (START, put_in("N1"), out("N1"), count(1, 1), CLOSE),
    "counted by the therapist": (START, put_in("N1"), out("N1"), count(1, 1, "dana  WHITFIELD ")),
    "counted, then a note": (START, count(0, 0), ("note_added", {"text": "Thirsty."})),
    "miscounted": (START, put_in("N1"), put_in("N2"), out("N1"), out("N2"), count(2, 1)),
    "twitch and bend": (
        START,
        put_in("N1"),
        ("twitch_seen", {"needle": "N1"}),
        ("needle_bent", {"needle": "N1", "depth_mm": None}),
        ("needle_bent", {"needle": "N1", "depth_mm": 12.5}),
    ),
    "broke, piece out": (
        START,
        put_in("N1"),
        ("needle_broken", {"needle": "N1"}),
        out("N1"),
        ("fragment_removed", {"needle": "N1"}),
        count(1, 1),
    ),
    "broke, sent on": (
        START,
        put_in("N1"),
        ("needle_broken", {"needle": "N1"}),
        ("fragment_referred", {"needle": "N1", "to": "St. Mary's"}),
        count(1, 0),
    ),
    "all out, found one by one": (
        START,
        put_in("N1"),
        put_in("N2"),
        put_in("N3"),
        out("N3"),
        ALL_OUT,
        found("N1", "sharps"),
        found("N2", "body"),
    ),
    "all out by mistake": (START, put_in("N1"), ALL_OUT, undo(3)),
    "undo undone": (START, put_in("N1"), out("N1"), undo(3), undo(4)),
    "undo of nothing": (START, undo(99), undo(2)),
    "stray removal, settled": (START, out("N7"), settle(2)),
    "inserted twice": (START, put_in("N1"), put_in("N1")),
    "closed too early": (START, put_in("N1"), CLOSE),
    "a needle turns up late": (START, count(0, 0), CLOSE, put_in("N1")),
    "opened again and closed": (
        START,
        count(0, 0),
        CLOSE,
        put_in("N1"),
        REOPEN,
        out("N1"),
        settle(4),
        count(1, 1),
        CLOSE,
    ),
    "closing is not undone": (START, count(0, 0), CLOSE, undo(3)),
}


def fixtures() -> Mapping[str, str]:
    """File name → content."""
    sessions = [_fixture(name, _log(steps)) for name, steps in SESSIONS.items()]
    random = Random(20261124)  # noqa: S311  (no secret: the same logs every time)
    chance = [_fixture(f"chance {n}", _chance(random)) for n in range(CHANCE_LOGS)]
    table = {
        "next": [[str(was), str(step), str(now)] for (was, step), now in NEXT.items()],
        "fields": {name: list(field_names(kind)) for name, kind in TYPES.items()},
        "words": _words(),
    }
    return {
        "sessions.json": _json(sessions),
        "chance-logs.json": _json(chance),
        "table.json": _json(table),
    }


def main() -> None:
    """Write them to tests/fixtures/care."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in fixtures().items():
        (FOLDER / name).write_text(content, "utf-8")


def _entry(clock: int, step: Step, device: str = "tablet", number: int | None = None) -> Event:
    kind, content = step
    number = clock if number is None else number
    stamp = {
        "id": _id(number),
        "device": device,
        "clock": clock,
        "at": f"2026-11-24T10:{number % 60:02}:00.000Z",
        "type": kind,
    }
    return from_wire({**stamp, **content})


def _log(steps: tuple[Step, ...]) -> tuple[Event, ...]:
    return tuple(_entry(clock, step) for clock, step in enumerate(steps, start=1))


def _chance(random: Random) -> tuple[Event, ...]:
    """Entries that need make no sense together, from two devices, in any order of arrival."""
    numbers = random.sample(range(1, 30), random.randint(3, 20))
    return tuple(
        _entry(random.randint(1, 14), _any_step(random), random.choice("ab"), number)
        for number in numbers
    )


def _any_step(random: Random) -> Step:
    needle = f"N{random.randint(1, 3)}"
    about: dict[str, Any] = {"needle": needle}
    return random.choice(
        (
            START,
            put_in(needle),
            put_in(needle, "upper_trapezius", "right"),
            put_in(needle),
            out(needle),
            ("needle_bent", {**about, "depth_mm": random.choice((None, 7.5))}),
            ("needle_broken", about),
            ("fragment_removed", about),
            ("fragment_referred", {**about, "to": "hospital"}),
            ("twitch_seen", about),
            ALL_OUT,
            found(needle, random.choice(("sharps", "sheet", "floor", "body"))),
            undo(random.randint(1, 30)),
            undo(random.randint(1, 30)),
            settle(random.randint(1, 30)),
            count(random.randint(0, 2), random.randint(0, 2)),
            ("note_added", {"text": "A line."}),
            CLOSE,
            REOPEN,
        )
    )


def _fixture(name: str, log: tuple[Event, ...]) -> dict[str, object]:
    ledger = fold(log)
    return {
        "name": name,
        "log": [to_wire(event) for event in log],
        "ledger": snapshot(ledger),
        "used": ledger.used,
        "needs_review": ledger.needs_review,
        "count_agrees": ledger.count_agrees,
        "reasons": [
            {
                "code": reason.code,
                "needles": [needle.id for needle in reason.needles],
                "en": reason.text("en", NAMES),
                "es": reason.text("es", NAMES),
                "settle_en": reason.settle("en"),
                "settle_es": reason.settle("es"),
            }
            for reason in reasons_to_stay_open(ledger, treated_by=TREATED_BY)
        ],
    }


def _words() -> dict[str, object]:
    """The sentences that the board shares with the server; reasons to start are not among them."""
    known = sentences()
    plain = {
        kind: {key: {"en": words.en, "es": words.es} for key, words in named.items()}
        for kind, named in (
            ("side", known.side),
            ("where", known.where),
            ("discrepancy", known.discrepancy),
        )
    }
    reasons = {
        code: {
            "one": {"en": words.one.en, "es": words.one.es},
            "other": {"en": words.other.en, "es": words.other.es},
        }
        for code, words in known.reason.items()
        if code in STAYS_OPEN
    }
    return {**plain, "reasons": reasons}


def _json(value: object) -> str:
    """One log a line, so that a change reads."""
    if isinstance(value, list):
        lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in value)
        return "[\n" + ",\n".join(lines) + "\n]\n"
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
