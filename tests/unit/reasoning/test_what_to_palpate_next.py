"""What to examine next, and how a finding moves the trigger point and its rivals."""

from __future__ import annotations

import numpy as np
import pytest

from filiform.atlas import BodySide, load_atlas
from filiform.body import load_surface
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Drawing
from filiform.reasoning import Reasoner, reasoner_for
from filiform.reasoning.examining import Examined, after_findings, palpate_next
from filiform.reasoning.palpation import Outcome


@pytest.fixture(scope="module")
def reasoner() -> Reasoner:
    return reasoner_for(load_atlas(), load_surface())


@pytest.fixture(scope="module")
def shoulder() -> Drawing:
    return draw_by_name(
        "female", [read_named_pain("front-of-shoulder-right+outer-shoulder-right=6")]
    )


def chance(reasoner: Reasoner, drawing: Drawing, examined: Examined, point: str) -> float:
    index = [(node.point, node.side) for node in reasoner.referral.nodes].index((point, "right"))
    return float(after_findings(drawing, reasoner, examined)[index])


def test_it_asks_first_for_what_settles_most(reasoner: Reasoner, shoulder: Drawing) -> None:
    asked = palpate_next(shoulder, reasoner, {}, top=8)
    assert len(asked) == 8
    assert [one.settles for one in asked] == sorted((one.settles for one in asked), reverse=True)
    assert asked[0].settles > 0
    assert {one.side for one in asked} == {"right"}


def test_it_never_asks_for_what_was_examined(reasoner: Reasoner, shoulder: Drawing) -> None:
    examined: dict[tuple[str, BodySide], Outcome] = {}
    for _ in range(6):
        best = palpate_next(shoulder, reasoner, examined, top=1)[0]
        assert (best.point, best.side) not in examined
        examined[best.point, best.side] = Outcome.REFUTED


def test_a_confirmed_finding_raises_it_and_lowers_its_rivals(
    reasoner: Reasoner, shoulder: Drawing
) -> None:
    first, *others = palpate_next(shoulder, reasoner, {}, top=6)
    found: Examined = {(first.point, first.side): Outcome.CONFIRMED}
    assert chance(reasoner, shoulder, found, first.point) > first.probability
    rivals = [one for one in others if one.muscle != first.muscle]
    after = [chance(reasoner, shoulder, found, one.point) for one in rivals]
    assert np.mean(after) < np.mean([one.probability for one in rivals])


def test_a_refuted_finding_lowers_it_and_raises_its_rivals(
    reasoner: Reasoner, shoulder: Drawing
) -> None:
    first, *others = palpate_next(shoulder, reasoner, {}, top=6)
    found: Examined = {(first.point, first.side): Outcome.REFUTED}
    assert chance(reasoner, shoulder, found, first.point) < first.probability
    rivals = [one for one in others if one.muscle != first.muscle]
    after = [chance(reasoner, shoulder, found, one.point) for one in rivals]
    assert np.mean(after) >= np.mean([one.probability for one in rivals])


def test_findings_may_come_in_any_order(reasoner: Reasoner, shoulder: Drawing) -> None:
    points = [(one.point, one.side) for one in palpate_next(shoulder, reasoner, {}, top=3)]
    outcomes = (Outcome.CONFIRMED, Outcome.REFUTED, Outcome.REFUTED)
    forward = dict(zip(points, outcomes, strict=True))
    backward = dict(reversed(forward.items()))
    assert palpate_next(shoulder, reasoner, forward) == palpate_next(shoulder, reasoner, backward)


def test_it_refuses_a_finding_of_a_point_that_the_atlas_does_not_have(
    reasoner: Reasoner, shoulder: Drawing
) -> None:
    with pytest.raises(KeyError):
        palpate_next(shoulder, reasoner, {("moon-1", "left"): Outcome.CONFIRMED})


@pytest.mark.parametrize("place", ["outer-shoulder-right", "heel-sole-right", "low-back-right"])
def test_it_asks_for_what_could_be_at_fault(reasoner: Reasoner, place: str) -> None:
    drawing = draw_by_name("female", [read_named_pain(f"{place}=6")])
    likely = sorted(after_findings(drawing, reasoner, {}), reverse=True)
    for asked in palpate_next(drawing, reasoner, {}, top=3):
        assert asked.probability >= likely[7]


def test_not_finding_an_unlikely_one_moves_nothing_else(
    reasoner: Reasoner, shoulder: Drawing
) -> None:
    before = after_findings(shoulder, reasoner, {})
    nodes = reasoner.referral.nodes
    last = int(np.argsort(-before)[23])
    found: Examined = {(nodes[last].point, nodes[last].side): Outcome.REFUTED}
    after = after_findings(shoulder, reasoner, found)
    others = np.arange(len(nodes)) != last
    assert np.abs(after - before)[others].max() < 1e-3
    assert after[others].sum() == pytest.approx(before[others].sum(), abs=0.02)
