"""Patients by other assumptions than the model's, so that it cannot win by sharing them.

Pain is felt as round spots: some, of lognormal size, somewhere about zones that are chosen by
weights which differ from the atlas. Nothing is felt because an area has edges.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.ground import Floats, Ground
from benchmarks.accuracy.patients import Mask

SPOTS = (0.35, 0.35, 0.2, 0.1)
"""Chance of one, two, three or four spots."""
MEDIAN_CM, SIZES = 5.0, 0.4
"""Radius of a spot: median, and standard deviation of its logarithm."""
ASTRAY_CM = 2.0
"""How far a spot lies from a place within the zone."""
WEIGHTS_OFF = 0.7
"""Standard deviation of the logarithm by which this population's weights differ."""
RESIZED = 0.05
"""How much a spot's size changes when it is drawn again, for each centimetre it is missed."""


@dataclass(frozen=True)
class Spot:
    """A round place where it hurts."""

    centre: tuple[float, float, float]
    facing: tuple[float, float, float]
    radius: float


@dataclass(frozen=True, eq=False)
class BlobPatients:
    """People who feel spots; drawn again, each spot is missed by some centimetres."""

    ground: Ground
    normals: Floats
    chances: tuple[NDArray[np.float64], ...]
    """N times the chance of each zone to be chosen for a spot."""

    @classmethod
    def on(cls, ground: Ground) -> BlobPatients:
        """A population of a fixed seed."""
        rng = np.random.default_rng(731)
        chances = []
        for zones in ground.zones:
            off = np.exp(rng.normal(0, WEIGHTS_OFF, len(zones)))
            weights = np.array([zone.chance for zone in zones]) * off
            chances.append(weights / weights.sum())
        return cls(ground, ground.surface.normals("neutral"), tuple(chances))

    def feel(self, nodes: tuple[int, ...], rng: np.random.Generator) -> tuple[Spot, ...]:
        """Spots about the zones."""
        return tuple(spot for node in nodes for spot in self._of(node, rng))

    def _of(self, node: int, rng: np.random.Generator) -> list[Spot]:
        count = 1 + int(rng.choice(len(SPOTS), p=SPOTS))
        zones = self.ground.zones[node]
        chosen = rng.choice(len(zones), size=count, p=self.chances[node])
        return [self._spot(zones[k].column, rng) for k in chosen]

    def _spot(self, column: int, rng: np.random.Generator) -> Spot:
        inside = np.flatnonzero(self.ground.soft[:, column] > 0.5)
        weight = self.ground.area[inside]
        vertex = int(rng.choice(inside, p=weight / weight.sum()))
        x, y, z = self.ground.positions[vertex] + rng.normal(0, ASTRAY_CM / 100, 3)
        a, b, c = self.normals[vertex]
        radius = MEDIAN_CM / 100 * float(rng.lognormal(0, SIZES))
        return Spot((x, y, z), (a, b, c), radius)

    def draw(self, felt: tuple[Spot, ...], noise: float, rng: np.random.Generator) -> Mask:
        """Each spot, missed by `noise` centimetres; never through the body to its other face."""
        painted = np.zeros(len(self.ground.area), dtype=bool)
        for spot in felt:
            centre = np.array(spot.centre) + rng.normal(0, noise / 100, 3)
            radius = spot.radius * float(rng.lognormal(0, RESIZED * noise))
            away = np.linalg.norm(self.ground.positions - centre, axis=1)
            painted |= (away < radius) & (self.normals @ np.array(spot.facing) > 0)
        return painted
