"""What a drawing says about each region: how much is painted, and what is said to be clear."""

from dataclasses import dataclass
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


@dataclass(frozen=True, eq=False)
class Evidence:
    """One drawing by region, R regions in the surface's order."""

    presence: Floats
    """(R,) 0 where nothing is painted, up to 1, or 1.5 with a pin of the main pain."""
    mass: Ints
    """(R,) painted area times strength and importance, in whole units, so that sums are exact."""
    clear: NDArray[np.bool_]
    """(R,) said to be free of pain, the whole region. Nowhere when nobody asked."""


def evidence_of(drawing: Drawing, surface: Surface) -> Evidence:
    """What the drawing says by region. The order of its pains does not matter."""
    area, region_area = _areas(surface, drawing.shape)
    presence = np.zeros(len(surface.regions))
    pinned = np.zeros_like(presence)
    mass = np.zeros(len(surface.regions), dtype=np.int64)
    for pain in drawing.pains:
        importance = (MAIN if pain.main else OTHER) * KINDS[pain.kind]
        painted = _painted(pain, area, surface)
        full = np.minimum(painted / (FULL_EXTENT * FULL_STRENGTH * region_area), 1.0)
        np.maximum(presence, full * (importance / 100), out=presence)
        pins = surface.region_of[list(pain.pins)] if pain.pins else np.empty(0, dtype=np.int32)
        pinned[pins] = np.maximum(pinned[pins], PIN_BONUS * importance / 100)
        mass += importance * painted
        pin_mass = importance * PIN_CM2 * UNITS_A_CM2 * FULL_STRENGTH
        mass += pin_mass * np.bincount(pins, minlength=len(mass))
    return Evidence(presence + pinned, mass, _clear(drawing, surface))


def _painted(pain: Pain, area: Ints, surface: Surface) -> Ints:
    """(R,) area times strength of one pain; strength 0 counts as not painted."""
    vertices = np.array(pain.vertices, dtype=np.intp)
    intensity = np.array(pain.intensity, dtype=np.int64)
    strength = np.where(intensity > 0, FULL_STRENGTH - 10 + intensity, 0)
    # Whole numbers below 2**53 add up exactly in floats, in any order.
    return np.bincount(
        surface.region_of[vertices],
        weights=area[vertices] * strength,
        minlength=len(surface.regions),
    ).astype(np.int64)


def _clear(drawing: Drawing, surface: Surface) -> NDArray[np.bool_]:
    """(R,) regions of which every vertex is known to be clear."""
    if drawing.clear.said == "not_asked":
        return np.zeros(len(surface.regions), dtype=np.bool_)
    unclear = surface.region_of[~drawing.known_clear(surface)]
    free: NDArray[np.bool_] = np.bincount(unclear, minlength=len(surface.regions)) == 0
    return free


@lru_cache(maxsize=16)
def _areas(surface: Surface, shape: str) -> tuple[Ints, Ints]:
    """Area of each vertex and each region in units, the same on both sides of the body."""
    area = surface.vertex_area_cm2(shape)
    even = np.rint((area + area[surface.mirror]) / 2 * UNITS_A_CM2).astype(np.int64)
    regions = np.bincount(surface.region_of, weights=even, minlength=len(surface.regions))
    return even, np.maximum(regions.astype(np.int64), 1)
