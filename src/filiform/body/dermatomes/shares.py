"""Which bands some skin lies in, and how much of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiform.body.surface import Surface, load_surface

from .overlay import LEVELS, SIDES
from .reading import load_dermatomes


@dataclass(frozen=True)
class DermatomeShare:
    """How some skin lies to one band: shares by area, edges of bands counted half.

    ``of_skin`` is the part of the skin that lies in the band and ``of_band`` the part of the
    band that the skin covers, both 0 to 1. Bands overlap, so the first may add up to more than 1.
    """

    level: str
    side: str
    of_skin: float
    of_band: float


def dermatomes_of(
    vertices: Sequence[int] | NDArray[np.integer],
    surface: Surface | None = None,
    shape: str = "neutral",
) -> tuple[DermatomeShare, ...]:
    """The bands that some skin touches, the one that holds most of it first; empty for none.

    Skin of the face is in none. Raises UnknownName for the shape, IndexError for a vertex.
    """
    surface = surface or load_surface()
    overlay, size = load_dermatomes(), surface.vertex_area_cm2(shape)
    skin = np.zeros(surface.vertex_count)
    skin[np.asarray(vertices, dtype=np.intp)] = 1.0
    skin *= size
    found = [
        DermatomeShare(level, side, float(band @ skin / skin.sum()), float(band @ skin / whole))
        for side in SIDES
        for level in LEVELS
        if (band := overlay.band(level, side)) @ skin > 0 and (whole := float(band @ size)) > 0
    ]
    return tuple(sorted(found, key=lambda share: (-share.of_skin, LEVELS.index(share.level))))
