"""Answers in, verdict out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from filiform.safety.answers import Answer, Answers, Given, UnreadableAnswers, is_unknown
from filiform.safety.conditions import Truth
from filiform.safety.questions import AskedOf, Question
from filiform.safety.rules import Care, Level, Rule, Sort
from filiform.safety.screening import Screening, load_screening


class VerdictLevel(StrEnum):
    """How things stand, mildest first."""

    GO = "go"
    """Every question is answered, and nothing speaks against needles."""
    CAUTION = "caution"
    """Go on, and adapt."""
    BLOCKED = "blocked"
    """Not before something is cleared or answered."""
    SEE_A_DOCTOR = "see_a_doctor"
    """Not before a doctor has looked into it, today or within days."""
    SEEK_CARE_NOW = "seek_care_now"
    """No needling; the patient needs medical care now."""

    @property
    def gravity(self) -> int:
        """0 for the mildest; a graver level has a higher number."""
        return list(VerdictLevel).index(self)


@dataclass(frozen=True, slots=True)
class Because:
    """A question and its answer, as a reason."""

    question: Question
    given: Given


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that holds, and the answers that made it."""

    rule: Rule
    because: tuple[Because, ...]

    @property
    def level(self) -> VerdictLevel:
        """What this rule alone makes of the verdict."""
        return level_of(self.rule)

    @property
    def is_local(self) -> bool:
        """Whether it holds for some places or techniques only."""
        return self.rule.scope.kind.is_local


@dataclass(frozen=True, slots=True)
class NotRuledOut:
    """A red flag that an open question could still raise."""

    rule: Rule
    open: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from the answers: every rule that fired, gravest first, and what is unknown."""

    level: VerdictLevel
    from_answers: VerdictLevel
    """What the rules that fired make of it, open questions aside."""
    fired: tuple[Fired, ...]
    unknown: tuple[Question, ...]
    """Questions to the patient that are open and not optional."""
    for_the_therapist: tuple[Question, ...]
    """Questions that only the therapist answers and that are open."""
    not_ruled_out: tuple[NotRuledOut, ...]
    """Red flags that wait for an answer, gravest first."""
    answers: Answers
    version: str
    """Names exactly the questions and rules that made it."""

    @property
    def is_absolute(self) -> bool:
        """Whether a rule fired that only a changed answer can lift."""
        return any(one.rule.level is Level.ABSOLUTE and not one.is_local for one in self.fired)

    @property
    def to_clear(self) -> tuple[Fired, ...]:
        """The rules that a therapist has to clear with a reason before the visit goes on."""
        return tuple(
            one for one in self.fired if one.rule.level is Level.RELATIVE and not one.is_local
        )

    @property
    def limits(self) -> tuple[Fired, ...]:
        """The rules that hold for some places or techniques only."""
        return tuple(one for one in self.fired if one.is_local)

    @property
    def care(self) -> Care | None:
        """How soon a doctor has to see the patient; None when nothing asks for one."""
        asked = [one.rule.care for one in self.fired if one.rule.care is not None]
        return min(asked, key=list(Care).index, default=None)


def level_of(rule: Rule) -> VerdictLevel:
    """What a rule alone makes of the verdict."""
    if rule.care is Care.NOW:
        return VerdictLevel.SEEK_CARE_NOW
    if rule.care is not None:
        return VerdictLevel.SEE_A_DOCTOR
    if rule.level is Level.PRECAUTION or rule.scope.kind.is_local:
        return VerdictLevel.CAUTION
    return VerdictLevel.BLOCKED


def assess(answers: Answers, screening: Screening | None = None) -> Verdict:
    """The verdict on a set of answers, by the packaged rules unless others are given.

    A question that concerns the patient and is left out counts as unanswered, and unknown never
    counts as no.
    Raises UnreadableAnswers for an answer to a question that does not exist.
    """
    known = screening or load_screening()
    ids = {question.id: question for question in known.questions}
    if strangers := sorted(set(answers) - set(ids)):
        raise UnreadableAnswers(
            [f"answers.{one}: is not a screening question." for one in strangers]
        )
    given = {one: answers.get(one, Answer.UNANSWERED) for one in ids}
    asked = known.asked(given)
    fired: list[Fired] = []
    waiting: list[NotRuledOut] = []
    concerned = {question.id for question in asked}
    for rule in known.rules:
        if rule.is_standing:
            continue
        outcome = rule.when.weigh(given)
        if outcome.truth is Truth.YES:
            fired.append(
                Fired(rule, tuple(Because(ids[q], given[q]) for q in ids if q in outcome.because))
            )
        elif outcome.open & concerned and outcome.truth is Truth.OPEN:
            waiting.append(NotRuledOut(rule, tuple(one for one in asked if one.id in outcome.open)))
    fired.sort(key=lambda one: (-one.level.gravity, _soonest(one.rule), _least_said(one)))
    waiting.sort(key=lambda one: _soonest(one.rule))
    unknown = tuple(one for one in asked if is_unknown(given[one.id]) and not one.optional)
    by_rules = _gravest(one.level for one in fired)
    level = max(by_rules, VerdictLevel.BLOCKED, key=_gravity) if unknown else by_rules
    return Verdict(
        level=level,
        from_answers=by_rules,
        fired=tuple(fired),
        unknown=unknown,
        for_the_therapist=tuple(
            one for one in known.asked(given, of=AskedOf.THERAPIST) if is_unknown(given[one.id])
        ),
        not_ruled_out=tuple(one for one in waiting if one.rule.sort is Sort.RED_FLAG),
        answers=given,
        version=known.version,
    )


def _gravity(level: VerdictLevel) -> int:
    return level.gravity


def _gravest(levels: Iterable[VerdictLevel]) -> VerdictLevel:
    return max(levels, key=_gravity, default=VerdictLevel.GO)


def _soonest(rule: Rule) -> int:
    order = [*Care, None]
    return order.index(rule.care)


def _least_said(fired: Fired) -> int:
    """Of two equally grave rules the one that more answers made comes first."""
    return -len(fired.because)
