"""How likely each trigger point is before the drawing is looked at.

Without a complaint every trigger point is as likely as any other. With one, studies that pressed
the muscles of such patients shift it: a muscle that they found affected more often than usual
begins with better odds. A muscle that no study examined is missing, not zero: it keeps the usual
odds. Nothing was found in the literature that would let age, handedness or history move them.
"""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from filiform.atlas.prevalence import Finding, UnknownComplaint, complaints, family, load_findings
from filiform.knowledge import suggestion
from filiform.reasoning.referral import Referral

USUAL_SHARE = 0.25
"""Share of patients in whom an examined muscle is affected where nothing is known; about the
median of all rows. Odds are raised or lowered against it."""
USUAL_PEOPLE = 20
"""How many examined people the usual share is worth: many studies have ten to thirty."""
MOST_PEOPLE = 40
"""A study counts as so many people at most: levels differ between studies more than by chance."""
LIMITS = (0.4, 4.0)
"""How far a complaint may move the odds. Examiners look where the textbooks point."""

Floats = NDArray[np.float64]


def prior_of(
    referral: Referral,
    usual: float,
    complaint: str | None = None,
    without_study: str | None = None,
) -> Floats:
    """(2T,) chance of each trigger point, the same on both sides.

    Raises UnknownComplaint. `without_study` leaves one study out, for evaluation.
    """
    lift = np.ones(len(referral.nodes))
    if complaint is not None:
        rows = [f for f in _rows(complaint) if f.study != without_study]
        by_muscle = odds_ratios(rows)
        lift = np.array([by_muscle.get(node.muscle, 1.0) for node in referral.nodes])
    odds = usual / (1 - usual) * lift
    chance: Floats = odds / (1 + odds)
    return chance


def odds_ratios(rows: Iterable[Finding]) -> dict[str, float]:
    """By muscle: its odds against the usual share, shrunk by how many people were examined.

    Rows of several muscles together are left out: at least one was affected, and nobody knows
    which.
    """
    affected: dict[str, float] = defaultdict(float)
    examined: dict[str, float] = defaultdict(float)
    for row in rows:
        if len(row.muscles) == 1:
            counted = min(row.n, MOST_PEOPLE)
            affected[row.muscles[0]] += counted * row.percent / 100
            examined[row.muscles[0]] += counted
    usual_odds = USUAL_SHARE / (1 - USUAL_SHARE)
    ratios = {}
    for muscle, people in examined.items():
        share = (affected[muscle] + USUAL_PEOPLE * USUAL_SHARE) / (people + USUAL_PEOPLE)
        ratio = share / (1 - share) / usual_odds
        ratios[muscle] = min(max(ratio, LIMITS[0]), LIMITS[1])
    return ratios


def _rows(complaint: str) -> list[Finding]:
    if complaint not in complaints():
        raise UnknownComplaint(
            f'There is no study of "{complaint}". {suggestion(complaint, complaints())}'
        )
    kin = family(complaint)
    return [f for f in load_findings() if f.complaint in kin and f.group == "patients"]
