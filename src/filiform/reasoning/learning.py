"""Learning from what palpation confirmed and refuted, clinic by clinic.

How often a trigger point is active differs between clinics. Among the people in whom one was
examined the model believed it active in some share; palpation, put right for how often it errs
(Rogan & Gladen, Am J Epidemiol 1978;107:71), says in how many it was. A beta distribution around
the believed share takes these counts in, and the odds of the trigger point are multiplied by what
its mean has moved. That is conjugate: findings may come in any order, one may be taken back, and
the same findings always give the same odds.

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

from filiform.reasoning.palpation import SENSITIVITY, SPECIFICITY, Outcome
from filiform.reasoning.referral import Referral

OWN_WEIGHT = 10.0
"""Findings of a clinic that weigh as much as what it started from."""
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
    believed: float
    """Chance that it was active, by the model before any learning and any finding, 0 to 1."""

    def __post_init__(self) -> None:
        if not 0 < self.believed < 1:
            raise ValueError(f"Finding {self.id}: believed {self.believed} is not within 0 to 1.")


@dataclass(frozen=True)
class Tally:
    """The findings of one trigger point in one clinic, added up."""

    number: int = 0
    believed: float = 0.0
    confirmed: int = 0

    @property
    def active(self) -> float:
        """In how many it was active, put right for the errors of palpation; 0 to `number`."""
        by_chance = self.number * (1 - SPECIFICITY)
        told_apart = SENSITIVITY + SPECIFICITY - 1
        return min(max((self.confirmed - by_chance) / told_apart, 0.0), float(self.number))

    def ratio(self, start: float = 1.0) -> float:
        """What the odds are multiplied by, beginning from `start`."""
        if self.number == 0:
            return start
        share = self.believed / self.number
        begins = _share(_odds(share) * start)
        mean = (OWN_WEIGHT * begins + self.active) / (OWN_WEIGHT + self.number)
        return _odds(mean) / _odds(share)


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
            f"{one.id} {one.clinic} {one.point} {one.outcome} {one.believed:.6f}"
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
        groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
        for one in sorted(self.findings, key=lambda finding: finding.id):
            groups[one.clinic, one.point].append(one)
        return {
            key: Tally(
                number=len(found),
                believed=sum(one.believed for one in found),
                confirmed=sum(one.outcome is Outcome.CONFIRMED for one in found),
            )
            for key, found in groups.items()
        }


def moved(prior: Floats, referral: Referral, ratios: Mapping[str, float]) -> Floats:
    """(2T,) priors after learning, the same on both sides."""
    odds = prior / (1 - prior)
    odds = odds * np.array([ratios.get(node.point, 1.0) for node in referral.nodes])
    chance: Floats = odds / (1 + odds)
    return chance


def _limited(ratio: float) -> float:
    return min(max(ratio, LIMITS[0]), LIMITS[1])


def _odds(share: float) -> float:
    return share / (1 - share)


def _share(odds: float) -> float:
    return odds / (1 + odds)
