"""Reading single values of a drawing: each check names the path, the problem and the fix."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, TypeVar

from filiform.body.drawing.faults import ROOT, DrawingFault
from filiform.body.drawing.json_text import JsonObject, NotJsonNumber

Word = TypeVar("Word", bound=str)

HINTS: Final = 40
PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
TIME: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})", re.ASCII
)
# Control characters and lone surrogates cannot be stored or sent by every database and browser.
UNSTORABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass
class Reading:
    """The faults found so far, and the checks that find more.

    Every check returns the value in its right type, or None after noting a fault.
    """

    faults: list[DrawingFault] = field(default_factory=list)
    hints: int = 0

    def fault(self, path: str, problem: str, fix: str) -> None:
        self.faults.append(
            DrawingFault(path or ROOT, problem, fix if fix[-1] in ".?" else f"{fix}.")
        )

    def did_you_mean(self, word: object, known: Iterable[str], count: int = 1) -> str:
        """A question naming the nearest known words, or "" when none is near.

        Looking for near words is slow, so only the first HINTS faults get one.
        """
        self.hints += 1
        if not isinstance(word, str) or self.hints > HINTS:
            return ""
        near = nearest(word, known, count)
        return f"Did you mean {' or '.join(near)}?" if near else ""

    def obj(
        self, value: object, path: str, required: Sequence[str], optional: Sequence[str] = ()
    ) -> Mapping[str, object] | None:
        """A JSON object with all required fields and no unknown or repeated ones."""
        if not isinstance(value, Mapping):
            self.fault(path, f"{kind_of(value)} stands where an object belongs", "Give an object")
            return None
        known = [*required, *optional]
        if isinstance(value, JsonObject):
            for key in value.repeated:
                self.fault(join(path, key), "this field is written more than once", "Keep one")
        for key in value:
            if key not in known:
                hint = self.did_you_mean(key, known) or f"Known are {', '.join(known)}"
                self.fault(join(path, key), "this field is not known", hint)
        for key in required:
            if key not in value:
                self.fault(join(path, key), "this field is missing", "Add it")
        return value

    def items(self, value: object, path: str, most: int) -> list[object] | None:
        """A JSON array of at most `most` values."""
        if not isinstance(value, list | tuple):
            self.fault(path, f"{kind_of(value)} stands where a list belongs", "Give a list")
            return None
        if len(value) > most:
            self.fault(path, f"{len(value):,} are too many", f"Give at most {most:,}")
            return None
        return list(value)

    def choice(self, value: object, path: str, allowed: Sequence[Word]) -> Word | None:
        """One word of a closed list."""
        for word in allowed:
            if isinstance(value, str) and value == word:
                return word
        shown = shorten(value) if isinstance(value, str) else kind_of(value)
        hint = self.did_you_mean(value, allowed)
        fix = f"{hint} Use {', '.join(allowed)}".strip()
        self.fault(path, f"{shown} is not one of the words known here", fix)
        return None

    def flag(self, value: object, path: str) -> bool | None:
        """true or false."""
        if isinstance(value, bool):
            return value
        self.fault(path, f"{kind_of(value)} stands where true or false belongs", "Say which")
        return None

    def whole(self, value: object, path: str, low: int, high: int, what: str) -> int | None:
        """A whole number from low to high; true, 1.0 and "1" are not whole numbers."""
        if type(value) is not int:
            self.fault(path, f"{kind_of(value)} is not a whole number", f"Give {low} to {high}")
            return None
        if not low <= value <= high:
            shown = str(value) if abs(value) < 10**18 else "a huge number"
            self.fault(path, f"{shown} is not {what} ({low} to {high})", f"Give {low} to {high}")
            return None
        return value

    def words(self, value: object, path: str, most: int) -> str | None:
        """Free text of a person. It is never repeated in a fault: it may be private."""
        if not isinstance(value, str):
            self.fault(path, f"{kind_of(value)} stands where text belongs", "Give text or null")
        elif len(value) > most:
            self.fault(path, f"{len(value):,} characters are too many", f"Keep within {most}")
        elif UNSTORABLE.search(value):
            self.fault(path, "the text has a control character or half a character", "Take it out")
        else:
            return value
        return None

    def utc(self, value: object, path: str) -> datetime | None:
        """An ISO 8601 time with its zone, as UTC."""
        fix = "Write it like 2026-11-24T10:00:00Z"
        if not isinstance(value, str) or not TIME.fullmatch(value):
            self.fault(path, f"{kind_of(value)} is not a time with its zone", fix)
            return None
        try:
            return datetime.fromisoformat(value).astimezone(UTC)
        except (ValueError, OverflowError):
            self.fault(path, f"{shorten(value)} is not in the calendar", fix)
            return None


def join(path: str, key: object) -> str:
    """The path of a field: `pains[0]` and `kind` give `pains[0].kind`."""
    name = str(key)
    if PLAIN_KEY.fullmatch(name):
        return f"{path}.{name}" if path else name
    return f"{path or ROOT}[{shorten(name)}]"


def shorten(value: object) -> str:
    """A value as it may stand in a sentence: quoted, in ASCII, of bounded length."""
    text = ascii(str(value)[:40])
    return text if len(str(value)) <= 40 else f"{text[:-1]}…{text[-1]}"


def kind_of(value: object) -> str:
    """What a JSON value is, in words."""
    if isinstance(value, NotJsonNumber):
        return value.name
    for types, words in (
        (bool, "true or false"),
        (type(None), "null"),
        (int, "a number"),
        (float, "a number with a fraction"),
        (str, "text"),
        (list | tuple, "a list"),
        (Mapping, "an object"),
    ):
        if isinstance(value, types):
            return words
    return f"a {type(value).__name__}"


def nearest(word: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known words most like a misspelt one, best first."""
    return difflib.get_close_matches(word[:80], list(known), n=count, cutoff=0.6)
