"""JSON text to plain objects, strictly: nothing lost, nothing guessed, no crash.

Repeated keys and numbers that JSON does not have are kept as marks in the result,
so that the reader of the drawing can name their place.
"""

import json
from dataclasses import dataclass
from typing import Final

from filiform.body.drawing.faults import ROOT, DrawingFault, MalformedDrawing
from filiform.body.drawing.vocabulary import MAX_BYTES

LONGEST_WHOLE: Final = 18


class JsonObject(dict[str, object]):
    """A JSON object that remembers which of its keys were written more than once."""

    repeated: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotJsonNumber:
    """NaN, Infinity or -Infinity, which JSON does not have."""

    name: str


def read_json(source: str | bytes) -> object:
    """The value that the text holds. Raises MalformedDrawing with one fault if it holds none."""
    text = _as_text(source)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=NotJsonNumber,
            parse_int=_whole,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise _refusal(f"this is not JSON: {error.msg} at {place}", "Send valid JSON") from None
    except RecursionError:
        raise _refusal(
            "the JSON is nested too deeply to read", "A drawing is at most four levels deep"
        ) from None


def _as_text(source: str | bytes) -> str:
    size = len(source) if isinstance(source, bytes) else len(source.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        raise _refusal(
            f"{size:,} bytes are more than a drawing may have",
            f"Keep it within {MAX_BYTES:,} bytes",
        )
    if isinstance(source, str):
        return source
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refusal(
            f"the text is not UTF-8: byte {error.start} does not fit", "Save it as UTF-8"
        ) from None


def _object(pairs: list[tuple[str, object]]) -> JsonObject:
    result = JsonObject(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        twice: dict[str, None] = {}
        for key, _ in pairs:
            if key in seen:
                twice[key] = None
            seen.add(key)
        result.repeated = tuple(twice)
    return result


def _whole(digits: str) -> int | float:
    # Longer numbers are out of every range here; a float says so without costly arithmetic.
    return int(digits) if len(digits) <= LONGEST_WHOLE else float(digits)


def _refusal(problem: str, fix: str) -> MalformedDrawing:
    return MalformedDrawing([DrawingFault(ROOT, problem, f"{fix}.")])
