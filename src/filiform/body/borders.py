"""Region borders between the vertices.

A region is a set of vertices, so a border drawn along the mesh steps from vertex to vertex.
The surface also knows where each border crosses the sides of the triangles. Inside a triangle
the border runs straight from crossing to crossing; at a vertex its own region holds, so that
pictures and data agree. Where three regions meet and two of them are parts of one everyday
region, the border with the third runs straight on and the border between the two ends at it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
# A crossing right at a corner would make the corner no region's; this keeps it a hair away.
HAIR = 1e-3
# How much steeper a border that runs straight on is than the one that ends at it.
STRAIGHT = 40.0


@dataclass(frozen=True, eq=False)
class Borders:
    """What is met in each triangle.

    ``corners`` (T, 3): the regions at its corners. ``amounts`` (T, 3, 3): how much each corner
    has of each of these; interpolated, the region with the most holds.
    """

    corners: Ints
    amounts: Floats

    @classmethod
    def of(
        cls, corners: Ints, kin: Ints, crossings: NDArray[np.uint8], triangles: Ints
    ) -> "Borders":
        """From the regions of the triangles' corners (T, 3) and the bytes of their sides (S,).

        `kin` (T, 3): the everyday regions of the corners.
        """
        reach = _reach(crossings, triangles)
        same = corners[:, :, None] == corners[:, None, :]
        alike = same.sum(axis=(1, 2))  # 9: one region, 5: two, 3: three
        two, three = (alike == 5)[:, None, None], (alike == 3)[:, None, None]
        depth = np.where(two, _depth(same, reach)[:, :, None], 1.0)
        amounts = np.where(three, np.where(same, 0.0, -reach), np.where(same, depth, -depth))
        related = (kin[:, :, None] == kin[:, None, :]).sum(axis=2)
        ends = np.flatnonzero((alike == 3) & (related.sum(axis=1) == 5))
        amounts[ends] = _ending(reach[ends], related[ends].argmin(axis=1))
        return cls(corners, amounts)

    def region_at(self, triangle: Ints, weights: Floats) -> Ints:
        """(n,) region at points given by their triangle (n,) and barycentric weights (n, 3)."""
        amounts = np.einsum("nc,nck->nk", weights, self.amounts[triangle])
        return np.asarray(self.corners[triangle, amounts.argmax(axis=1)])


def _ending(reach: Floats, alone: NDArray[np.intp]) -> Floats:
    """(n, 3, 3) amounts where the border between two corners ends at that of the `alone` one (n,).

    One function is zero along the border of the third, another along that between the two; the
    first is so much steeper that the second hardly bends it.
    """
    rows = np.arange(len(reach))
    i, j, k = alone, (alone + 1) % 3, (alone + 2) % 3
    to_j, to_k, between = reach[rows, i, j], reach[rows, i, k], reach[rows, j, k]
    third, two = np.zeros((2, len(reach), 3))
    third[rows, i], third[rows, j], third[rows, k] = 1.0, 1 - 1 / to_j, 1 - 1 / to_k
    two[rows, j], two[rows, k] = between, between - 1
    # Zero in the middle of the border of the third, where the other one ends.
    two[rows, i] = -(to_j * two[rows, j] + to_k * two[rows, k]) / (2 - to_j - to_k)
    third *= STRAIGHT * (1 + np.abs(two[rows, i]))[:, None]
    amounts = np.empty((len(reach), 3, 3))
    amounts[rows, :, i], amounts[rows, :, j], amounts[rows, :, k] = third, two, -two
    return amounts


def _depth(same: NDArray[np.bool_], reach: Floats) -> Floats:
    """(T, 3) how deep each corner lies in its region, the corner that is alone in its own: 1."""
    alone = same.sum(axis=2).argmin(axis=1)[:, None, None]
    towards = np.take_along_axis(reach, alone, axis=2)[:, :, 0]
    back = np.take_along_axis(reach, alone, axis=1)[:, 0, :]
    return np.where(np.arange(3) == alone[:, :, 0], 1.0, towards / back)


def _reach(crossings: NDArray[np.uint8], triangles: Ints) -> Floats:
    """(T, 3, 3) the share of the side from corner i to corner j that belongs to corner i."""
    share = (crossings[_side_between(triangles)].astype(np.float64) - 1) / 254
    downward = triangles[:, :, None] > triangles[:, None, :]
    return np.where(downward, 1 - share, share).clip(HAIR, 1 - HAIR)


def _side_between(triangles: Ints) -> NDArray[np.int64]:
    """(T, 3, 3) which of all sides, sorted, joins two corners; of no meaning on the diagonal."""
    low = np.minimum(triangles[:, :, None], triangles[:, None, :]).astype(np.int64)
    high = np.maximum(triangles[:, :, None], triangles[:, None, :])
    keys = low * (int(triangles.max()) + 1) + high
    sides = np.unique(keys[low != high])
    return np.minimum(np.searchsorted(sides, keys), len(sides) - 1)
