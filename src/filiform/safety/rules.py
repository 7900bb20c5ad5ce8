"""The screening questions and rules, as read from the data files."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml
from filiform.safety.answers import Answer


class Level(StrEnum):
    """How far a rule goes."""

    ABSOLUTE = "absolute"
    """Not today, whoever asks; only a changed answer lifts it."""
    RELATIVE = "relative"
    """Only after it is cleared, with a reason and a name."""
    PRECAUTION = "precaution"
    """Go on, and adapt."""


class ScopeKind(StrEnum):
    """What a rule reaches."""

    WHOLE_BODY = "whole_body"
    REGION = "region"
    LIMB = "limb"
    MUSCLE = "muscle"
    TECHNIQUE = "technique"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Scope:
    """The whole body, or the things named in `on`."""

    kind: ScopeKind
    on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with what belongs to it as points."""

    id: str
    text: Bilingual
    help: Bilingual
    points: tuple[Bilingual, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Rule:
    """What follows from one answer to one question."""

    id: str
    question: str
    answer: Answer
    level: Level
    emergency: bool
    scope: Scope
    title: Bilingual
    action: Bilingual
    patient: Bilingual
    clears: Bilingual
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Screening:
    """All questions and rules, and a version that names exactly this text."""

    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    version: str

    def question(self, question: str) -> Question:
        """The question of that id; raises KeyError when there is none."""
        for one in self.questions:
            if one.id == question:
                return one
        raise KeyError(question)


@cache
def load_screening() -> Screening:
    """The packaged questions and rules; raises KnowledgeFault with every mistake in them."""
    faults = Faults()
    asked = read_toml("filiform.safety", "questions.toml", faults)
    ruled = read_toml("filiform.safety", "rules.toml", faults)
    screening = read_screening(Entry.of(asked, faults), Entry.of(ruled, faults), faults)
    version = sha256(asked.content + b"\n" + ruled.content).hexdigest()[:16]
    return Screening(screening.questions, screening.rules, version)


def read_screening(asked: Entry, ruled: Entry, faults: Faults) -> Screening:
    """Questions and rules from the two files; raises KnowledgeFault with every mistake."""
    questions = tuple(_question(entry) for entry in asked.entries("question", least=1))
    _no_double(asked, "question", [question.id for question in questions])
    known = [question.id for question in questions]
    rules = tuple(_rule(entry, known) for entry in ruled.entries("rule", least=1))
    _no_double(ruled, "rule", [rule.id for rule in rules])
    for idle in sorted(set(known) - {rule.question for rule in rules}):
        asked.note("question", f'"{idle}" is asked and no rule reads its answer')
    asked.finish()
    ruled.finish()
    faults.raise_if_any()
    return Screening(questions, rules, "")


def _no_double(entry: Entry, field: str, ids: list[str]) -> None:
    for double in sorted({one for one in ids if ids.count(one) > 1}):
        entry.note(field, f'"{double}" stands there twice', "Give each its own id.")


def _question(entry: Entry) -> Question:
    question = Question(
        id=entry.text("id"),
        text=entry.bilingual("text"),
        help=entry.bilingual("help"),
        points=entry.bilinguals("points", least=0),
        provenance=entry.provenance(),
    )
    entry.finish()
    return question


def _rule(entry: Entry, questions: list[str]) -> Rule:
    when = entry.entry("when")
    rule = Rule(
        id=entry.text("id"),
        question=when.choice("question", questions),
        answer=_positive(when),
        level=entry.member("level", Level),
        emergency=entry.flag("emergency", default=False),
        scope=_scope(entry.entry("scope")),
        title=entry.bilingual("title"),
        action=entry.bilingual("action"),
        patient=entry.bilingual("patient"),
        clears=entry.bilingual("clears"),
        provenance=entry.provenance(),
    )
    when.finish()
    if rule.emergency and rule.level is not Level.ABSOLUTE:
        entry.note("emergency", "is only for an absolute rule", 'Write level = "absolute".')
    entry.finish()
    return rule


def _positive(when: Entry) -> Answer:
    """Rules read yes; what is unknown blocks by itself, without a rule."""
    when.choice("answer", [str(Answer.YES)])
    return Answer.YES


def _scope(entry: Entry) -> Scope:
    kind = entry.member("kind", ScopeKind)
    on = entry.texts("on", least=0)
    if bool(on) == (kind in (ScopeKind.WHOLE_BODY, ScopeKind.PLAN)):
        entry.note(
            "on", f"does not go with the scope {kind}", "Name what it reaches, or leave out."
        )
    entry.finish()
    return Scope(kind, on)
