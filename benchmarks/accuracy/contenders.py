"""What is compared: the network, and simpler ways to rank the same drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy.special import expit

from benchmarks.accuracy.ground import Floats, Ground
from benchmarks.accuracy.patients import Cohort
from filiform.reasoning import Evidence, Network, Referral, Settings
from filiform.reasoning.evidence import FULL_STRENGTH
from filiform.reasoning.fitting import at_least_one
from filiform.reasoning.network import FAINT
from filiform.reasoning.referral import LOCAL_WEIGHT

FULL_SHARE = 0.25
"""A region counts in full once so much of it is painted, so that large ones do not drown small."""


NAIVE_BAYES = Settings(
    leak=0.139, narrowing=1.0, extent=4.0, painted_strength=0.6, clear_strength=0.14, prior=0.0087
)
"""Its own, from ``python -m benchmarks.accuracy.fit``."""


class Contender(Protocol):
    """A way to rank muscles."""

    @property
    def name(self) -> str:
        """As it stands in the tables."""
        ...

    @property
    def is_probability(self) -> bool:
        """Whether its scores claim to be chances."""
        ...

    def scores(self, cohort: Cohort, ground: Ground) -> Floats:
        """(B, M) of muscles with side, higher is better."""
        ...


@dataclass(frozen=True, eq=False)
class ByNetwork:
    """The model: trigger points compete for what was painted."""

    network: Network
    name: str = "network"
    is_probability: bool = True

    def scores(self, cohort: Cohort, ground: Ground) -> Floats:
        """Chance that at least one trigger point of the muscle is active."""
        return at_least_one(self.network.posterior(cohort.evidence), ground.referral)


@dataclass(frozen=True, eq=False)
class NaiveBayes:
    """The same likelihood, each trigger point on its own: nothing is explained away."""

    network: Network
    name: str = "naive Bayes"
    is_probability: bool = True

    def scores(self, cohort: Cohort, ground: Ground) -> Floats:
        """Chance that at least one trigger point of the muscle is active."""
        return at_least_one(apart(self.network, cohort.evidence), ground.referral)


@dataclass(frozen=True, eq=False)
class RegionOverlap:
    """What charts and apps do: how much of the painted regions lies in the zones."""

    zones: Floats
    """(N, R) weight of the region."""
    name: str
    is_probability: bool = False

    def scores(self, cohort: Cohort, ground: Ground) -> Floats:
        """The best trigger point of the muscle."""
        share = (ground.to_regions.T @ (cohort.strength.T / FULL_STRENGTH)).T
        amount = np.minimum(1, np.asarray(share) / FULL_SHARE)
        return best_of_muscle(amount @ self.zones.T, ground)

    @classmethod
    def of(cls, ground: Ground, *, with_skin: bool) -> RegionOverlap:
        """With the skin over the muscle as one more zone, or without."""
        zones = np.zeros((len(ground.muscle), len(ground.surface.everyday)))
        hard = (ground.soft > 0.5).astype(float)
        inside = np.asarray(ground.to_regions.T @ hard)
        for node, areas in enumerate(ground.zones):
            pairs = [(area.chance, area.column) for area in areas]
            pairs += [(LOCAL_WEIGHT, ground.local[node])] if with_skin else []
            for chance, column in pairs:
                zones[node] = np.maximum(zones[node], chance * inside[:, column])
        return cls(zones, "overlap and skin" if with_skin else "region overlap")


@dataclass(frozen=True, eq=False)
class NearestMuscle:
    """The muscle whose trigger point lies nearest to the middle of the paint."""

    name: str = "nearest to centroid"
    is_probability: bool = False

    def scores(self, cohort: Cohort, ground: Ground) -> Floats:
        """Minus the distance in metres."""
        weight = cohort.strength * ground.area
        middle = weight @ ground.positions / weight.sum(axis=1, keepdims=True)
        sites = ground.positions[ground.sites]
        away = np.linalg.norm(middle[:, None] - sites[None], axis=2)
        return best_of_muscle(-away, ground)


def network_of(referral: Referral, settings: Settings) -> Network:
    """Without a complaint."""
    prior = np.full(len(referral.nodes), settings.prior)
    return Network.of(referral.weights, prior, settings)


def apart(network: Network, evidence: Evidence) -> Floats:
    """(B, N) chance of each trigger point while no other is known."""
    painted = np.where(evidence.painted > FAINT, evidence.painted, 0)
    logit = np.log(network.prior / (1 - network.prior))
    chance: Floats = expit(logit + painted @ network.gain + evidence.clear @ network.loss)
    return chance


def best_of_muscle(scores: Floats, ground: Ground) -> Floats:
    """(B, M) from (B, N)."""
    starts = np.searchsorted(ground.muscle, np.arange(ground.muscle_count))
    return np.asarray(np.maximum.reduceat(scores, starts, axis=1))
