"""When a rule holds: yes, no, or open while a question that matters is unanswered.

A condition is written in the data files as one question answered yes (``"fever"``), a number
(``"age >= 65"``), a choice (``"complaint = neck|head"``), or a table over such conditions:
``{ all = […] }``, ``{ any = […] }``, ``{ least = 2, of = […] }``.
There is no *not*: one more yes can make a condition hold, never undo it.
Open follows the strong three-valued logic of Kleene (1938).
"""

import operator
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from filiform.knowledge import Entry, suggestion


class Truth(StrEnum):
    """Whether a condition holds; OPEN while an answer that matters is unknown."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether it holds, the questions that made it hold, and those that keep it open."""

    truth: Truth
    because: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()


YES = Outcome(Truth.YES)
NO = Outcome(Truth.NO)
Values = Mapping[str, object]
"""What was answered, by question id: ``yes`` and ``no``, whole numbers, tuples of options."""


@dataclass(frozen=True, slots=True)
class Said:
    """A question answered with yes."""

    question: str

    def weigh(self, values: Values) -> Outcome:
        """YES after a yes, NO after a no, else open."""
        given = values.get(self.question)
        if given == "yes":
            return Outcome(Truth.YES, frozenset({self.question}))
        return NO if given == "no" else _open(self.question)


COMPARE: Mapping[str, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """A number on one side of a bound."""

    question: str
    sign: str
    bound: int

    def weigh(self, values: Values) -> Outcome:
        """Open until there is a number."""
        given = values.get(self.question)
        if not isinstance(given, int):
            return _open(self.question)
        if COMPARE[self.sign](given, self.bound):
            return Outcome(Truth.YES, frozenset({self.question}))
        return NO


@dataclass(frozen=True, slots=True)
class Chosen:
    """At least one of these options."""

    question: str
    options: frozenset[str]

    def weigh(self, values: Values) -> Outcome:
        """Open until something, or nothing, was chosen."""
        given = values.get(self.question)
        if not isinstance(given, tuple):
            return _open(self.question)
        if self.options & set(given):
            return Outcome(Truth.YES, frozenset({self.question}))
        return NO


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least so many of the parts; zero of none always holds."""

    count: int
    parts: tuple["Condition", ...]

    def weigh(self, values: Values) -> Outcome:
        """YES as soon as enough parts hold, NO as soon as too few can still hold."""
        weighed = [part.weigh(values) for part in self.parts]
        held = [one for one in weighed if one.truth is Truth.YES]
        waiting = [one for one in weighed if one.truth is Truth.OPEN]
        if len(held) >= self.count:
            return Outcome(Truth.YES, frozenset().union(*(one.because for one in held)))
        if len(held) + len(waiting) < self.count:
            return NO
        return Outcome(Truth.OPEN, open=frozenset().union(*(one.open for one in waiting)))


Condition = Said | Measured | Chosen | AtLeast
ALWAYS = AtLeast(0, ())
NEVER = AtLeast(1, ())


def questions_in(condition: Condition) -> frozenset[str]:
    """Every question that the condition reads."""
    if isinstance(condition, AtLeast):
        return frozenset().union(*(questions_in(part) for part in condition.parts))
    return frozenset({condition.question})


def options_in(condition: Condition) -> frozenset[tuple[str, str]]:
    """Every pair of a question and an option that the condition names."""
    if isinstance(condition, AtLeast):
        return frozenset().union(*(options_in(part) for part in condition.parts))
    if isinstance(condition, Chosen):
        return frozenset((condition.question, option) for option in condition.options)
    return frozenset()


NUMBER = re.compile(r"(\w+)\s*(>=|<=|>|<)\s*(\d+)")
CHOICE = re.compile(r"(\w+)\s*=\s*([\w|]+)")
Named = Mapping[str, Condition]


def read_condition(entry: Entry, field: str, questions: Collection[str], named: Named) -> Condition:
    """The condition written in a field; what cannot be read is noted and never holds."""
    return _read(entry.raw(field), entry, field, questions, named)


def _read(
    value: object, entry: Entry, field: str, questions: Collection[str], named: Named
) -> Condition:
    if isinstance(value, str):
        return _atom(value.strip(), entry, field, questions, named)
    if not isinstance(value, Mapping):
        entry.note(field, f"{value!r} is not a condition", "Write a question id or a table.")
        return NEVER
    written = value.get("all", value.get("any", value.get("of")))
    keys = set(value)
    if keys not in ({"all"}, {"any"}, {"least", "of"}) or not isinstance(written, list):
        fix = "Write { all = […] }, { any = […] } or { least = 2, of = […] }."
        entry.note(field, "is not a condition", fix)
        return NEVER
    parts = tuple(_read(part, entry, field, questions, named) for part in written)
    count = {"all": len(parts), "any": 1}.get(next(iter(keys)), 0) if "of" not in keys else 0
    if "least" in keys:
        least = value["least"]
        count = least if isinstance(least, int) and not isinstance(least, bool) else 0
    if not 1 <= count <= len(parts):
        entry.note(field, f"asks for {count} of {len(parts)} parts")
        return NEVER
    return AtLeast(count, parts)


def _atom(
    text: str, entry: Entry, field: str, questions: Collection[str], named: Named
) -> Condition:
    if text in named:
        return named[text]
    number, choice = NUMBER.fullmatch(text), CHOICE.fullmatch(text)
    match = number or choice
    question = match.group(1) if match else text
    if question not in questions:
        near = suggestion(question, [*questions, *named])
        entry.note(field, f'"{question}" is not a question', near)
        return NEVER
    if number:
        return Measured(question, number.group(2), int(number.group(3)))
    if choice:
        return Chosen(question, frozenset(choice.group(2).split("|")))
    return Said(question)


def _open(question: str) -> Outcome:
    return Outcome(Truth.OPEN, open=frozenset({question}))
