"""Synthetic patients: which trigger points are active, and what the patient then draws.

`ZonePatients` follow the atlas: each zone is felt or not, zones of one trigger point together
more often than apart. `benchmarks.accuracy.blobs` makes patients by other assumptions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from benchmarks.accuracy.ground import Floats, Ground
from filiform.reasoning import Evidence
from filiform.reasoning.evidence import FULL_STRENGTH
from filiform.reasoning.smoothing import blurred

Felt = TypeVar("Felt")
Mask = NDArray[np.bool_]
Skin = NDArray[np.uint8]

LEAST_CM2 = 15.0
"""A drawing with less paint is drawn again: nobody seeks help for a dot."""
INTENSITIES = (3, 9)
TOGETHER = 0.5
"""Correlation between the zones of one trigger point: who refers far refers to all of them."""
SKIN_OVER = 0.4
"""Share of people who also feel the skin over the muscle; nobody counted it."""
NEAR = 0.6
"""Share of further trigger points whose zones overlap those of the first."""
PARTIAL = 0.3
"""Share of drawings that leave out a part of what hurts."""
LEFT_OUT = 0.4
"""How much of the paint such a drawing leaves out."""
LEAKS = 0.2
"""Share of drawings with paint that no trigger point made."""
CLEAR_SAID = {"not_asked": 0.5, "rest_of_body": 0.25, "regions": 0.25}
SWELL_CM = 4.0
FIELDS = 240
"""How many smooth random fields the noise is taken from."""
GRAIN = 0.08


@dataclass(frozen=True, eq=False)
class Cohort:
    """B patients whose active trigger points are known."""

    strength: Skin
    """(B, V) 0 where not painted, up to 20."""
    evidence: Evidence
    active: Mask
    """(B, N) the trigger points that made the drawing."""
    muscles: Mask
    """(B, M) the muscles with side that hold them."""

    def __len__(self) -> int:
        return len(self.strength)


class Hand(Protocol[Felt]):
    """Draws what patients with given trigger points feel."""

    @property
    def ground(self) -> Ground:
        """What they are made on."""
        ...

    def feel(self, nodes: tuple[int, ...], rng: np.random.Generator) -> Felt:
        """What is felt: the same for each time that it is drawn."""
        ...

    def draw(self, felt: Felt, noise: float, rng: np.random.Generator) -> Mask:
        """(V,) one drawing of it; two differ the more, the greater `noise`."""
        ...


@dataclass(frozen=True, eq=False)
class ZonePatients:
    """People who feel zones of the atlas with soft edges that noise moves."""

    ground: Ground
    fields: NDArray[np.float32]
    """(V, F) smooth random fields over the skin, of variance 1."""

    @classmethod
    def on(cls, ground: Ground) -> ZonePatients:
        """With noise of a fixed seed."""
        return cls(ground, smooth_fields(ground))

    def feel(self, nodes: tuple[int, ...], rng: np.random.Generator) -> tuple[int, ...]:
        """Columns of the areas that are felt."""
        return tuple(column for node in nodes for column in self._of(node, rng))

    def _of(self, node: int, rng: np.random.Generator) -> list[int]:
        zones = self.ground.zones[node]
        shared = rng.standard_normal()
        own = rng.standard_normal(len(zones))
        reach = np.sqrt(TOGETHER) * shared + np.sqrt(1 - TOGETHER) * own
        threshold = norm.ppf([1 - zone.chance for zone in zones])
        felt = [zones[k].column for k in np.flatnonzero(reach > threshold)]
        felt = felt or [max(zones, key=lambda zone: zone.chance).column]
        if rng.random() < SKIN_OVER:
            felt.append(self.ground.local[node])
        return felt

    def draw(self, felt: tuple[int, ...], noise: float, rng: np.random.Generator) -> Mask:
        """Each area once, its edge moved by a smooth field."""
        painted = np.zeros(len(self.ground.area), dtype=bool)
        for column in felt:
            soft = self.ground.soft[:, column]
            field = self.fields[:, rng.integers(self.fields.shape[1])]
            moved = soft + noise * field + rng.normal(0, GRAIN)
            painted |= (moved > 0.5) & (soft > 0.03)
        return painted


def smooth_fields(ground: Ground) -> NDArray[np.float32]:
    """(V, F) random fields over the skin that swell over a few centimetres."""
    rng = np.random.default_rng(201)
    rough = rng.standard_normal((len(ground.area), FIELDS))
    smooth = blurred(rough, ground.surface, SWELL_CM)
    return np.asarray(smooth / smooth.std(axis=0), dtype=np.float32)


@dataclass(frozen=True)
class Clinic:
    """Who comes, and how they draw."""

    actives: tuple[float, ...]
    """Chance of 1, 2, 3, ... active trigger points."""
    noise: float
    near: float = NEAR


def jaccard(one: Mask, other: Mask, area: Floats) -> float:
    """Shared area over joint area of two drawings."""
    joint = float(area[one | other].sum())
    return float(area[one & other].sum()) / joint if joint else 1.0


def redrawn(hand: Hand[Felt], noise: float, pairs: int = 150, seed: int = 62) -> Floats:
    """(pairs,) Jaccard of two drawings of the pain from one trigger point."""
    rng = np.random.default_rng(seed)
    found: list[float] = []
    while len(found) < pairs:
        felt = hand.feel((int(rng.integers(len(hand.ground.muscle))),), rng)
        one, other = hand.draw(felt, noise, rng), hand.draw(felt, noise, rng)
        if one.any() and other.any():
            found.append(jaccard(one, other, hand.ground.area))
    return np.array(found)


def calibrated(hand: Hand[Felt], wanted: float, highest: float) -> float:
    """The noise at which two drawings have that mean Jaccard, by bisection."""
    low, high = 0.0, highest
    for _ in range(9):
        middle = (low + high) / 2
        if float(redrawn(hand, middle).mean()) > wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def cohort(hand: Hand[Felt], clinic: Clinic, count: int, seed: int) -> Cohort:
    """`count` patients, the same for the same seed."""
    rng = np.random.default_rng(seed)
    ground = hand.ground
    strength = np.zeros((count, len(ground.area)), dtype=np.uint8)
    active = np.zeros((count, len(ground.muscle)), dtype=bool)
    related = _related(ground)
    for row in range(count):
        while not active[row].any():
            nodes = _nodes(clinic, related, ground, rng)
            paint = _paint(hand, nodes, clinic.noise, rng)
            if ground.area[paint > 0].sum() >= LEAST_CM2:
                strength[row], active[row, list(nodes)] = paint, True
    muscles = np.zeros((count, ground.muscle_count), dtype=bool)
    rows, nodes_of = np.nonzero(active)
    muscles[rows, ground.muscle[nodes_of]] = True
    return Cohort(strength, _evidence(ground, strength, rng), active, muscles)


def _related(ground: Ground) -> Mask:
    """(N, N) whether zones overlap and the muscle is another one."""
    weights = ground.referral.weights
    length = np.sqrt((weights**2).sum(axis=1))
    alike = weights @ weights.T / np.outer(length, length)
    return np.asarray((alike > 0.05) & (ground.muscle[:, None] != ground.muscle[None]))


def _nodes(
    clinic: Clinic, related: Mask, ground: Ground, rng: np.random.Generator
) -> tuple[int, ...]:
    """Active trigger points of as many muscles."""
    wanted = 1 + int(rng.choice(len(clinic.actives), p=clinic.actives))
    nodes = [int(rng.integers(len(ground.muscle)))]
    while len(nodes) < wanted:
        near = np.flatnonzero(related[nodes[0]])
        from_near = rng.random() < clinic.near and len(near) > 0
        node = int(rng.choice(near)) if from_near else int(rng.integers(len(ground.muscle)))
        if ground.muscle[node] not in ground.muscle[nodes]:
            nodes.append(node)
    return tuple(nodes)


def _paint(
    hand: Hand[Felt], nodes: tuple[int, ...], noise: float, rng: np.random.Generator
) -> Skin:
    """(V,) strength; each trigger point hurts as it does, and the stronger paint wins."""
    paint = np.zeros(len(hand.ground.area), dtype=np.uint8)
    for node in nodes:
        mask = hand.draw(hand.feel((node,), rng), noise, rng)
        strength = FULL_STRENGTH - 10 + int(rng.integers(INTENSITIES[0], INTENSITIES[1] + 1))
        paint = np.maximum(paint, np.where(mask, strength, 0).astype(np.uint8))
    if rng.random() < PARTIAL:
        paint[_left_out(hand.ground, paint, rng)] = 0
    if rng.random() < LEAKS:
        paint[_ball(hand.ground, rng)] = FULL_STRENGTH - 10 + INTENSITIES[0]
    return paint


def _left_out(ground: Ground, paint: Skin, rng: np.random.Generator) -> Mask:
    """Paint on one side of a plane: the patient stopped too early."""
    along = ground.positions @ rng.standard_normal(3)
    painted = paint > 0
    if not painted.any():
        return painted
    return painted & (along > np.quantile(along[painted], 1 - LEFT_OUT))


def _ball(ground: Ground, rng: np.random.Generator) -> Mask:
    centre = ground.positions[rng.integers(len(ground.area))]
    away = np.linalg.norm(ground.positions - centre, axis=1)
    return np.asarray(away < rng.uniform(0.02, 0.05))


def _evidence(ground: Ground, strength: Skin, rng: np.random.Generator) -> Evidence:
    """What the model is told: paint by patch, and what was said to be clear."""
    painted = np.asarray((ground.to_patches.T @ (strength.T / FULL_STRENGTH)).T)
    said = rng.choice(list(CLEAR_SAID), size=len(strength), p=list(CLEAR_SAID.values()))
    named = rng.random((len(strength), len(ground.surface.everyday))) < 0.3
    asked = (said == "rest_of_body")[:, None] | (
        (said == "regions")[:, None] & named[:, ground.surface.everyday_of]
    )
    free = np.asarray((ground.to_patches.T @ (asked & (strength == 0)).T.astype(float)).T)
    return Evidence(painted, np.where(painted > 0, 0.0, free))
