"""How widespread pain is: the areas of published body maps that drawings mark, and their counts.

The maps were made to be ticked area by area. Laid over a drawing, an area counts as painful
when any of it is marked (`ANY_MARK`), as areas are read off drawings by an overlay. Such counts
overrate pain that only just crosses a border; `least_share` asks for more of the area.

No score here is a diagnosis. The Widespread Pain Index is one of two scores that the criteria
for fibromyalgia join with how long symptoms have lasted; the others are not on a drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.body.drawing import Drawing
from filiform.body.measures.stacks import Floats, Mask, place_areas_cm2
from filiform.body.schemes import SCHEMES, Scheme, load_scheme
from filiform.body.surface import Surface, load_surface

ANY_MARK = 0.0
"""Share of an area above which it counts: any paint at all in it."""

PARTS = ("upper-left", "upper-right", "lower-left", "lower-right", "axial")
"""The five parts of the body in the 2016 rule for pain that is generalized."""

GENERALIZED_PARTS = 4
"""Pain in so many of the five parts is generalized (Wolfe and others 2016)."""


@dataclass(frozen=True, eq=False)
class WidespreadPain:
    """The Widespread Pain Index of n drawings, and the rule of five parts.

    Jaw, chest and abdomen count for the index and not for the parts, as the criteria say.
    """

    index: NDArray[np.int64]
    """(n,) 0 to 19."""
    parts: Mask
    """(n, 5) whether each of `PARTS` hurts."""
    generalized: Mask
    """(n,) whether at least four of the five parts hurt."""


@dataclass(frozen=True)
class AreaCount:
    """The areas of a scheme that a drawing marks: their ids in the scheme's order."""

    scheme: str
    marked: tuple[str, ...]
    of: int

    @property
    def count(self) -> int:
        """How many areas are marked."""
        return len(self.marked)


@dataclass(frozen=True)
class Widespread:
    """What a drawing marks as pain, by scheme, and how many of the five parts of the body hurt."""

    counts: Mapping[str, AreaCount]
    parts: tuple[str, ...]
    generalized: bool


@dataclass(frozen=True)
class DrawingWidespread:
    """Of all that is painted as pain, and of each pain by its id. Other kinds are left out."""

    whole: Widespread
    pains: Mapping[str, Widespread]


def area_shares(paint: Mask, scheme: Scheme, surface: Surface, vertex_area: Floats) -> Floats:
    """Painted share of each area: (n, vertices) with (vertices,) cm² gives (n, areas), 0 to 1.

    Exactly 0 only where none of an area is painted.
    """
    area_of, count = _area_of(scheme, surface), len(scheme.areas)
    whole = np.ones((1, paint.shape[1]), dtype=np.bool_)
    sizes = place_areas_cm2(whole, area_of, count, vertex_area)
    shares: Floats = np.minimum(place_areas_cm2(paint, area_of, count, vertex_area) / sizes, 1.0)
    return shares


def marked_areas(
    paint: Mask,
    scheme: Scheme,
    surface: Surface,
    vertex_area: Floats,
    least_share: float = ANY_MARK,
) -> Mask:
    """Which areas are marked: (n, vertices) gives (n, areas).

    An area is marked when it has paint and at least `least_share` of it is painted (0 to 1).
    Raises ValueError for a share that is none.
    """
    if not 0 <= least_share <= 1:
        raise ValueError(f"least_share is {least_share}. Give a share of an area, 0 to 1.")
    shares = area_shares(paint, scheme, surface, vertex_area)
    return (shares > 0) & (shares >= least_share)


def widespread_pain(marked: Mask) -> WidespreadPain:
    """The index and the five parts from the marked areas (n, 19) of the scheme `wpi19`."""
    groups = [area.group for area in load_scheme("wpi19").areas]
    columns = [[index for index, group in enumerate(groups) if group == part] for part in PARTS]
    parts = np.stack([marked[:, column].any(axis=1) for column in columns], axis=1)
    return WidespreadPain(
        index=np.count_nonzero(marked, axis=1),
        parts=parts,
        generalized=np.count_nonzero(parts, axis=1) >= GENERALIZED_PARTS,
    )


def widespread(
    drawing: Drawing,
    surface: Surface | None = None,
    shape: str | None = None,
    least_share: float = ANY_MARK,
) -> DrawingWidespread:
    """Which areas of each published map a drawing marks as pain, in all and for each pain.

    Only paint of the kind "pain" counts, since the maps ask where it hurts: stiffness and
    numbness without pain would raise the score of somebody who has none there. Nor does paint of
    strength 0, which is a place where it does not hurt.
    """
    surface = surface or load_surface()
    size = surface.vertex_area_cm2(shape or drawing.shape)
    pains = [pain for pain in drawing.pains if pain.kind == "pain"]
    paint = np.zeros((1 + len(pains), surface.vertex_count), dtype=np.bool_)
    for row, pain in zip(paint[1:], pains, strict=True):
        row[np.array(pain.vertices, dtype=np.intp)] = np.array(pain.intensity) > 0
    paint[0] = paint[1:].any(axis=0)
    marked = {
        name: marked_areas(paint, load_scheme(name), surface, size, least_share) for name in SCHEMES
    }
    whole, *each = _widespread_rows(marked)
    return DrawingWidespread(
        whole, {pain.id: found for pain, found in zip(pains, each, strict=True)}
    )


def _widespread_rows(marked: Mapping[str, Mask]) -> Sequence[Widespread]:
    index = widespread_pain(marked["wpi19"])
    return [
        Widespread(
            counts={name: _count(name, rows[row]) for name, rows in marked.items()},
            parts=tuple(part for part, hurts in zip(PARTS, parts, strict=True) if hurts),
            generalized=bool(index.generalized[row]),
        )
        for row, parts in enumerate(index.parts)
    ]


def _count(name: str, marked: Mask) -> AreaCount:
    areas = load_scheme(name).areas
    ids = tuple(area.id for area, hurts in zip(areas, marked, strict=True) if hurts)
    return AreaCount(name, ids, len(areas))


@lru_cache(maxsize=8)
def _area_of(scheme: Scheme, surface: Surface) -> NDArray[np.int32]:
    """(vertices,) the area of each vertex, -1 for none."""
    return scheme.area_of(surface)
