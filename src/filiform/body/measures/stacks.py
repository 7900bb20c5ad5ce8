"""Measures of stacks of drawings: masks (..., vertices), batch first.

A mask is True at the painted vertices. A vertex stands for a third of each triangle around
it, so an area is the sum of its vertices' areas. Nothing here loops over drawings. Most
drawings paint little of the body, so sums visit the painted vertices only. Pairwise measures
hold eight bytes a vertex and drawing for a moment: give them stacks of a thousand or so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from filiform.body.drawing import Drawing, Pain, facts_of
from filiform.body.drawing.transfer import require_mesh
from filiform.body.drawing.vocabulary import KINDS, Kind
from filiform.body.surface import Surface

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

CM_PER_METRE = 100.0


def masks(drawings: Sequence[Drawing], surface: Surface, kinds: Iterable[Kind] = KINDS) -> Mask:
    """Painted vertices of each drawing, shape (drawings, vertices). Pins are not paint.

    Raises OtherMesh when a drawing is on another mesh than the surface.
    """
    found = np.zeros((len(drawings), surface.vertex_count), dtype=np.bool_)
    for row, pain in _pains(drawings, surface, kinds):
        found[row, np.array(pain.vertices, dtype=np.intp)] = True
    return found


def intensities(
    drawings: Sequence[Drawing], surface: Surface, kinds: Iterable[Kind] = KINDS
) -> NDArray[np.uint8]:
    """Highest intensity painted at each vertex, 0 where none is: (drawings, vertices).

    Raises OtherMesh when a drawing is on another mesh than the surface.
    """
    found = np.zeros((len(drawings), surface.vertex_count), dtype=np.uint8)
    for row, pain in _pains(drawings, surface, kinds):
        where = np.array(pain.vertices, dtype=np.intp)
        strength = np.array(pain.intensity, dtype=np.uint8)
        found[row, where] = np.maximum(found[row, where], strength)
    return found


def _pains(
    drawings: Sequence[Drawing], surface: Surface, kinds: Iterable[Kind]
) -> Iterator[tuple[int, Pain]]:
    """Pains of those kinds, each with the row of its drawing."""
    facts = facts_of(surface)
    wanted = frozenset(kinds)
    for row, drawing in enumerate(drawings):
        require_mesh(drawing, facts)
        yield from ((row, pain) for pain in drawing.pains if pain.kind in wanted)


def area_cm2(paint: Mask, vertex_area: Floats) -> Floats:
    """Area of each mask: (..., vertices) with (vertices,) cm² gives (...)."""
    return _sums(paint, vertex_area[:, None])[..., 0]


def centroids(paint: Mask, points: Floats, vertex_area: Floats) -> Floats:
    """Middle of each mask, weighted by area: (..., vertices) gives (..., 3) metres.

    It may lie inside the body. NaN where there is no paint.
    """
    return _middles(paint, points, vertex_area)[..., :3]


def central_vertices(paint: Mask, points: Floats, vertex_area: Floats) -> NDArray[np.intp]:
    """The painted vertex nearest to the middle of each mask: (n, vertices) gives (n,).

    The lowest index of several; -1 where there is no paint.
    """
    found = np.full(len(paint), -1, dtype=np.intp)
    rows, vertices = _painted(paint)
    away = ((points[vertices] - centroids(paint, points, vertex_area)[rows]) ** 2).sum(axis=1)
    order = np.lexsort((vertices, away, rows))
    painted, first = np.unique(rows[order], return_index=True)
    found[painted] = vertices[order][first]
    return found


def spreads_cm(paint: Mask, points: Floats, vertex_area: Floats) -> Floats:
    """Root mean square distance of the paint from its middle: (..., vertices) gives (...).

    Straight through the body, in cm, weighted by area. NaN where there is no paint.
    """
    means = _middles(paint, points, vertex_area)
    variance = means[..., 3] - (means[..., :3] ** 2).sum(axis=-1)
    # A single vertex has no spread; rounding can leave a hair below nothing.
    spread: Floats = np.sqrt(np.maximum(variance, 0.0)) * CM_PER_METRE
    return spread


def jaccard(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    """Shared by joint area of masks (..., vertices); NaN where neither has paint."""
    return _ratio(area_cm2(first & second, vertex_area), area_cm2(first | second, vertex_area))


def dice(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    """Twice the shared area by the sum of both, of masks (..., vertices); NaN where no paint."""
    total = area_cm2(first, vertex_area) + area_cm2(second, vertex_area)
    return _ratio(2 * area_cm2(first & second, vertex_area), total)


def shared_cm2_pairwise(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    """Area shared by each of (n, vertices) with each of (m, vertices): (n, m) cm²."""
    shared: Floats = (first * vertex_area) @ second.T.astype(np.float64)
    return shared


def jaccard_pairwise(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    """Jaccard of each of (n, vertices) with each of (m, vertices): (n, m); NaN as in `jaccard`."""
    shared = shared_cm2_pairwise(first, second, vertex_area)
    return _ratio(shared, _sums_pairwise(first, second, vertex_area) - shared)


def dice_pairwise(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    """Dice of each of (n, vertices) with each of (m, vertices): (n, m); NaN as in `dice`."""
    shared = shared_cm2_pairwise(first, second, vertex_area)
    return _ratio(2 * shared, _sums_pairwise(first, second, vertex_area))


def region_areas_cm2(paint: Mask, surface: Surface, vertex_area: Floats) -> Floats:
    """Painted area in each fine region: masks (n, vertices) give (n, regions)."""
    return place_areas_cm2(paint, surface.region_of, len(surface.regions), vertex_area)


def place_areas_cm2(
    paint: Mask, place_of: NDArray[np.integer], count: int, vertex_area: Floats
) -> Floats:
    """Painted area in each of `count` places: masks (n, vertices) give (n, count).

    `place_of` (vertices,) is the place of each vertex, -1 for none.
    """
    rows, vertices = _painted(paint)
    places = place_of[vertices]
    inside = places >= 0
    cells = rows[inside] * count + places[inside]
    sums = np.bincount(cells, vertex_area[vertices[inside]], minlength=len(paint) * count)
    return sums.reshape(len(paint), count).astype(np.float64)


def _painted(paint: Mask) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Row and vertex of all that is painted in (n, vertices), row by row."""
    rows, vertices = np.divmod(np.flatnonzero(paint), paint.shape[-1])
    return rows, vertices


def _sums(paint: Mask, values: Floats) -> Floats:
    """Sums of (vertices, k) over the paint of (..., vertices): (..., k)."""
    flat = paint.reshape(-1, paint.shape[-1])
    _, vertices = _painted(flat)
    ends = np.concatenate([[0], np.cumsum(np.count_nonzero(flat, axis=1))])
    chosen = csr_array((np.ones(len(vertices)), vertices, ends), shape=flat.shape)
    sums: Floats = chosen @ values
    return sums.reshape(*paint.shape[:-1], values.shape[1])


def _middles(paint: Mask, points: Floats, vertex_area: Floats) -> Floats:
    """Means of x, y, z and of the squared distance from the origin: (..., 4)."""
    values = np.column_stack([points, (points**2).sum(axis=1), np.ones(len(points))])
    sums = _sums(paint, vertex_area[:, None] * values)
    with np.errstate(invalid="ignore"):
        means: Floats = sums[..., :4] / sums[..., 4:]
    return means


def _sums_pairwise(first: Mask, second: Mask, vertex_area: Floats) -> Floats:
    sums: Floats = area_cm2(first, vertex_area)[:, None] + area_cm2(second, vertex_area)
    return sums


def _ratio(part: Floats, whole: Floats) -> Floats:
    with np.errstate(invalid="ignore"):
        ratio: Floats = np.asarray(part) / np.asarray(whole)
    return np.minimum(ratio, 1.0)
