"""The screening questions: lists under a stem, asked of those whom they concern."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from filiform.knowledge import Bilingual, Entry, Provenance
from filiform.knowledge.review import Review
from filiform.safety.conditions import ALWAYS, Condition, read_condition


class Kind(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes_no"
    NUMBER = "number"
    SOME_OF = "some_of"


class AskedOf(StrEnum):
    """Who answers."""

    PATIENT = "patient"
    THERAPIST = "therapist"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a SOME_OF question."""

    id: str
    text: Bilingual
    regions: frozenset[str] = frozenset()
    """Everyday regions, without side, that a drawing proposes it for."""


@dataclass(frozen=True, slots=True)
class Group:
    """A list of questions under one stem; `asked_when` says for whom."""

    id: str
    stem: Bilingual
    lead: Bilingual
    asked_when: Condition
    asked_of: AskedOf
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Question:
    """One question; its text reads on from the stem of its group.

    `least` and `most` bound a NUMBER, `options` belong to SOME_OF. `optional` may stay open.
    """

    id: str
    group: Group
    kind: Kind
    text: Bilingual
    help: Bilingual
    least: int
    most: int
    options: tuple[Option, ...]
    optional: bool
    asked_when: Condition

    @property
    def provenance(self) -> Provenance:
        """That of its group."""
        return self.group.provenance

    @property
    def asked_of(self) -> AskedOf:
        """Who answers it."""
        return self.group.asked_of

    @property
    def allowed(self) -> str:
        """What may be answered, for people who write answers by hand."""
        if self.kind is Kind.NUMBER:
            return f"{self.least} to {self.most}"
        if self.kind is Kind.SOME_OF:
            return ", ".join(option.id for option in self.options)
        return "yes, no, not_sure"


EMPTY = Bilingual("", "")


def read_questions(file: Entry, review: Review) -> tuple[Question, ...]:
    """All questions of the file, in their order; mistakes are noted in its faults."""
    groups = file.entries("group", least=1)
    entries = file.entries("question", least=1)
    names = [entry.text("id") for entry in entries]
    known = {group.id: group for group in (_group(entry, names, review) for entry in groups)}
    return tuple(_question(entry, known, names) for entry in entries)


def _group(entry: Entry, questions: Collection[str], review: Review) -> Group:
    group = Group(
        id=entry.text("id"),
        stem=entry.bilingual("stem"),
        lead=entry.bilingual("lead") if entry.has("lead") else EMPTY,
        asked_when=_asked_when(entry, questions),
        asked_of=entry.member("asked_of", AskedOf, default=AskedOf.PATIENT),
        provenance=review.of(entry),
    )
    entry.finish()
    return group


def _question(entry: Entry, groups: dict[str, Group], questions: Collection[str]) -> Question:
    name = entry.choice("group", groups)
    kind = entry.member("kind", Kind, default=Kind.YES_NO)
    number = kind is Kind.NUMBER
    question = Question(
        id=entry.text("id"),
        group=groups.get(name) or next(iter(groups.values())),
        kind=kind,
        text=entry.bilingual("text"),
        help=entry.bilingual("help") if entry.has("help") else EMPTY,
        least=entry.whole("least", 0, 1000) if number else 0,
        most=entry.whole("most", 0, 1000) if number else 0,
        options=_options(entry) if kind is Kind.SOME_OF else (),
        optional=entry.flag("optional", default=False),
        asked_when=_asked_when(entry, questions),
    )
    entry.finish()
    return question


def _options(entry: Entry) -> tuple[Option, ...]:
    found: list[Option] = []
    for inner in entry.entries("options", least=2):
        words = Bilingual(inner.text("en"), inner.text("es"))
        regions = frozenset(inner.texts("regions", least=0))
        found.append(Option(inner.text("id"), words, regions))
        inner.finish()
    return tuple(found)


def _asked_when(entry: Entry, questions: Collection[str]) -> Condition:
    if not entry.has("asked_when"):
        return ALWAYS
    return read_condition(entry, "asked_when", questions, {})
