"""Learning from what palpation confirmed and refuted, clinic by clinic.

How often a trigger point is active differs between clinics. Each finding is held against what
the model expected of it when it was made: with E confirmations expected and Y seen, the odds of
that trigger point are multiplied by the mean of a gamma distribution, (k + Y) / (k + E) at the
start. That is conjugate, so that findings may come in any order, one may be taken back, and the
same findings always give the same odds.

Clinics are pooled in part. A clinic starts from what clinics together have learnt and moves away
from it as its own findings grow. What they have learnt together is the median over clinics, each
shrunk by how little it has seen: one careless clinic, however busy, cannot move it past its
neighbours.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from statistics import median

import numpy as np
from numpy.typing import NDArray

from filiform.reasoning.examining import Outcome
from filiform.reasoning.referral import Referral

OWN_WEIGHT = 5.0
"""Expected confirmations that a clinic must see before its own findings weigh as much as what
it started from."""
LEAST_CLINICS = 3
"""Clinics that must have findings of a trigger point before anything is shared about it."""
LIMITS = (0.1, 10.0)
"""How far learning may move the odds of a trigger point."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Finding:
    """One trigger point examined once."""

    id: str
    clinic: str
    point: str
    outcome: Outcome
    expected: float
    """Chance, before the examination, that palpation would confirm it, 0 to 1."""

    def __post_init__(self) -> None:
        if not 0 < self.expected < 1:
            raise ValueError(f"Finding {self.id}: expected {self.expected} is not within 0 to 1.")


@dataclass(frozen=True)
class Tally:
    """Confirmations seen and expected of one trigger point in one clinic."""

    seen: float = 0.0
    expected: float = 0.0

    def ratio(self, start: float = 1.0) -> float:
        """What the odds are multiplied by, starting from `start`."""
        return (OWN_WEIGHT * start + self.seen) / (OWN_WEIGHT + self.expected)


@dataclass(frozen=True)
class Learnt:
    """Everything found so far. Adding and taking back give a new value; nothing is changed."""

    findings: tuple[Finding, ...] = ()

    def __post_init__(self) -> None:
        if len({finding.id for finding in self.findings}) != len(self.findings):
            raise ValueError("A finding is there twice. Give each its own id.")

    @property
    def version(self) -> str:
        """The same for the same findings, whatever their order."""
        lines = sorted(
            f"{one.id} {one.clinic} {one.point} {one.outcome} {one.expected:.6f}"
            for one in self.findings
        )
        return f"learnt/1+{sha256(chr(10).join(lines).encode()).hexdigest()[:12]}"

    def with_findings(self, more: Iterable[Finding]) -> "Learnt":
        """With these findings too; one that is there already is not counted twice."""
        known = {finding.id for finding in self.findings}
        fresh = {finding.id: finding for finding in more if finding.id not in known}
        return Learnt((*self.findings, *fresh.values()))

    def without(self, finding_id: str) -> "Learnt":
        """As if that finding had never been made. Raises KeyError when there is none."""
        rest = tuple(finding for finding in self.findings if finding.id != finding_id)
        if len(rest) == len(self.findings):
            raise KeyError(finding_id)
        return Learnt(rest)

    def shared(self) -> Mapping[str, float]:
        """By trigger point: what clinics together have learnt; 1 is left out."""
        by_point: dict[str, list[float]] = defaultdict(list)
        for (_, point), tally in self._tallies().items():
            by_point[point].append(tally.ratio())
        enough = (item for item in by_point.items() if len(item[1]) >= LEAST_CLINICS)
        return {point: median(ratios) for point, ratios in enough}

    def ratios(self, clinic: str) -> Mapping[str, float]:
        """By trigger point: what a clinic's odds are multiplied by; 1 is left out."""
        shared = self.shared()
        own = {point: tally for (c, point), tally in self._tallies().items() if c == clinic}
        return {
            point: _limited(own.get(point, Tally()).ratio(shared.get(point, 1.0)))
            for point in shared.keys() | own.keys()
        }

    def _tallies(self) -> Mapping[tuple[str, str], Tally]:
        seen: dict[tuple[str, str], float] = defaultdict(float)
        expected: dict[tuple[str, str], float] = defaultdict(float)
        for one in sorted(self.findings, key=lambda finding: finding.id):
            expected[one.clinic, one.point] += one.expected
            seen[one.clinic, one.point] += one.outcome is Outcome.CONFIRMED
        return {key: Tally(seen[key], expected[key]) for key in expected}


def moved(prior: Floats, referral: Referral, ratios: Mapping[str, float]) -> Floats:
    """(2T,) priors after learning, the same on both sides."""
    odds = prior / (1 - prior)
    odds = odds * np.array([ratios.get(node.point, 1.0) for node in referral.nodes])
    chance: Floats = odds / (1 + odds)
    return chance


def _limited(ratio: float) -> float:
    return min(max(ratio, LIMITS[0]), LIMITS[1])
