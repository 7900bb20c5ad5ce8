"""Where a straight line meets the skin."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Point = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Hit:
    """A point of the skin: a triangle, the shares of its corners, and how far from the start."""

    triangle: int
    shares: Point
    distance: float


def line_hits(
    points: NDArray[np.float64],
    triangles: NDArray[np.int32],
    through: Point,
    towards: Point,
) -> list[Hit]:
    """Every place where the line meets skin that faces ``towards``, in no order.

    ``towards`` points from the skin to the onlooker; ``distance`` in metres along it
    from ``through``, negative on the far side.
    """
    axis = towards / np.linalg.norm(towards)
    right = np.cross(axis, np.eye(3)[np.abs(axis).argmin()])
    right /= np.linalg.norm(right)
    local = (points - through) @ np.stack([right, np.cross(axis, right), axis]).T
    x, y = local[:, 0][triangles], local[:, 1][triangles]
    near = np.flatnonzero(
        (x.min(axis=1) <= 0) & (x.max(axis=1) >= 0) & (y.min(axis=1) <= 0) & (y.max(axis=1) >= 0)
    )
    x, y = x[near], y[near]
    weights = np.stack(
        [x[:, 1] * y[:, 2] - x[:, 2] * y[:, 1], x[:, 2] * y[:, 0] - x[:, 0] * y[:, 2],
         x[:, 0] * y[:, 1] - x[:, 1] * y[:, 0]], axis=1
    )  # fmt: skip
    met = np.flatnonzero((weights >= 0).all(axis=1) & (weights.sum(axis=1) > 0))
    hits = []
    for index in met:
        shares = weights[index] / weights[index].sum()
        triangle = int(near[index])
        distance = float(shares @ local[triangles[triangle], 2])
        hits.append(Hit(triangle, shares, distance))
    return hits


def nearest_hit(
    points: NDArray[np.float64],
    triangles: NDArray[np.int32],
    through: Point,
    towards: Point,
) -> Hit | None:
    """The hit nearest to ``through`` along the line, or None."""
    hits = line_hits(points, triangles, through, towards)
    return min(hits, key=lambda hit: (abs(hit.distance), hit.triangle), default=None)


def nearest_corner(triangles: NDArray[np.int32], hit: Hit) -> int:
    """The vertex of the hit triangle that has the greatest share."""
    return int(triangles[hit.triangle, hit.shares.argmax()])
