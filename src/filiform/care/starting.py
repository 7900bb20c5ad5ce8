"""What stands in the way of opening a session."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from filiform.care.consent import ConsentRecord, why_consent_does_not_count
from filiform.care.reason import Reason
from filiform.knowledge import Bilingual
from filiform.safety import Fired, Level, Verdict, VerdictLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """A therapist's word that a relative contraindication is no obstacle today."""

    rule: str
    explanation: str
    by: str


def reasons_not_to_start(
    *,
    consent: ConsentRecord | None,
    screening: Verdict,
    targets: int,
    at: datetime,
    clearances: Iterable[Clearance] = (),
) -> tuple[Reason, ...]:
    """Why the session may not be opened at a time, gravest first; empty when it may.

    `targets` is how many points the plan has.
    A relative rule is cleared by a clearance that says why and by whom; an absolute one, and a
    question without a clear answer, only by another answer.
    """
    return (
        *_screening(screening, frozenset(_cleared(clearances))),
        *why_consent_does_not_count(consent, at),
        *(() if targets > 0 else (Reason("no_target"),)),
    )


def _cleared(clearances: Iterable[Clearance]) -> Iterator[str]:
    for one in clearances:
        if one.explanation.strip() and one.by.strip():
            yield one.rule


def _screening(verdict: Verdict, cleared: frozenset[str]) -> Iterator[Reason]:
    now = [one for one in verdict.fired if one.level is VerdictLevel.SEEK_CARE_NOW]
    absolute = [one for one in verdict.fired if one.rule.level is Level.ABSOLUTE and one not in now]
    open_relative = [one for one in verdict.to_clear if one.rule.id not in cleared]
    for code, fired in (
        ("seek_care_now", now),
        ("screening_forbids", absolute),
        ("needs_clearance", open_relative),
    ):
        if fired:
            yield Reason(code, len(fired), facts={"fired": _titles(fired)})
    if verdict.unknown:
        yield Reason("answers_unknown", len(verdict.unknown))


def _titles(fired: list[Fired]) -> Bilingual:
    return Bilingual(
        "; ".join(one.rule.title.en for one in fired),
        "; ".join(one.rule.title.es for one in fired),
    )
