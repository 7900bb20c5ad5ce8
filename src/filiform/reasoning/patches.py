"""A few hundred patches of skin: what a drawing is read in.

Vertices lie a few millimetres apart on a finger and two centimetres apart on a thigh, and a big
region holds many times the skin of a small one. Read by vertex or by region, a drawing would say
most where the mesh is finest or the region biggest. So every fine region is cut into patches of
about the same area; regions smaller than that stay one patch.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.body import Surface

PATCH_CM2 = 45.0
"""About the area within re-drawing error of a point: a disc of 3.8 cm radius."""
SHAPE = "neutral"
"""Patches are cut on this shape and belong to the vertices, so they are the same on every body."""
UNITS_A_CM2 = 10_000

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Indices = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Patches:
    """P patches that tile the skin; each lies in one fine region."""

    of: Indices
    """(V,) patch of each vertex."""
    region: Indices
    """(P,) index of the fine region it lies in."""
    mirror: Indices
    """(P,) the same patch on the other side; patches on the midline are their own."""
    homes: tuple[Indices, Indices]
    """Twice (V,): a vertex on the midline belongs half to the left and half to the right."""
    centre: Indices
    """(P,) the vertex nearest to its middle."""

    def __len__(self) -> int:
        return len(self.region)

    def sums(self, vertices: Indices, amounts: Ints) -> Ints:
        """(P,) sums of whole amounts at vertices, half to each home, in half units.

        Whole numbers below 2**53 add up exactly in floats, in any order.
        """
        halves = (
            np.bincount(home[vertices], weights=amounts, minlength=len(self)) for home in self.homes
        )
        return sum(halves, np.zeros(len(self))).astype(np.int64)


@lru_cache(maxsize=4)
def patches_of(surface: Surface) -> Patches:
    """The patches of a surface."""
    points = surface.positions(SHAPE)
    area = surface.vertex_area_cm2(SHAPE)
    of = np.full(surface.vertex_count, -1, dtype=np.intp)
    region: list[int] = []
    mirror: list[int] = []
    for index, each in enumerate(surface.regions):
        if each.side == "right":
            continue
        vertices = each.vertices.astype(np.intp)
        middle = each.side == "mid"
        labels = _cut(points[vertices], area[vertices], on_midline=middle)
        first, count = len(region), int(labels.max()) + 1
        of[vertices] = first + labels
        region += [index] * count
        mirror += range(first, first + count) if middle else range(first + count, first + 2 * count)
        if not middle:
            _copy_to_the_right(of, surface, each.id, first, count)
            other = surface.regions.index(surface.region(surface.mirror_region(each.id)))
            region += [other] * count
            mirror += range(first, first + count)
    turned = np.array(mirror, dtype=np.intp)
    return Patches(
        of=of,
        region=np.array(region, dtype=np.intp),
        mirror=turned,
        homes=(of, turned[of[surface.mirror]]),
        centre=_centres(of, points, len(region)),
    )


def _cut(points: Floats, area: Floats, *, on_midline: bool) -> Indices:
    """(n,) labels 0.. of vertices: pieces of about the same area.

    Seeds are set as far from each other as can be, the first at the end of the region's longest
    way. In a region of the midline they lie on it, so that both halves fall to the same piece.
    """
    wanted = max(1, round(float(area.sum()) / PATCH_CM2))
    seeds_from = points * [0.0, 1.0, 1.0] if on_midline else points
    middle = (area[:, None] * seeds_from).sum(axis=0) / area.sum()
    away = np.linalg.norm(seeds_from - middle, axis=1)
    seeds = [int(away.argmax())]
    nearest = np.linalg.norm(seeds_from - seeds_from[seeds[0]], axis=1)
    while len(seeds) < wanted:
        seeds.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, np.linalg.norm(seeds_from - seeds_from[seeds[-1]], axis=1))
    return _settled(seeds_from, area, seeds_from[seeds])


def _settled(points: Floats, area: Floats, seeds: Floats, rounds: int = 8) -> Indices:
    """Each vertex with its nearest seed, after the seeds moved to the middle of their vertices."""
    labels = np.zeros(len(points), dtype=np.intp)
    for _ in range(rounds):
        labels = np.linalg.norm(points[:, None] - seeds[None], axis=2).argmin(axis=1)
        for index in range(len(seeds)):
            mine = labels == index
            if mine.any():
                seeds[index] = (area[mine, None] * points[mine]).sum(axis=0) / area[mine].sum()
    return np.unique(labels, return_inverse=True)[1].astype(np.intp)


def _copy_to_the_right(of: Indices, surface: Surface, region: str, first: int, count: int) -> None:
    """The mirrored pieces; a vertex of the midline takes the piece of its nearest neighbour."""
    right = surface.region_vertices(surface.mirror_region(region)).astype(np.intp)
    twin = of[surface.mirror[right]]
    inside = (twin >= first) & (twin < first + count)
    of[right[inside]] = twin[inside] + count
    for vertex in right[~inside]:
        placed = right[inside]
        points = surface.positions(SHAPE)
        nearest = placed[np.linalg.norm(points[placed] - points[vertex], axis=1).argmin()]
        of[vertex] = of[nearest]


def _centres(of: Indices, points: Floats, count: int) -> Indices:
    centres = np.zeros(count, dtype=np.intp)
    for patch in range(count):
        mine = np.flatnonzero(of == patch)
        middle = points[mine].mean(axis=0)
        centres[patch] = mine[np.linalg.norm(points[mine] - middle, axis=1).argmin()]
    return centres
