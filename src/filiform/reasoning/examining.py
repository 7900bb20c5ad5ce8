"""What to palpate next, and what a finding changes.

A finding is not the truth: examiners agree on trigger points only fairly to moderately (Lucas
2009; Myburgh 2008). So it moves the odds of its own trigger point by a likelihood ratio, and
through the network those of its rivals: one that is confirmed explains away what they claimed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiform.atlas import BodySide
from filiform.body.drawing import Drawing
from filiform.reasoning.evidence import Evidence, evidence_of
from filiform.reasoning.palpation import SAYS, SENSITIVITY, SPECIFICITY, Outcome
from filiform.reasoning.ranking import Reasoner

MOST_TRIED = 24
"""Trigger points whose examination is weighed: the likeliest ones."""

Floats = NDArray[np.float64]

Examined = Mapping[tuple[str, BodySide], Outcome]
"""Findings so far, by trigger point and side."""


@dataclass(frozen=True)
class ToPalpate:
    """A trigger point to examine next, and how much that is expected to settle."""

    muscle: str
    point: str
    side: BodySide
    probability: float
    """That it is active, given the drawing and the findings so far."""
    settles: float
    """Expected fall of the entropy of all trigger points, in bits."""


def after_findings(drawing: Drawing, reasoner: Reasoner, examined: Examined) -> Floats:
    """(2T,) marginals given the drawing and what was found so far.

    Raises KeyError for a trigger point that the atlas does not have.
    """
    evidence = evidence_of([drawing], reasoner.surface)
    marginals: Floats = reasoner.network.posterior(evidence, _leaning(reasoner, examined))[0]
    return marginals


def palpate_next(
    drawing: Drawing, reasoner: Reasoner, examined: Examined, top: int = 5
) -> tuple[ToPalpate, ...]:
    """The trigger points whose examination is expected to settle most, the best first.

    What was examined already is not asked for again. Deterministic; ties go by probability,
    then by the order of the atlas.
    """
    evidence = evidence_of([drawing], reasoner.surface)
    leaning = _leaning(reasoner, examined)
    now = reasoner.network.posterior(evidence, leaning)[0]
    tried = _worth_trying(reasoner, now, examined)
    if len(tried) == 0:
        return ()
    settled = np.round(_expected_fall(reasoner, evidence, leaning, now, tried), 6)
    order = np.lexsort((np.arange(len(tried)), -np.round(now[tried], 6), -settled))
    return tuple(
        ToPalpate(node.muscle, node.point, node.side, float(now[tried[k]]), float(settled[k]))
        for k in order[:top]
        for node in (reasoner.referral.nodes[int(tried[k])],)
    )


def _leaning(reasoner: Reasoner, examined: Examined) -> Floats:
    """(1, 2T) log odds from findings."""
    index = {(node.point, node.side): k for k, node in enumerate(reasoner.referral.nodes)}
    leaning = np.zeros((1, len(index)))
    for found, outcome in examined.items():
        leaning[0, index[found]] = SAYS[outcome]
    return leaning


def _worth_trying(reasoner: Reasoner, now: Floats, examined: Examined) -> NDArray[np.intp]:
    nodes = reasoner.referral.nodes
    fresh = np.array([(node.point, node.side) not in examined for node in nodes])
    order = np.argsort(-np.where(fresh, now, -1), kind="stable")[:MOST_TRIED]
    return np.array([k for k in order if fresh[k]], dtype=np.intp)


def _expected_fall(
    reasoner: Reasoner, evidence: Evidence, leaning: Floats, now: Floats, tried: NDArray[np.intp]
) -> Floats:
    """(n,) expected fall of entropy for examining each of `tried`, both outcomes in one batch."""
    count = len(tried)
    both = np.repeat(leaning, 2 * count, axis=0)
    rows = np.arange(count)
    both[rows, tried] += SAYS[Outcome.CONFIRMED]
    both[count + rows, tried] += SAYS[Outcome.REFUTED]
    repeated = Evidence(
        np.repeat(evidence.painted, 2 * count, axis=0), np.repeat(evidence.clear, 2 * count, axis=0)
    )
    after = _entropy(reasoner.network.posterior(repeated, both))
    chance = now[tried]
    confirmed = chance * SENSITIVITY + (1 - chance) * (1 - SPECIFICITY)
    expected = confirmed * after[:count] + (1 - confirmed) * after[count:]
    fall: Floats = _entropy(now[None])[0] - expected
    return fall


def _entropy(chance: Floats) -> Floats:
    """(B,) bits, summed over trigger points."""
    p = np.clip(chance, 1e-9, 1 - 1e-9)
    bits: Floats = -(p * np.log2(p) + (1 - p) * np.log2(1 - p)).sum(axis=1)
    return bits
