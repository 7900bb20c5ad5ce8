"""How far apart the paint of two drawings lies, along the skin.

The distance from a drawing to every vertex is computed once for each drawing (a *field*);
any number of comparisons then costs one matrix product. Ways keep to the edges of the mesh
and the diagonals of its quads. They are never shorter than the true line on the mesh, and
longer by up to 8 % where quads are square (1 / cos 22.5 degrees), by more where they are long.
They lead over the skin only: the navel and the small of the back are half a waist apart.
"""

from __future__ import annotations

import numpy as np

from filiform.body.measures.stacks import Floats, Mask, area_cm2
from filiform.body.surface import Surface


def distance_fields_cm(paint: Mask, surface: Surface, shape: str) -> Floats:
    """Way along the skin from each vertex to the nearest paint: (n, vertices) cm.

    `paint` is (n, vertices). Inf all over where a drawing has no paint. One shortest-way
    search a drawing, about ten milliseconds each. Raises UnknownName for the shape.
    """
    fields = np.empty(paint.shape, dtype=np.float64)
    for row, mask in zip(fields, paint, strict=True):
        row[:] = surface.geodesic(np.flatnonzero(mask), np.inf, shape)
    return fields


def surface_distance_cm(first: Mask, second: Mask, surface: Surface, shape: str) -> Floats:
    """Mean symmetric distance of (n, vertices) from (n, vertices), row by row: (n,) cm.

    Every bit of paint of either drawing looks for the nearest paint of the other; the mean
    of these ways, weighted by area. 0 only for equal paint; NaN where either has none.
    """
    vertex_area = surface.vertex_area_cm2(shape)
    there = _ways(first, distance_fields_cm(second, surface, shape), vertex_area)
    back = _ways(second, distance_fields_cm(first, surface, shape), vertex_area)
    return _mean(there + back, area_cm2(first, vertex_area), area_cm2(second, vertex_area))


def surface_distance_pairwise_cm(paint: Mask, surface: Surface, shape: str) -> Floats:
    """Mean symmetric distance of each of (n, vertices) from each other: (n, n) cm, symmetric."""
    vertex_area = surface.vertex_area_cm2(shape)
    fields = distance_fields_cm(paint, surface, shape)
    fields[~paint.any(axis=1)] = 0.0
    ways: Floats = (paint * vertex_area) @ fields.T
    areas = area_cm2(paint, vertex_area)
    return _mean(ways + ways.T, areas[:, None], areas)


def surface_distance_along_cm(paint: Mask, surface: Surface, shape: str) -> Floats:
    """Mean symmetric distance of each drawing from the one before it: (n, vertices) gives (n-1,).

    Each drawing's field is computed once, though it is used twice.
    """
    vertex_area = surface.vertex_area_cm2(shape)
    fields = distance_fields_cm(paint, surface, shape)
    there = _ways(paint[:-1], fields[1:], vertex_area)
    back = _ways(paint[1:], fields[:-1], vertex_area)
    areas = area_cm2(paint, vertex_area)
    return _mean(there + back, areas[:-1], areas[1:])


def _ways(paint: Mask, fields: Floats, vertex_area: Floats) -> Floats:
    """Ways of all the paint of each row to the paint that the fields belong to: cm x cm²."""
    ways: Floats = np.where(paint, fields, 0.0) @ vertex_area
    return ways


def _mean(ways: Floats, first_cm2: Floats, second_cm2: Floats) -> Floats:
    painted = (first_cm2 > 0) & (second_cm2 > 0)
    total = np.where(painted, first_cm2 + second_cm2, 1.0)
    return np.where(painted, ways / total, np.nan)
