"""From painted vertices to smooth paint on the pixels of a view.

A vertex is painted or not, and vertices are about a centimetre apart on the trunk.
Coverage is smoothed along the mesh, kept on the right side of one half at every vertex,
interpolated inside the triangles and cut at one half: the edge runs between the painted
and the unpainted vertices, without steps. Where it is the border of a region that is painted
whole, it runs along that border.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags_array

from filiform.body.charts.edges import Edges
from filiform.body.charts.shading import smooth_step
from filiform.body.drawing import Drawing
from filiform.body.drawing.vocabulary import Kind
from filiform.body.measures import intensities, masks
from filiform.body.surface import Surface, load_surface
from filiform.body.views import ViewMap

Floats = NDArray[np.float32]

ROUNDS = 2
PAINTED_AT_LEAST = np.float32(0.58)
UNPAINTED_AT_MOST = np.float32(0.42)


@dataclass(frozen=True, eq=False)
class Coat:
    """The paint of one kind at vertices: `cover` 0 to 1 (half is the edge) and `level` 0 to 10.

    Both (vertices,). `level` is also given a little beyond the edge, for interpolation.
    `edges` are those that are a region's border.
    """

    kind: Kind
    cover: Floats
    level: Floats
    edges: Edges


@dataclass(frozen=True, eq=False)
class Spot:
    """Paint on the pixels of a view that it can touch: `pixels` are flat indices.

    `strength` is 0 to 1 with a soft edge about a pixel wide, `cover` and `level` as in Coat.
    """

    pixels: NDArray[np.int32]
    strength: Floats
    cover: Floats
    level: Floats


def coats(drawing: Drawing, surface: Surface, kinds: Sequence[Kind]) -> tuple[Coat, ...]:
    """The coats of the kinds that are painted in a drawing."""
    found = []
    for kind in kinds:
        [mask] = masks([drawing], surface, [kind])
        if mask.any():
            [level] = intensities([drawing], surface, [kind])
            found.append(coat_of(kind, mask, level.astype(np.float32), surface))
    return tuple(found)


def spot(coat: Coat, surface: Surface, view: ViewMap) -> Spot:
    """What a coat leaves on a view."""
    seen = _seen_pixels(view)
    touched = coat.cover[surface.triangles].max(axis=1) > 0
    chosen = np.flatnonzero(touched[seen.triangle])
    corners = surface.triangles[seen.triangle[chosen]]
    weights = seen.weights[chosen]
    cover = np.einsum("pc,pc->p", weights, coat.cover[corners])
    # Levels are weighed by cover, so that unpainted corners do not dilute them.
    weighed = np.einsum("pc,pc->p", weights, (coat.cover * coat.level)[corners])
    level = weighed / np.where(cover > 0, cover, 1)
    half = seen.softness[chosen]
    at = np.flatnonzero(coat.edges.here[seen.triangle[chosen]])
    triangle = seen.triangle[chosen[at]]
    cover[at] = coat.edges.cover(surface, view, triangle, weights[at], half[at])
    at = np.flatnonzero(coat.edges.stepped[seen.triangle[chosen]])
    share = weights[at].astype(np.float64)
    region = surface.borders.region_at(seen.triangle[chosen[at]], share)
    level[at] = coat.edges.level_of[region]
    strength = smooth_step(cover, 0.5 - half, 0.5 + half)
    return Spot(seen.pixels[chosen], strength, cover, level)


@dataclass(frozen=True, eq=False)
class _SeenPixels:
    pixels: NDArray[np.int32]
    triangle: NDArray[np.int32]
    weights: Floats
    softness: Floats


@lru_cache(maxsize=24)
def _seen_pixels(view: ViewMap) -> _SeenPixels:
    """The covered pixels of a view, grown by one pixel at the outline.

    `softness` is half the change of cover over about a pixel, at an edge across the triangle.
    """
    triangle = _grown(view).ravel()
    pixels = np.flatnonzero(triangle >= 0)
    seen = triangle[pixels]
    softness = _softness(view, seen).astype(np.float32)
    return _SeenPixels(pixels.astype(np.int32), seen, view.shares(pixels, seen), softness)


def _grown(view: ViewMap) -> NDArray[np.int32]:
    triangle = view.triangle.copy()
    for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
        beside = np.roll(view.triangle, step, axis)
        gap = (triangle < 0) & (beside >= 0)
        triangle[gap] = beside[gap]
    return triangle


def _softness(view: ViewMap, triangle: NDArray[np.int32]) -> NDArray[np.float64]:
    a, b, c = (view.corners[corner] for corner in load_surface().triangles.T)
    first, second = b - a, c - a
    twice = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0])
    across = np.sqrt(np.maximum(twice, 0.25))  # pixels from one side of the triangle to the other
    softness: NDArray[np.float64] = np.clip(0.45 / across, 0.03, 0.42)[triangle]
    return softness


def coat_of(kind: Kind, mask: NDArray[np.bool_], level: Floats, surface: Surface) -> Coat:
    """The coat on the vertices of a mask, at their levels; both (vertices,)."""
    around = _around(surface)
    painted = mask.astype(np.float32)
    cover = painted
    for _ in range(ROUNDS):
        cover = (cover + around @ cover) / 2
    cover = np.where(
        mask, np.maximum(cover, PAINTED_AT_LEAST), np.minimum(cover, UNPAINTED_AT_MOST)
    )
    share = around @ painted
    beside = (around @ (level * painted)) / np.where(share > 0, share, 1)
    farther = around @ beside
    spread = np.where(mask, level, np.where(share > 0, beside, farther))
    edges = Edges.of(mask, level, surface)
    return Coat(kind, cover.astype(np.float32), spread.astype(np.float32), edges)


@lru_cache(maxsize=4)
def _around(surface: Surface) -> csr_matrix:
    """(V, V) matrix that takes the mean over the neighbours of each vertex."""
    a, b = surface.edges.T
    size = surface.vertex_count
    ends = (np.concatenate([a, b]), np.concatenate([b, a]))
    links = csr_matrix((np.ones(len(ends[0]), dtype=np.float32), ends), shape=(size, size))
    counts = np.asarray(links.sum(axis=1)).ravel()
    return csr_matrix(diags_array((1 / counts).astype(np.float32)) @ links)
