"""How drawings of one person change over time, in all and pain by pain.

Read docs/explanation/measures.md before calling a change an improvement: drawing the same
pain twice already moves these figures, and change in area was found to follow change in
pain poorly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from filiform.body.drawing import Drawing
from filiform.body.drawing.vocabulary import KINDS, Kind
from filiform.body.measures.distance import surface_distance_along_cm
from filiform.body.measures.stacks import (
    CM_PER_METRE,
    Floats,
    Mask,
    area_cm2,
    centroids,
    dice,
    jaccard,
    masks,
    spreads_cm,
)
from filiform.body.surface import Surface, load_surface


@dataclass(frozen=True, eq=False)
class Changes:
    """Measures of n drawings in order, and of the n - 1 steps between them.

    A step is from one drawing to the next. What needs paint is NaN where there is none:
    paint that begins or ends has a change of area, but no shift and no distance.
    """

    area_cm2: Floats
    """(n,)"""
    spread_cm: Floats
    """(n,)"""
    area_change_cm2: Floats
    """(n - 1,) more is positive."""
    centroid_shift_cm: Floats
    """(n - 1,) straight from middle to middle."""
    distance_cm: Floats
    """(n - 1,) mean symmetric distance along the skin."""
    jaccard: Floats
    """(n - 1,)"""
    dice: Floats
    """(n - 1,)"""


@dataclass(frozen=True, eq=False)
class Course:
    """The changes of one person's drawings, the oldest first, all measured on one shape."""

    shape: str
    times: tuple[datetime, ...]
    whole: Changes
    pains: Mapping[str, Changes]


def changes(paint: Mask, surface: Surface, shape: str) -> Changes:
    """Changes along a stack (n, vertices) in order of time. Raises UnknownName for the shape."""
    vertex_area, points = surface.vertex_area_cm2(shape), surface.positions(shape)
    areas = area_cm2(paint, vertex_area)
    steps = np.diff(centroids(paint, points, vertex_area), axis=0)
    return Changes(
        area_cm2=areas,
        spread_cm=spreads_cm(paint, points, vertex_area),
        area_change_cm2=np.diff(areas),
        centroid_shift_cm=np.linalg.norm(steps, axis=1) * CM_PER_METRE,
        distance_cm=surface_distance_along_cm(paint, surface, shape),
        jaccard=jaccard(paint[:-1], paint[1:], vertex_area),
        dice=dice(paint[:-1], paint[1:], vertex_area),
    )


def course(
    drawings: Sequence[Drawing],
    surface: Surface | None = None,
    shape: str | None = None,
    kinds: Iterable[Kind] = KINDS,
) -> Course:
    """How one person's drawings changed, in all and for each pain; put in order of their times.

    All are measured on one shape, by default that of the latest, so that a change of shape
    is no change of pain. A pain is followed by its id, which means something only where the
    later drawings were begun from the earlier ones. Where a drawing lacks a pain, its area is 0.
    Raises ValueError when there is no drawing.
    """
    if not drawings:
        raise ValueError("There is no drawing to follow. Give one or more.")
    surface = surface or load_surface()
    wanted = frozenset(kinds)
    ordered = sorted(drawings, key=lambda drawing: drawing.time)
    shape = shape or ordered[-1].shape
    ids = dict.fromkeys(
        pain.id for drawing in ordered for pain in drawing.pains if pain.kind in wanted
    )
    return Course(
        shape=shape,
        times=tuple(drawing.time for drawing in ordered),
        whole=changes(masks(ordered, surface, wanted), surface, shape),
        pains={
            pain_id: changes(_masks_of_pain(ordered, pain_id, wanted, surface), surface, shape)
            for pain_id in ids
        },
    )


def _masks_of_pain(
    drawings: Sequence[Drawing], pain_id: str, kinds: frozenset[Kind], surface: Surface
) -> Mask:
    found = np.zeros((len(drawings), surface.vertex_count), dtype=np.bool_)
    for row, drawing in zip(found, drawings, strict=True):
        for pain in drawing.pains:
            if pain.id == pain_id and pain.kind in kinds:
                row[np.array(pain.vertices, dtype=np.intp)] = True
    return found
