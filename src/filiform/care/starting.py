"""What stands in the way of opening a session."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from filiform.care.consent import ConsentRecord, why_consent_does_not_count
from filiform.care.reason import Reason
from filiform.knowledge import Bilingual
from filiform.safety import (
    Care,
    Fired,
    Level,
    Target,
    Verdict,
    VerdictLevel,
    against,
    load_screening,
)
from filiform.safety.practice import Obstacle

THERAPIST = {
    Obstacle.NO_CREDENTIAL: "therapist_no_credential",
    Obstacle.LICENCE_EXPIRED: "therapist_licence_expired",
    Obstacle.NOT_PERMITTED_HERE: "therapist_not_permitted_here",
    Obstacle.NOT_YET_PERMITTED_HERE: "therapist_not_yet_permitted_here",
    Obstacle.NO_RULE_AND_NO_BASIS: "therapist_no_rule_and_no_basis",
    Obstacle.TOO_FEW_HOURS: "therapist_too_few_hours",
    Obstacle.TOO_FEW_YEARS: "therapist_too_few_years",
}


def therapist_reasons(found: Iterable[Obstacle]) -> tuple[Reason, ...]:
    """What keeps a therapist from needling, in words."""
    return tuple(Reason(THERAPIST[obstacle]) for obstacle in found)


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
    targets: Collection[Target],
    at: datetime,
    clearances: Iterable[Clearance] = (),
    therapist: Collection[Obstacle] = (),
) -> tuple[Reason, ...]:
    """Why the session may not be opened at a time, gravest first; empty when it may.

    `targets` are the points of the plan; rules on muscles and regions are held against them.
    A relative rule is cleared by a clearance that says why and by whom; an absolute one, and a
    question without a clear answer, only by another answer or, where it holds for some places
    only, by other points.
    `therapist` is what keeps the treating therapist from needling here, if anything.
    """
    return (
        *therapist_reasons(therapist),
        *_screening(screening, targets, frozenset(_cleared(clearances))),
        *why_consent_does_not_count(consent, at, places=places_of(targets)),
        *(() if targets else (Reason("no_target"),)),
    )


def places_of(targets: Iterable[Target]) -> tuple[str, ...]:
    """The places near which these points lie, as the screening names them."""
    regions = frozenset[str]().union(*(target.regions for target in targets))
    offered = load_screening().question("complaint").options
    return tuple(option.id for option in offered if option.regions & regions)


def _cleared(clearances: Iterable[Clearance]) -> Iterator[str]:
    for one in clearances:
        if one.explanation.strip() and one.by.strip():
            yield one.rule


def _screening(
    verdict: Verdict, targets: Collection[Target], cleared: frozenset[str]
) -> Iterator[Reason]:
    everywhere = [one for one in verdict.fired if not one.is_local]
    here = against(verdict, targets)
    absolute = [one for one in everywhere if one.rule.level is Level.ABSOLUTE]
    to_clear = [one for one in (*verdict.to_clear, *here) if one.rule.level is Level.RELATIVE]
    for code, fired in (
        ("seek_care_now", [one for one in absolute if one.level is VerdictLevel.SEEK_CARE_NOW]),
        ("see_a_doctor", [one for one in absolute if one.rule.care is Care.TODAY]),
        ("screening_forbids", [one for one in absolute if one.rule.care is None]),
        ("points_forbidden", [one for one in here if one.rule.level is Level.ABSOLUTE]),
        ("needs_clearance", [one for one in to_clear if one.rule.id not in cleared]),
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
