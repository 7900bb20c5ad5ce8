"""The screening questions and rules, read from `screening.toml`."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml


class Answer(StrEnum):
    """What can be said to a question; saying nothing is not among it."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"


class RuleLevel(StrEnum):
    """How grave a rule is, gravest first."""

    SEEK_CARE_NOW = "seek_care_now"
    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    PRECAUTION = "precaution"


@dataclass(frozen=True, slots=True)
class Question:
    """One question in the patient's words."""

    id: str
    text: Bilingual
    help: Bilingual


@dataclass(frozen=True, slots=True)
class Rule:
    """What one answer means, what to do, and what would clear it."""

    id: str
    question: str
    on: tuple[Answer, ...]
    level: RuleLevel
    scope: Bilingual
    title: Bilingual
    patient: Bilingual
    """What the patient is told."""
    action: Bilingual
    """What the therapist is asked to do."""
    clears: Bilingual
    source: str


@dataclass(frozen=True, slots=True)
class Screening:
    """Questions in the order in which they are asked, and the rules on them."""

    version: str
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    provenance: Provenance


@cache
def load_screening() -> Screening:
    """The packaged questions and rules. Raises KnowledgeFault with every mistake of the file."""
    faults = Faults()
    entry = Entry.of(read_toml("filiform.safety", "screening.toml", faults), faults)
    questions = tuple(_question(one) for one in entry.entries("question", least=1))
    known = [question.id for question in questions]
    screening = Screening(
        version=entry.text("version"),
        questions=questions,
        rules=tuple(_rule(one, known) for one in entry.entries("rule", least=1)),
        provenance=entry.provenance(),
    )
    entry.finish()
    faults.raise_if_any()
    return screening


def _question(entry: Entry) -> Question:
    question = Question(
        id=entry.text("id"), text=entry.bilingual("text"), help=entry.bilingual("help")
    )
    entry.finish()
    return question


def _rule(entry: Entry, questions: list[str]) -> Rule:
    rule = Rule(
        id=entry.text("id"),
        question=entry.choice("question", questions),
        on=entry.members("on", Answer),
        level=entry.member("level", RuleLevel),
        scope=entry.bilingual("scope"),
        title=entry.bilingual("title"),
        patient=entry.bilingual("patient"),
        action=entry.bilingual("action"),
        clears=entry.bilingual("clears"),
        source=entry.text("source"),
    )
    if rule.on == (Answer.NO,):
        entry.note("on", "fires on no alone", "Turn the question round, so that yes is the alarm.")
    entry.finish()
    return rule
