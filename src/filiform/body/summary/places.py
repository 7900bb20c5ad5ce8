"""Which places a drawing names: one rule, which the painter in the browser follows too.

Paint lies in patches that do not touch one another.
Every patch is named by the places it covers, without the slivers at their edges, so that
a place painted on its own is never left out, and paint that runs a little over the midline
does not become both sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from filiform.body.drawing import Drawing
from filiform.body.drawing.vocabulary import Kind
from filiform.body.summary.parts import Part, Wording
from filiform.body.surface import Surface

SMALL_OF_PATCH = 0.05
"""Less of a patch than this is a sliver."""
SMALL_OF_PART = 0.05
"""Less of a part's side than this is a sliver."""
MUCH = 0.25
"""A place with so much of the patch, or of which so much is painted, is always named."""
OVER_MIDLINE = 0.15
"""A side with less of a patch than this share of the other side's only runs over the midline."""
OPPOSITE = {"left": "right", "right": "left"}
CORNERS = ((0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (1, 3))
"""Corners of a quad that touch: its edges and both diagonals."""


@dataclass(frozen=True)
class Place:
    """A part of the body on a side: "left", "right", or "both" (also the middle).

    `area` is its painted skin in cm².
    """

    part: Part
    side: str
    area: float


@dataclass(frozen=True)
class _Ground:
    """For every vertex its part and side; for every side of a part all its skin, in cm²."""

    area: NDArray[np.float64]
    part_of: Sequence[Part]
    side_of: Sequence[str]
    whole: Mapping[tuple[Part, str], float]


def places(drawing: Drawing, kind: Kind, surface: Surface, wording: Wording) -> list[Place]:
    """The places painted in one kind, largest first; a pain without paint counts by its pins."""
    touched = {v for p in drawing.pains if p.kind == kind for v in p.vertices or p.pins}
    if not touched:
        return []
    ground = _ground(drawing.shape, surface, wording)
    found: dict[tuple[Part, str], float] = {}
    for patch in patches(np.array(sorted(touched), dtype=np.intp), surface):
        for place in _named(patch, ground):
            key = (place.part, place.side)
            found[key] = found.get(key, 0.0) + place.area
    apart = [Place(*key, painted) for key, painted in found.items()]
    return sorted(_both_sides(apart), key=lambda place: -place.area)


@lru_cache(maxsize=16)
def _ground(shape: str, surface: Surface, wording: Wording) -> _Ground:
    """The midline itself, and the regions upon it, belong to no side."""
    area = surface.vertex_area_cm2(shape)
    regions = [surface.everyday[index] for index in surface.everyday_of]
    part_of = [wording.part_of(region.id) for region in regions]
    side_of = [
        "both" if region.side == "mid" or surface.mirror[vertex] == vertex else region.side
        for vertex, region in enumerate(regions)
    ]
    whole: dict[tuple[Part, str], float] = {}
    for part, side, skin in zip(part_of, side_of, area, strict=True):
        whole[part, side] = whole.get((part, side), 0.0) + float(skin)
    return _Ground(area, part_of, side_of, whole)


def _named(patch: NDArray[np.intp], ground: _Ground) -> list[Place]:
    """The places that name a patch: at least one."""
    held: dict[Part, dict[str, float]] = {}
    for vertex in patch:
        sides = held.setdefault(ground.part_of[vertex], {})
        side = ground.side_of[vertex]
        sides[side] = sides.get(side, 0.0) + float(ground.area[vertex])
    total = sum(sum(sides.values()) for sides in held.values())
    named = [
        place for part, sides in held.items() for place in _standing(part, sides, total, ground)
    ]
    if named:
        return named
    part, sides = max(held.items(), key=lambda item: sum(item[1].values()))
    return [Place(part, max(sides, key=lambda side: sides[side]), sum(sides.values()))]


def _standing(
    part: Part, sides: Mapping[str, float], total: float, ground: _Ground
) -> Iterator[Place]:
    """The sides of a part that are more than slivers of a patch of `total` cm²."""

    def stands(side: str) -> bool:
        painted, whole = sides.get(side, 0.0), ground.whole.get((part, side), 0.0)
        if painted == 0 or painted < OVER_MIDLINE * sides.get(OPPOSITE.get(side, ""), 0.0):
            return False
        enough = painted >= SMALL_OF_PATCH * total and painted >= SMALL_OF_PART * whole
        return enough or painted >= MUCH * min(total, whole)

    middle = sides.get("both", 0.0)
    lateral = [side for side in OPPOSITE if stands(side)]
    if len(lateral) == 1 and middle <= sides[lateral[0]]:
        yield Place(part, lateral[0], sides[lateral[0]] + middle)
        return
    for side in lateral:
        yield Place(part, side, sides[side])
    if stands("both"):
        yield Place(part, "both", middle)


def patches(vertices: NDArray[np.intp], surface: Surface) -> Iterator[NDArray[np.intp]]:
    """The painted vertices (ascending) put together where they share a quad."""
    row_of = np.full(surface.vertex_count, -1, dtype=np.intp)
    row_of[vertices] = np.arange(len(vertices))
    rows = row_of[surface.quads]
    pairs = np.concatenate([rows[:, corners] for corners in map(list, CORNERS)])
    pairs = pairs[(pairs >= 0).all(axis=1)]
    size = (len(vertices), len(vertices))
    touching = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=size)
    count, labels = connected_components(touching, directed=False)
    for label in range(count):
        yield vertices[labels == label]


def _both_sides(found: Iterable[Place]) -> list[Place]:
    """Left, right and middle of one part become one place."""
    by_part: dict[Part, list[Place]] = {}
    for place in found:
        by_part.setdefault(place.part, []).append(place)
    return [
        group[0] if len(group) == 1 else Place(part, "both", sum(place.area for place in group))
        for part, group in by_part.items()
    ]
