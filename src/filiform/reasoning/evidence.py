"""What drawings say about each patch of skin: how much is painted, and what is said to be clear."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.body import Surface
from filiform.body.drawing import Drawing, Pain
from filiform.reasoning.patches import UNITS_A_CM2, Patches, patches_of

MAIN, OTHER = 10, 6
"""Tenths: how much the main pain counts, and any other. A choice, not fitted."""
KINDS = {"pain": 10, "stiffness": 8, "numbness": 5}
"""Tenths: referral zones were charted for pain, less for stiffness, least for numbness."""
FULL_STRENGTH = 20
"""Intensity 1 to 10 counts 11 to 20: where it hurts matters more than how much."""
PIN = 0.5
"""What a "worst here" pin of the main pain adds to its patch."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Evidence:
    """B drawings, each read in P patches."""

    painted: Floats
    """(B, P) 0 where nothing is painted, 1 where the main pain covers the patch at full strength,
    up to 1.5 with its pin."""
    clear: Floats
    """(B, P) share of the patch that is known to be free of pain. 0 everywhere when nobody asked:
    skin that is not painted is then unknown and moves nothing."""

    def __len__(self) -> int:
        return len(self.painted)

    def turned(self, mirror: NDArray[np.intp]) -> "Evidence":
        """The same drawings on the other side of the body."""
        return Evidence(self.painted[:, mirror], self.clear[:, mirror])


@lru_cache(maxsize=16)
def _ground(surface: Surface, shape: str) -> tuple[Patches, Ints, Ints]:
    """The patches, the area of each vertex in units, and that of each patch in half units."""
    patches = patches_of(surface)
    area = surface.vertex_area_cm2(shape)
    even = np.rint((area + area[surface.mirror]) / 2 * UNITS_A_CM2).astype(np.int64)
    return patches, even, patches.sums(np.arange(surface.vertex_count), even)


def evidence_of(drawings: Sequence[Drawing], surface: Surface) -> Evidence:
    """What each drawing says by patch. The order of its pains does not matter."""
    count = len(patches_of(surface))
    painted = np.zeros((len(drawings), count))
    clear = np.zeros_like(painted)
    for row, drawing in enumerate(drawings):
        painted[row], clear[row] = _one(drawing, surface)
    return Evidence(painted, clear)


def _one(drawing: Drawing, surface: Surface) -> tuple[Floats, Floats]:
    patches, area, whole = _ground(surface, drawing.shape)
    covered = np.zeros(len(patches))
    pinned = np.zeros(len(patches))
    for pain in drawing.pains:
        importance = (MAIN if pain.main else OTHER) * KINDS[pain.kind] / 100
        share = _strength(pain, patches, area) / (FULL_STRENGTH * whole)
        np.maximum(covered, importance * share, out=covered)
        marked = patches.sums(np.array(pain.pins, np.intp), np.ones(len(pain.pins), np.int64))
        np.maximum(pinned, np.where(marked > 0, PIN * importance, 0), out=pinned)
    return covered + pinned, _clear(drawing, surface, patches, area)


def _strength(pain: Pain, patches: Patches, area: Ints) -> Ints:
    """(P,) area times strength; strength 0 counts as not painted."""
    vertices = np.array(pain.vertices, dtype=np.intp)
    intensity = np.array(pain.intensity, dtype=np.int64)
    strength = np.where(intensity > 0, FULL_STRENGTH - 10 + intensity, 0)
    return patches.sums(vertices, area[vertices] * strength)


def _clear(drawing: Drawing, surface: Surface, patches: Patches, area: Ints) -> Floats:
    """(P,) 1 where the patch is said to be clear; one with any paint is not.

    A patch lies in one region, so its middle tells; vertices of the midline, which belong to one
    side's region by name only, then make no difference between left and right.
    """
    painted = np.flatnonzero(drawing.painted(surface))
    touched = patches.sums(painted, area[painted]) > 0
    free = drawing.known_clear(surface)[patches.centre]
    return np.where(free & ~touched, 1.0, 0.0)
