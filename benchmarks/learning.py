"""How many findings correct a wrong prior, and what a careless clinic does to the others.

``python -m benchmarks.learning`` prints the tables of docs/explanation/learning.md. One trigger
point, simulated: the model expects it in a share of examined people that is not the true one, and
palpation errs as the model assumes. The seed is fixed.
"""

from __future__ import annotations

import numpy as np

from filiform.reasoning.learning import Finding, Learnt
from filiform.reasoning.palpation import SENSITIVITY, SPECIFICITY, Outcome

POINT = "infraspinatus-1"
SEED = 20261125
REPEATS = 200
NUMBERS = (5, 10, 20, 40, 80, 160)


def confirming(share: float) -> float:
    """Chance that palpation confirms when the trigger point is active in `share` of people."""
    return share * SENSITIVITY + (1 - share) * (1 - SPECIFICITY)


def findings(
    clinic: str, number: int, true: float, believed: float, rng: np.random.Generator
) -> list[Finding]:
    """Findings of one clinic, each held against what the model believed."""
    seen = rng.random(number) < confirming(true)
    return [
        Finding(
            f"{clinic}-{k}",
            clinic,
            POINT,
            Outcome.CONFIRMED if yes else Outcome.REFUTED,
            believed,
        )
        for k, yes in enumerate(seen)
    ]


def learnt_share(believed: float, ratio: float) -> float:
    """The share that a clinic believes in after its odds were multiplied."""
    odds = believed / (1 - believed) * ratio
    return odds / (1 + odds)


def correcting(true: float, believed: float) -> list[tuple[int, float, float]]:
    """After so many findings: the median share believed in, and how often it is nearer the truth
    than it began by half or more."""
    rng = np.random.default_rng(SEED)
    rows = []
    for number in NUMBERS:
        shares = []
        for _ in range(REPEATS):
            learnt = Learnt(tuple(findings("saguaro", number, true, believed, rng)))
            shares.append(learnt_share(believed, learnt.ratios("saguaro")[POINT]))
        away = np.abs(np.array(shares) - true)
        halved = float((away <= abs(believed - true) / 2).mean())
        rows.append((number, float(np.median(shares)), halved))
    return rows


def poisoning(honest: int) -> list[tuple[int, float, float]]:
    """For so many careless findings: the odds ratio of the careless clinic, and of a new one."""
    rng = np.random.default_rng(SEED)
    base = [
        finding
        for clinic in ("agave", "cholla", "ocotillo", "saguaro")
        for finding in findings(clinic, honest, 0.3, 0.3, rng)
    ]
    rows = []
    for number in (0, 10, 100, 1000):
        always = [
            Finding(f"careless-{k}", "careless", POINT, Outcome.CONFIRMED, 0.3)
            for k in range(number)
        ]
        learnt = Learnt(tuple(base + always))
        rows.append(
            (
                number,
                learnt.ratios("careless").get(POINT, 1.0),
                learnt.ratios("new").get(POINT, 1.0),
            )
        )
    return rows


def main() -> None:
    """Print the tables."""
    for true, believed in ((0.6, 0.2), (0.1, 0.4)):
        print(f"Truly active in {true:.0%}, believed {believed:.0%}")
        print("findings   believed after (median)   error halved in")
        for number, share, halved in correcting(true, believed):
            print(f"{number:8d}   {share:23.0%}   {halved:15.0%}")
        print()
    print("Four clinics with 40 honest findings each, one that confirms whatever it touches")
    print("careless findings   odds times, careless clinic   odds times, a new clinic")
    for number, careless, new in poisoning(40):
        print(f"{number:17d}   {careless:28.2f}   {new:24.2f}")


if __name__ == "__main__":
    main()
