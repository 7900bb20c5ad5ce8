"""What a drawing says about each region: how much is painted, and what is said to be clear."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.body import Surface
from filiform.body.drawing import Drawing, Pain

FULL_EXTENT = 0.25
"""A region counts in full once this share of it is painted at full strength."""
PIN_BONUS = 0.5
"""What a "worst here" pin adds to its region."""
PIN_CM2 = 4
"""The area a pin stands for when the share of the drawing is worked out."""
MAIN, OTHER = 10, 6
"""Tenths: how much the main pain counts, and any other."""
KINDS = {"pain": 10, "stiffness": 8, "numbness": 5}
"""Tenths: referral zones were charted for pain, less for stiffness, least for numbness."""
FULL_STRENGTH = 20
"""Intensity 1 to 10 counts 11 to 20: where it hurts matters more than how much."""
UNITS_A_CM2 = 10_000

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Evidence:
    """One drawing by region, R everyday regions in the surface's order."""

    presence: Floats
    """(R,) 0 where nothing is painted, up to 1, or 1.5 with a pin of the main pain."""
    mass: Ints
    """(R,) painted area times strength and importance, in whole units, so that sums are exact."""
    clear: Flags
    """(R,) the whole region was said to be free of pain. Nowhere when nobody asked."""


@dataclass(frozen=True, eq=False)
class _Ground:
    """Vertices, regions and areas of one shape, the same on both sides of the body.

    A vertex on the midline belongs half to the left and half to the right region, whichever of
    the two the surface gives it to; so every vertex has two homes, mostly the same one.
    """

    homes: tuple[NDArray[np.intp], NDArray[np.intp]]
    """Twice (V,): indices of regions."""
    area: Ints
    """(V,) area in units, half of it for each home."""
    region_area: Ints
    """(R,) area in the same units."""

    def by_region(self, vertices: NDArray[np.intp], amounts: Ints) -> Ints:
        """(R,) sums of whole amounts at vertices, half to each home, in half units.

        Whole numbers below 2**53 add up exactly in floats, in any order.
        """
        halves = (
            np.bincount(home[vertices], weights=amounts, minlength=len(self.region_area))
            for home in self.homes
        )
        return sum(halves, np.zeros(len(self.region_area))).astype(np.int64)


@lru_cache(maxsize=16)
def _ground(surface: Surface, shape: str) -> _Ground:
    index = {region.id: column for column, region in enumerate(surface.everyday)}
    other = np.array([index[surface.mirror_region(name)] for name in index], dtype=np.intp)
    here = surface.everyday_of.astype(np.intp)
    area = surface.vertex_area_cm2(shape)
    even = np.rint((area + area[surface.mirror]) / 2 * UNITS_A_CM2).astype(np.int64)
    ground = _Ground((here, other[here[surface.mirror]]), even, np.ones(len(index), dtype=np.int64))
    return replace(ground, region_area=ground.by_region(np.arange(len(here)), even))


def evidence_of(drawing: Drawing, surface: Surface) -> Evidence:
    """What the drawing says by region. The order of its pains does not matter."""
    ground = _ground(surface, drawing.shape)
    presence = np.zeros(len(surface.everyday))
    pinned = np.zeros_like(presence)
    mass = np.zeros(len(surface.everyday), dtype=np.int64)
    for pain in drawing.pains:
        importance = (MAIN if pain.main else OTHER) * KINDS[pain.kind]
        painted = _painted(pain, ground)
        full = np.minimum(painted / (FULL_EXTENT * FULL_STRENGTH * ground.region_area), 1.0)
        np.maximum(presence, full * (importance / 100), out=presence)
        pins = np.array(pain.pins, dtype=np.intp)
        pin_mass = PIN_CM2 * UNITS_A_CM2 * FULL_STRENGTH
        marked = ground.by_region(pins, np.full(len(pins), pin_mass, dtype=np.int64))
        np.maximum(pinned, np.where(marked > 0, PIN_BONUS * importance / 100, 0), out=pinned)
        mass += importance * (painted + marked)
    return Evidence(presence + pinned, mass, _clear(drawing, surface, ground, mass))


def _painted(pain: Pain, ground: _Ground) -> Ints:
    """(R,) area times strength of one pain; strength 0 counts as not painted."""
    vertices = np.array(pain.vertices, dtype=np.intp)
    intensity = np.array(pain.intensity, dtype=np.int64)
    strength = np.where(intensity > 0, FULL_STRENGTH - 10 + intensity, 0)
    return ground.by_region(vertices, ground.area[vertices] * strength)


def _clear(drawing: Drawing, surface: Surface, ground: _Ground, mass: Ints) -> Flags:
    """(R,) regions with no paint and with every vertex, midline apart, known to be clear."""
    if drawing.clear.said == "not_asked":
        return np.zeros(len(mass), dtype=np.bool_)
    one_home = ground.homes[0] == ground.homes[1]
    unclear = np.flatnonzero(~drawing.known_clear(surface) & one_home)
    free: Flags = (ground.by_region(unclear, np.ones_like(unclear)) == 0) & (mass == 0)
    return free
