"""Measures of one drawing, and the overlap of two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from filiform.body.drawing import Drawing, Pain, on_shape
from filiform.body.drawing.vocabulary import KINDS, Kind
from filiform.body.measures.distance import surface_distance_along_cm
from filiform.body.measures.stacks import (
    CM_PER_METRE,
    Floats,
    Mask,
    area_cm2,
    dice,
    jaccard,
    masks,
    region_areas_cm2,
)
from filiform.body.surface import Surface, load_surface

Point = tuple[float, float, float]


@dataclass(frozen=True)
class RegionShare:
    """How much of a region is painted, and how much of the paint lies in it (both 0 to 1)."""

    id: str
    area_cm2: float
    of_region: float
    of_paint: float


@dataclass(frozen=True)
class PaintMeasure:
    """Measures of some paint. What needs paint to exist is None where there is none.

    `mean_intensity` is weighted by area. `centroid` is in metres and may lie inside the body;
    `centroid_vertex` is the painted vertex nearest to it and `centroid_region` the id of its
    fine region. `spread_cm` is the root mean square
    distance of the paint from its centroid.
    """

    area_cm2: float
    percent_of_body: float
    strongest: int | None
    mean_intensity: float | None
    centroid: Point | None
    centroid_vertex: int | None
    centroid_region: str | None
    spread_cm: float | None
    regions: tuple[RegionShare, ...]


@dataclass(frozen=True)
class PainMeasure:
    """Measures of one pain of a drawing."""

    id: str
    kind: Kind
    main: bool
    paint: PaintMeasure


@dataclass(frozen=True)
class DrawingMeasure:
    """Measures of a drawing: of all its paint together, and of each pain."""

    shape: str
    paint: PaintMeasure
    pains: tuple[PainMeasure, ...]


@dataclass(frozen=True)
class Overlap:
    """How alike the painted skin of two drawings is.

    `jaccard` is shared area by joint area, `dice` twice the shared area by the sum of both
    areas; both run from 0 to 1 and are None when neither drawing has paint. `distance_cm` is
    the mean symmetric distance along the skin, None unless both have paint.
    """

    first_cm2: float
    second_cm2: float
    shared_cm2: float
    jaccard: float | None
    dice: float | None
    distance_cm: float | None


def measure(
    drawing: Drawing, surface: Surface | None = None, shape: str | None = None
) -> DrawingMeasure:
    """All measures of a drawing, on the shape it was painted on or on another.

    Raises UnknownName for the shape, and OtherMesh for a drawing of another mesh.
    """
    surface = surface or load_surface()
    shape = shape or drawing.shape
    drawing = on_shape(drawing, shape, surface)
    pains = tuple(
        PainMeasure(pain.id, pain.kind, pain.main, _measure_paint([pain], surface, shape))
        for pain in drawing.pains
    )
    return DrawingMeasure(shape, _measure_paint(drawing.pains, surface, shape), pains)


def overlap(
    first: Drawing,
    second: Drawing,
    surface: Surface | None = None,
    kinds: Iterable[Kind] = KINDS,
) -> Overlap:
    """How alike two drawings are, whichever comes first.

    Drawings on different shapes are compared on the mean of both shapes' areas and distances;
    take both to one with `on_shape` to compare them there. Raises OtherMesh.
    """
    surface = surface or load_surface()
    shapes = (first.shape, second.shape)
    vertex_area = (surface.vertex_area_cm2(shapes[0]) + surface.vertex_area_cm2(shapes[1])) / 2
    pair = masks([first, second], surface, kinds)
    a, b = pair
    away = [surface_distance_along_cm(pair, surface, shape)[0] for shape in sorted(set(shapes))]
    ratios = (jaccard(a, b, vertex_area), dice(a, b, vertex_area), np.mean(away))
    return Overlap(
        float(area_cm2(a, vertex_area)),
        float(area_cm2(b, vertex_area)),
        float(area_cm2(a & b, vertex_area)),
        *(None if np.isnan(ratio) else float(ratio) for ratio in ratios),
    )


def _measure_paint(pains: Sequence[Pain], surface: Surface, shape: str) -> PaintMeasure:
    vertex_area = surface.vertex_area_cm2(shape)
    strength = np.full(surface.vertex_count, -1, dtype=np.int64)
    for pain in pains:
        where = np.array(pain.vertices, dtype=np.intp)
        strength[where] = np.maximum(strength[where], pain.intensity)
    where = np.flatnonzero(strength >= 0)
    area = float(vertex_area[where].sum())
    percent = 100 * area / float(vertex_area.sum())
    if not len(where):
        return PaintMeasure(area, percent, None, None, None, None, None, None, ())
    weights = vertex_area[where] / area
    points = surface.positions(shape)[where]
    centroid = weights @ points
    squared = ((points - centroid) ** 2).sum(axis=1)
    middle = int(where[squared.argmin()])
    return PaintMeasure(
        area_cm2=area,
        percent_of_body=percent,
        strongest=int(strength[where].max()),
        mean_intensity=float(weights @ strength[where]),
        centroid=(float(centroid[0]), float(centroid[1]), float(centroid[2])),
        centroid_vertex=middle,
        centroid_region=surface.regions[surface.region_of[middle]].id,
        spread_cm=float(np.sqrt(weights @ squared)) * CM_PER_METRE,
        regions=_region_shares(strength >= 0, surface, vertex_area),
    )


def _region_shares(paint: Mask, surface: Surface, vertex_area: Floats) -> tuple[RegionShare, ...]:
    """Regions touched, the largest part of the paint first."""
    whole = np.ones_like(paint)
    touched, full = region_areas_cm2(np.stack([paint, whole]), surface, vertex_area)
    shares = [
        RegionShare(
            surface.regions[i].id,
            float(touched[i]),
            min(float(touched[i] / full[i]), 1.0),
            float(touched[i] / touched.sum()),
        )
        for i in np.flatnonzero(touched)
    ]
    return tuple(sorted(shares, key=lambda share: (-share.area_cm2, share.id)))
