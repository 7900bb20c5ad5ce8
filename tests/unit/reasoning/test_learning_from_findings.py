"""What palpation found moves a clinic's odds, can be taken back, and stays in its clinic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiform.reasoning.learning import Finding, Learnt
from filiform.reasoning.palpation import Outcome

POINT = "infraspinatus-1"


def found(
    number: int, outcome: Outcome, *, clinic: str = "saguaro", believed: float = 0.5
) -> Finding:
    return Finding(f"{clinic}-{number}", clinic, POINT, outcome, believed)


def findings(clinic: str, confirmed: int, refuted: int) -> list[Finding]:
    outcomes = [Outcome.CONFIRMED] * confirmed + [Outcome.REFUTED] * refuted
    return [found(number, outcome, clinic=clinic) for number, outcome in enumerate(outcomes)]


def test_it_leaves_the_odds_alone_when_findings_are_as_expected() -> None:
    # Believed active in a half: palpation then confirms 0.5 x 0.75 + 0.5 x 0.2 = 47.5 %.
    learnt = Learnt().with_findings(findings("saguaro", 19, 21))
    assert learnt.ratios("saguaro")[POINT] == pytest.approx(1.0)


def test_it_raises_the_odds_of_what_is_confirmed_more_often_than_expected() -> None:
    some = Learnt().with_findings(findings("saguaro", 5, 0)).ratios("saguaro")[POINT]
    more = Learnt().with_findings(findings("saguaro", 20, 0)).ratios("saguaro")[POINT]
    assert 1 < some < more


def test_it_can_take_a_finding_back_as_if_it_had_never_been_made() -> None:
    before = Learnt().with_findings(findings("saguaro", 3, 4))
    after = before.with_findings([found(99, Outcome.CONFIRMED)]).without("saguaro-99")
    assert after.version == before.version
    assert after.ratios("saguaro") == before.ratios("saguaro")


def test_it_counts_a_finding_that_is_sent_twice_once() -> None:
    once = Learnt().with_findings(findings("saguaro", 3, 1))
    assert once.with_findings(findings("saguaro", 3, 1)) == once


def test_one_careless_clinic_moves_no_other_clinics_odds_far() -> None:
    honest = [
        finding
        for clinic in ("saguaro", "ocotillo", "cholla", "agave")
        for finding in findings(clinic, 10, 10)
    ]
    careless = findings("careless", 500, 0)
    fair = Learnt().with_findings(honest)
    poisoned = fair.with_findings(careless)
    assert poisoned.ratios("careless")[POINT] > 1.5
    for clinic in ("saguaro", "ocotillo", "a clinic that has found nothing yet"):
        assert poisoned.ratios(clinic)[POINT] == pytest.approx(fair.ratios(clinic)[POINT], abs=0.05)


def test_nothing_is_shared_of_what_only_two_clinics_have_examined() -> None:
    learnt = Learnt().with_findings(findings("saguaro", 9, 0) + findings("ocotillo", 9, 0))
    assert learnt.shared() == {}
    assert learnt.ratios("cholla") == {}


def test_it_refuses_a_finding_that_was_certain() -> None:
    with pytest.raises(ValueError, match="believed 1"):
        found(1, Outcome.CONFIRMED, believed=1.0)


@given(st.permutations(findings("saguaro", 4, 3) + findings("ocotillo", 2, 5)))
def test_the_order_of_findings_never_matters(order: list[Finding]) -> None:
    straight = Learnt().with_findings(findings("saguaro", 4, 3) + findings("ocotillo", 2, 5))
    shuffled = Learnt().with_findings(order)
    assert shuffled.version == straight.version
    assert shuffled.ratios("saguaro") == straight.ratios("saguaro")
