"""Reads one entry of a data file, field by field, and notes every mistake on the way."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from filiform.knowledge.bilingual import LANGUAGES, Bilingual
from filiform.knowledge.faults import Faults, suggestion
from filiform.knowledge.packaged import TomlFile
from filiform.knowledge.provenance import Provenance

Member = TypeVar("Member", bound=StrEnum)


@dataclass(frozen=True)
class Span:
    """A range of numbers, both ends included."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:g}–{self.high:g}"

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high


class Entry:
    """A table of a data file that hands out typed fields.

    A reader that meets a mistake notes it and returns an empty value of its type, so that the
    rest of the file is still looked at. `Faults.raise_if_any` afterwards keeps such a value
    from ever being used. `finish` notes fields that nobody asked for, usually misspelled ones.
    """

    def __init__(self, file: str, where: str, table: Mapping[str, object], faults: Faults) -> None:
        self.file = file
        self.where = where
        self.faults = faults
        self._table = table
        self._asked: set[str] = set()

    @classmethod
    def of(cls, file: TomlFile, faults: Faults) -> "Entry":
        """The whole of a file as one entry."""
        return cls(file.name, "", file.table, faults)

    # what is there

    def has(self, field: str) -> bool:
        """Whether the field is written at all."""
        return field in self._table

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields, in the order they are written."""
        return tuple(self._table)

    def note(self, field: str, problem: str, fix: str = "") -> None:
        """Note a mistake of this field (empty: of the entry as a whole)."""
        self.faults.note(self.file, self._place(field), problem, fix)

    def finish(self) -> None:
        """Note every field that no reader asked for."""
        for field in self._table:
            if field not in self._asked:
                self.note(field, "is not a field known here", suggestion(field, self._asked))

    def raw(self, field: str) -> object:
        """What stands in the field, as TOML has it; the reader judges it. None where missing."""
        return self._get(field, None)

    # words

    def text(self, field: str, *, default: str | None = None) -> str:
        """A text that says something. With a `default`, the field may be left out."""
        value = self._get(field, default)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.note(field, f"{value!r} is not a text")
            return ""
        if not value.strip() and default is None:
            self.note(field, "is empty", "Write it, or leave the entry out.")
        return value.strip()

    def texts(self, field: str, *, least: int = 1) -> tuple[str, ...]:
        """A list of at least `least` texts; may be left out when `least` is 0."""
        value = self._get(field, [] if least == 0 else None)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            self.note(field, "is not a list of texts", 'Write ["one", "two"].')
            return ()
        if len(value) < least:
            self.note(field, f"has {len(value)} of at least {least} texts")
        return tuple(value)

    def bilingual(self, field: str) -> Bilingual:
        """A text in both languages, written ``{ en = "…", es = "…" }``."""
        value = self._get(field, None)
        if value is None:
            return Bilingual("", "")
        if not isinstance(value, Mapping):
            self.note(field, "is not in two languages", 'Write { en = "…", es = "…" }.')
            return Bilingual("", "")
        inner = self._inside(field, value)
        words = {language: inner.text(language) for language in LANGUAGES}
        inner.finish()
        return Bilingual(words["en"], words["es"])

    def bilinguals(self, field: str, *, least: int = 1) -> tuple[Bilingual, ...]:
        """A list of at least `least` texts in both languages; may be left out when `least` is 0."""
        found: list[Bilingual] = []
        for inner in self.entries(field, least=least):
            found.append(Bilingual(inner.text("en"), inner.text("es")))
            inner.finish()
        return tuple(found)

    # numbers

    def number(self, field: str, low: float, high: float, *, default: float | None = None) -> float:
        """A number from `low` to `high`, both included."""
        value = self._get(field, default)
        if value is None:
            return low
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.note(field, f"{value!r} is not a number")
            return low
        if not low <= value <= high:
            self.note(field, f"{value:g} is outside {low:g} to {high:g}")
            return low
        return float(value)

    def whole(self, field: str, low: int, high: int, *, default: int | None = None) -> int:
        """A whole number from `low` to `high`, both included."""
        value = self.number(field, low, high, default=default)
        if value != int(value):
            self.note(field, f"{value:g} is not a whole number")
        return int(value)

    def span(self, field: str, low: float, high: float) -> Span:
        """Two numbers ``[from, to]`` in rising order, both from `low` to `high`."""
        value = self._get(field, None)
        if value is None:
            return Span(low, high)
        numbers = value if isinstance(value, list) else []
        good = [n for n in numbers if isinstance(n, int | float) and not isinstance(n, bool)]
        if len(numbers) != 2 or len(good) != 2:
            self.note(field, f"{value!r} is not a range", "Write [from, to].")
            return Span(low, high)
        start, end = float(good[0]), float(good[1])
        if not low <= start <= end <= high:
            self.note(field, f"[{start:g}, {end:g}] does not rise within {low:g} to {high:g}")
            return Span(low, high)
        return Span(start, end)

    def flag(self, field: str, *, default: bool | None = None) -> bool:
        """True or false."""
        value = self._get(field, default)
        if value is None:
            return False
        if not isinstance(value, bool):
            self.note(field, f"{value!r} is neither true nor false")
            return False
        return value

    # one of a list

    def choice(self, field: str, allowed: Collection[str], *, default: str | None = None) -> str:
        """One of the `allowed` words."""
        value = self.text(field, default=default)
        if value and value not in allowed and value != default:
            self.note(field, f'"{value}" is not known', suggestion(value, allowed))
        return value

    def choices(self, field: str, allowed: Collection[str], *, least: int = 1) -> tuple[str, ...]:
        """At least `least` different ones of the `allowed` words."""
        values = self.texts(field, least=least)
        for value in values:
            if value not in allowed:
                self.note(field, f'"{value}" is not known', suggestion(value, allowed))
        if len(set(values)) != len(values):
            self.note(field, "names one thing twice")
        return values

    def member(self, field: str, kind: type[Member], *, default: Member | None = None) -> Member:
        """One member of an enumeration, by its value."""
        first = next(iter(kind))
        value = self.choice(field, [str(one) for one in kind], default=default)
        return kind(value) if value in {str(one) for one in kind} else first

    def members(self, field: str, kind: type[Member], *, least: int = 1) -> tuple[Member, ...]:
        """At least `least` members of an enumeration, by their values."""
        allowed = {str(one) for one in kind}
        values = self.choices(field, sorted(allowed), least=least)
        return tuple(kind(value) for value in values if value in allowed)

    # days

    def day(self, field: str) -> date | None:
        """A day, ``2026-11-24``, or an empty text for none yet."""
        value = self._get(field, "")
        if value == "" or value is None:
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        self.note(field, f"{value!r} is not a day", "Write it as 2026-11-24.")
        return None

    # entries inside

    def entry(self, field: str) -> "Entry":
        """The table written in this field."""
        value = self._get(field, None)
        if value is None:
            return self._inside(field, {})
        if not isinstance(value, Mapping):
            self.note(field, "is not a table")
            return self._inside(field, {})
        return self._inside(field, value)

    def entries(self, field: str, *, least: int = 0) -> tuple["Entry", ...]:
        """The tables of a list, at least `least` of them; may be left out when that is 0."""
        value = self._get(field, [] if least == 0 else None)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
            self.note(field, "is not a list of tables", f"Write [[{field}]] before each.")
            return ()
        if len(value) < least:
            self.note(field, f"has {len(value)} of at least {least} entries")
        return tuple(self._inside(f"{field}[{i}]", item) for i, item in enumerate(value))

    def provenance(self, field: str = "provenance") -> Provenance:
        """Source, author, checker and dates, written as a table of that name."""
        if not self.has(field):
            self.entry(field)
            return Provenance("", "")
        inner = self.entry(field)
        found = Provenance(
            source=inner.text("source"),
            written_by=inner.text("written_by"),
            checked_by=inner.text("checked_by", default=""),
            reviewed=inner.day("reviewed"),
            review_due=inner.day("review_due"),
        )
        dated = found.reviewed is not None and found.review_due is not None
        if found.checked_by and not dated:
            inner.note(
                "checked_by",
                "names a checker without both dates",
                "Write reviewed and review_due beside it.",
            )
        if not found.checked_by and (found.reviewed or found.review_due):
            inner.note(
                "checked_by",
                "is empty although a review is dated",
                "Name the clinician who checked, or empty the dates.",
            )
        inner.finish()
        return found

    # inner workings

    def _place(self, field: str) -> str:
        return ".".join(part for part in (self.where, field) if part)

    def _inside(self, field: str, table: Mapping[str, object]) -> "Entry":
        return Entry(self.file, self._place(field), table, self.faults)

    def _get(self, field: str, default: object) -> object:
        self._asked.add(field)
        value = self._table.get(field)
        if value is not None:
            return value
        if default is None:
            self.note(field, "is missing")
        return default
