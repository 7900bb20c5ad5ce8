"""Where the edge of the paint is a region's own border.

A region that is painted whole ends on its border, which the surface knows finer than its
vertices (filiform.body.borders). Paint made by hand has no such line to follow and is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiform.body.surface import Surface
from filiform.body.views import ViewMap

Floats = NDArray[np.float32]
FARTHEST = np.float32(0.49)
"""How far from one half the cover of a pixel gets: it stays on its side of the edge."""


@dataclass(frozen=True, eq=False)
class Edges:
    """Where the edge of some paint is a region's border, and where its level changes at one.

    `here` (T,): the edge in these triangles. `inside` (T, 3): which of their corners are of the
    paint; a corner on the midline is of the region on its triangle's own side.
    `stepped` (T,): the level changes in these, from that of one region to that of another;
    `level_of` (R,) is the level of each region that has one all over.
    """

    here: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    stepped: NDArray[np.bool_]
    level_of: Floats

    @classmethod
    def of(cls, mask: NDArray[np.bool_], level: Floats, surface: Surface) -> Edges:
        """The edges of a mask of vertices (V,), where all of the regions there are whole.

        `level` (V,) is that of the paint.
        """
        regions = len(surface.regions)
        whole = np.bincount(surface.region_of[~mask], minlength=regions) == 0
        corners, painted = surface.borders.corners, mask[surface.triangles]
        twins = whole[surface.region_of] | whole[surface.twin_of[surface.region_of]]
        on_line = ((surface.mirror == np.arange(len(mask))) & twins)[surface.triangles]
        inside = np.where(on_line, whole[corners], painted)
        edge = np.flatnonzero((inside != inside[:, :1]).any(axis=1) | (inside != painted).any(1))
        some, alike = inside[edge], corners[edge]
        of_whole = (~some | whole[alike]).all(axis=1)
        same = alike[:, :, None] == alike[:, None, :]
        agree = (~same | (some[:, :, None] == some[:, None, :])).all(axis=(1, 2))
        here = np.zeros(len(painted), dtype=np.bool_)
        here[edge] = of_whole & agree
        level_of = _even_levels(level, whole, surface)
        levels = level_of[corners]
        stepped = inside.all(axis=1) & (np.ptp(levels, axis=1) > 0)
        return cls(here, inside, stepped, level_of)

    def cover(
        self,
        surface: Surface,
        view: ViewMap,
        triangle: NDArray[np.int32],
        weights: Floats,
        softness: Floats,
    ) -> Floats:
        """Cover, one half at the border, of pixels in triangles that are `here`.

        `triangle` (n,), barycentric `weights` (n, 3), and `softness` (n,): how much cover
        changes over half a pixel there.
        """
        amounts, of_paint = surface.borders.amounts[triangle], self.inside[triangle]
        values = np.einsum("nc,nck->nk", weights, amounts)
        inner = np.where(of_paint, values, -np.inf).argmax(axis=1)
        outer = np.where(of_paint, -np.inf, values).argmax(axis=1)
        rows = np.arange(len(triangle))
        lead = amounts[rows, :, inner] - amounts[rows, :, outer]
        height = (weights * lead).sum(axis=1)
        distance = height / np.maximum(_steepness(lead, view, surface.triangles[triangle]), 1e-9)
        farthest = np.where(of_paint.all(axis=1), FARTHEST, -FARTHEST)
        split = of_paint.any(axis=1) & ~of_paint.all(axis=1)
        off = np.where(split, np.clip(distance * softness, -FARTHEST, FARTHEST), farthest)
        cover: Floats = (0.5 + off).astype(np.float32)
        return cover


def _even_levels(level: Floats, whole: NDArray[np.bool_], surface: Surface) -> Floats:
    """(R,) the level of the regions that are painted whole and evenly, NaN for the others."""
    regions, size = surface.region_of, len(surface.regions)
    count = np.bincount(regions, minlength=size)
    mean = np.bincount(regions, level, size) / count
    spread = np.bincount(regions, np.abs(level - mean[regions]), size)
    even: Floats = np.where(whole & (spread < 1e-3), mean, np.nan).astype(np.float32)
    return even


def _steepness(
    values: NDArray[np.float64], view: ViewMap, corners: NDArray[np.int32]
) -> NDArray[np.float64]:
    """(n,) how much values at the corners (n, 3) of triangles change over a pixel."""
    a, b, c = np.moveaxis(view.corners[corners], 1, 0)
    first, second = b - a, c - a
    area = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    rise, other = (values[:, 1] - values[:, 0])[:, None], (values[:, 2] - values[:, 0])[:, None]
    slope = np.stack([second[:, 1], -second[:, 0]], 1) * rise
    slope += np.stack([-first[:, 1], first[:, 0]], 1) * other
    steep: NDArray[np.float64] = np.linalg.norm(slope, axis=1) / np.maximum(np.abs(area), 1e-9)
    return steep
