"""Answers in, verdict out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from filiform.safety.answers import Answer, Answers, UnreadableAnswers
from filiform.safety.rules import Level, Question, Rule, Screening, load_screening


class VerdictLevel(StrEnum):
    """How things stand, mildest first."""

    GO = "go"
    """Every question is answered with no."""
    CAUTION = "caution"
    """Go on, and adapt."""
    BLOCKED = "blocked"
    """Not before something is cleared or answered."""
    SEEK_CARE_NOW = "seek_care_now"
    """No needling; the patient needs medical care now."""

    @property
    def gravity(self) -> int:
        """0 for the mildest; a graver level has a higher number."""
        return list(VerdictLevel).index(self)


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that holds, and the answer that made it."""

    rule: Rule
    question: Question
    answer: Answer

    @property
    def level(self) -> VerdictLevel:
        """What this rule alone makes of the verdict."""
        return level_of(self.rule)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from the answers: every rule that fired, gravest first, and what is unknown."""

    level: VerdictLevel
    fired: tuple[Fired, ...]
    unknown: tuple[Question, ...]
    answers: Answers
    version: str
    """Names exactly the questions and rules that made it."""

    @property
    def is_absolute(self) -> bool:
        """Whether a rule fired that only a changed answer can lift."""
        return any(one.rule.level is Level.ABSOLUTE for one in self.fired)

    @property
    def to_clear(self) -> tuple[Fired, ...]:
        """The rules that a therapist has to clear with a reason."""
        return tuple(one for one in self.fired if one.rule.level is Level.RELATIVE)


def level_of(rule: Rule) -> VerdictLevel:
    """What a rule alone makes of the verdict."""
    if rule.emergency:
        return VerdictLevel.SEEK_CARE_NOW
    if rule.level is Level.PRECAUTION:
        return VerdictLevel.CAUTION
    return VerdictLevel.BLOCKED


def assess(answers: Answers, screening: Screening | None = None) -> Verdict:
    """The verdict on a set of answers, by the packaged rules unless others are given.

    A question that is left out counts as unanswered, and unknown never counts as no.
    Raises UnreadableAnswers for an answer to a question that does not exist.
    """
    known = screening or load_screening()
    ids = {question.id for question in known.questions}
    if strangers := sorted(set(answers) - ids):
        raise UnreadableAnswers(
            [f"answers.{one}: is not a screening question." for one in strangers]
        )
    given = {one.id: answers.get(one.id, Answer.UNANSWERED) for one in known.questions}
    fired = [
        Fired(rule, known.question(rule.question), given[rule.question])
        for rule in known.rules
        if given[rule.question] is rule.answer
    ]
    fired.sort(key=lambda one: -one.level.gravity)
    unknown = tuple(one for one in known.questions if given[one.id].is_unknown)
    level = _gravest(fired, unknown=bool(unknown))
    return Verdict(level, tuple(fired), unknown, given, known.version)


def _gravest(fired: Iterable[Fired], *, unknown: bool) -> VerdictLevel:
    levels = [one.level for one in fired]
    if unknown:
        levels.append(VerdictLevel.BLOCKED)
    return max(levels, key=lambda level: level.gravity, default=VerdictLevel.GO)
