"""The atlas as arrays: one row a trigger point, one column a region of the body."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.atlas import Atlas, Kind, Muscle
from filiform.body import Surface

LOCAL_WEIGHT = 0.4
"""Weight of the skin over the muscle: pain is often felt there too, but seldom counted."""

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Patterns:
    """Referral patterns of all muscles of the left side; the right side is their mirror.

    P trigger points of M muscles, R regions. Points of one muscle stand together.
    """

    weights: Floats
    """(P, R) share of people expected to feel pain there; 0 outside the zones."""
    essential: Floats
    """(P, R) the same, essential zones only."""
    zones: Flags
    """(M, R) whether a region lies in any zone of the muscle or over it."""
    first_point: NDArray[np.intp]
    """(M,) row of each muscle's first point."""
    breadth: NDArray[np.intp]
    """(M,) rank of the muscle by the number of regions in its zones, fewest first."""
    mirror: NDArray[np.intp]
    """(R,) index of the same region on the other side."""


@lru_cache(maxsize=4)
def compile_patterns(atlas: Atlas, surface: Surface) -> Patterns:
    """The arrays of an atlas on a surface; kept, because both are frozen."""
    index = {region.id: column for column, region in enumerate(surface.everyday)}
    mirror = np.array([index[surface.mirror_region(name)] for name in index], dtype=np.intp)
    rows = [_rows(muscle, index) for muscle in atlas.muscles]
    weights = np.concatenate([weights for weights, _ in rows])
    essential = np.concatenate([essential for _, essential in rows])
    counts = [len(weights) for weights, _ in rows]
    first = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.intp)
    zones = np.logical_or.reduceat(weights > 0, first)
    breadth = np.unique(zones.sum(axis=1), return_inverse=True)[1].astype(np.intp)
    return Patterns(weights, essential, zones, first, breadth, mirror)


def _rows(muscle: Muscle, index: dict[str, int]) -> tuple[Floats, Floats]:
    """(points, R) weights and essential weights of one muscle on the left."""
    weights = np.zeros((len(muscle.trigger_points), len(index)))
    essential = np.zeros_like(weights)
    for region in muscle.over:
        column = index.get(f"{region}-left", index.get(region, -1))
        weights[:, column] = LOCAL_WEIGHT
    for row, point in enumerate(muscle.trigger_points):
        for zone in point.zones:
            columns = [index[name] for name in zone.region_ids("left")]
            weights[row, columns] = np.maximum(weights[row, columns], zone.weight)
            if zone.kind is Kind.ESSENTIAL:
                essential[row, columns] = zone.weight
    return weights, essential
