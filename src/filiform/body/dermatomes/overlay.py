"""What the overlay holds: levels, their key points and the weights of their bands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiform.body.places import Place
from filiform.body.surface import Surface
from filiform.knowledge import Bilingual, Provenance

LEVELS = (
    *(f"C{number}" for number in range(2, 9)),
    *(f"T{number}" for number in range(1, 13)),
    *(f"L{number}" for number in range(1, 6)),
    "S1",
    "S2",
    "S3",
    "S4-5",
)
"""The 28 levels with a key sensory point, from the top down; S4 and S5 share one."""

CORE = 1.0
"""Weight where the sources agree on the level."""
EDGE = 0.5
"""Weight where only some sources give it, or where the next level reaches in."""

SIDES = ("left", "right")


@dataclass(frozen=True)
class Level:
    """A level and where its key sensory point is found, the same on both sides."""

    id: str
    where: Bilingual
    point: Place

    def vertex(self, side: str, surface: Surface) -> int:
        """The vertex of the key point on a side ("left" or "right"), the same on every shape.

        It is found on the neutral adult, so that the nipple stays the nipple on each body.
        """
        return surface.locate(self.point, side, "neutral")


@dataclass(frozen=True, eq=False)
class Dermatomes:
    """The overlay. ``weights`` (28, vertices): `CORE`, `EDGE`, or 0 outside the band.

    Bands hold for both sides; ``is_left`` (vertices,) parts them. Vertices on the midline
    count as left.
    """

    name: Bilingual
    disagreement: str
    levels: tuple[Level, ...]
    weights: NDArray[np.float64]
    is_left: NDArray[np.bool_]
    provenance: Provenance

    def band(self, level: str, side: str) -> NDArray[np.float64]:
        """(vertices,) weights of one level on one side."""
        on_side = self.is_left if side == "left" else ~self.is_left
        return np.where(on_side, self.weights[LEVELS.index(level)], 0.0)
