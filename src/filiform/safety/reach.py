"""Which of the rules that fired stand against one target: a muscle needled at one place."""

from collections.abc import Iterable
from dataclasses import dataclass

from filiform.safety.assess import Fired, Verdict
from filiform.safety.rules import Rule, ScopeKind
from filiform.safety.screening import Screening, load_screening


@dataclass(frozen=True, slots=True)
class Target:
    """A muscle (its id in the atlas), and the names of the regions the needle enters, no side."""

    muscle: str
    regions: frozenset[str]


def reaches(rule: Rule, target: Target) -> bool:
    """Whether a rule on a muscle or a region holds for this target.

    Rules on a limb or a technique depend on what the screening does not ask, the side and the
    technique; those are shown to the therapist and never decided here.
    """
    if rule.scope.kind is ScopeKind.MUSCLE:
        return target.muscle in rule.scope.on
    if rule.scope.kind is ScopeKind.REGION:
        return bool(target.regions & set(rule.scope.on))
    return False


def against(verdict: Verdict, targets: Iterable[Target]) -> tuple[Fired, ...]:
    """The local rules of a verdict that hold for at least one of the targets, gravest first."""
    listed = tuple(targets)
    return tuple(
        one for one in verdict.limits if any(reaches(one.rule, target) for target in listed)
    )


def standing_against(target: Target, screening: Screening | None = None) -> tuple[Rule, ...]:
    """The rules for everybody that hold for this target."""
    known = screening or load_screening()
    return tuple(rule for rule in known.standing if reaches(rule, target))
