"""Measures of pain drawings: areas, regions touched, centroids and overlap.

Functions on arrays come first and take batches: the last axis is the vertex.
`measure` and `overlap` apply them to drawings. Areas are in cm² on the body shape
named; a vertex stands for a third of each triangle around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiform.body.drawing import Drawing, Pain
from filiform.body.drawing.vocabulary import KINDS, Kind
from filiform.body.surface import Surface, load_surface

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
Point = tuple[float, float, float]

CM_PER_METRE = 100.0


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
    `centroid_vertex` is the painted vertex nearest to it. `spread_cm` is the root mean square
    distance of the paint from its centroid.
    """

    area_cm2: float
    percent_of_body: float
    strongest: int | None
    mean_intensity: float | None
    centroid: Point | None
    centroid_vertex: int | None
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
    areas; both run from 0 to 1 and are None when neither drawing has paint.
    """

    first_cm2: float
    second_cm2: float
    shared_cm2: float
    jaccard: float | None
    dice: float | None


def masks(drawings: Sequence[Drawing], surface: Surface, kinds: Iterable[Kind] = KINDS) -> Mask:
    """Painted vertices of each drawing, shape (drawings, vertices). Pins are not paint."""
    wanted = frozenset(kinds)
    found = np.zeros((len(drawings), surface.vertex_count), dtype=np.bool_)
    for row, drawing in zip(found, drawings, strict=True):
        for pain in drawing.pains:
            if pain.kind in wanted:
                row[np.array(pain.vertices, dtype=np.intp)] = True
    return found


def intensities(
    drawings: Sequence[Drawing], surface: Surface, kinds: Iterable[Kind] = KINDS
) -> NDArray[np.uint8]:
    """Highest intensity painted at each vertex, 0 where none is: (drawings, vertices)."""
    wanted = frozenset(kinds)
    found = np.zeros((len(drawings), surface.vertex_count), dtype=np.uint8)
    for row, drawing in zip(found, drawings, strict=True):
        for pain in drawing.pains:
            if pain.kind in wanted:
                where = np.array(pain.vertices, dtype=np.intp)
                row[where] = np.maximum(row[where], np.array(pain.intensity, dtype=np.uint8))
    return found


def area_cm2(paint: Mask, vertex_area: Floats) -> Floats:
    """Area of each mask: (..., vertices) with (vertices,) cm² gives (...)."""
    area: Floats = paint @ vertex_area
    return area


def jaccard(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    """Shared by joint area of masks (..., vertices); NaN where neither has paint."""
    return _ratio(area_cm2(first & second, vertex_area), area_cm2(first | second, vertex_area))


def dice(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    """Twice the shared area by the sum of both, of masks (..., vertices); NaN where no paint."""
    total = area_cm2(first, vertex_area) + area_cm2(second, vertex_area)
    return _ratio(2 * area_cm2(first & second, vertex_area), total)


def region_areas_cm2(paint: Mask, surface: Surface, vertex_area: Floats) -> Floats:
    """Painted area in each region: masks (n, vertices) give (n, regions)."""
    weights = np.where(paint, vertex_area, 0.0)
    count = len(surface.regions)
    rows = np.arange(len(paint))[:, None] * count + surface.region_of
    sums = np.bincount(rows.ravel(), weights.ravel(), minlength=len(paint) * count)
    return sums.reshape(len(paint), count).astype(np.float64)


def measure(
    drawing: Drawing, surface: Surface | None = None, shape: str | None = None
) -> DrawingMeasure:
    """All measures of a drawing, on the shape it was painted on or on another."""
    surface = surface or load_surface()
    shape = shape or drawing.shape
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

    Drawings on different shapes are compared on the mean of both shapes' areas.
    """
    surface = surface or load_surface()
    areas = surface.vertex_area_cm2(first.shape), surface.vertex_area_cm2(second.shape)
    vertex_area = (areas[0] + areas[1]) / 2
    a, b = masks([first, second], surface, kinds)
    ratios = (float(jaccard(a, b, vertex_area)), float(dice(a, b, vertex_area)))
    return Overlap(
        float(area_cm2(a, vertex_area)),
        float(area_cm2(b, vertex_area)),
        float(area_cm2(a & b, vertex_area)),
        *(None if np.isnan(ratio) else ratio for ratio in ratios),
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
        return PaintMeasure(area, percent, None, None, None, None, None, ())
    weights = vertex_area[where] / area
    points = surface.positions(shape)[where]
    centroid = weights @ points
    squared = ((points - centroid) ** 2).sum(axis=1)
    return PaintMeasure(
        area_cm2=area,
        percent_of_body=percent,
        strongest=int(strength[where].max()),
        mean_intensity=float(weights @ strength[where]),
        centroid=(float(centroid[0]), float(centroid[1]), float(centroid[2])),
        centroid_vertex=int(where[squared.argmin()]),
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


def _ratio(part: Floats, whole: Floats) -> Floats:
    with np.errstate(invalid="ignore"):
        ratio: Floats = np.asarray(part) / np.asarray(whole)
    return np.minimum(ratio, 1.0)
