"""The unpainted body of a view: skin, garment and light, with soft edges.

One warm key light, one cool light from behind and a sky: the set-up of the painter's scene.
Hollows are a little darker, so that collarbones, spine and folds can be found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.body.charts.colours import GARMENT, SKIN, rgb
from filiform.body.charts.layout import Figure, Layout
from filiform.body.surface import Surface, load_surface
from filiform.body.views import (
    View,
    ViewMap,
    Window,
    make_view_map,
    make_window_map,
    on_screen,
    view_map,
    window_map,
)

Floats = NDArray[np.float32]

FINER = 2  # the body is drawn this much finer and averaged, for soft edges
KEY = (-0.45, 0.55, 0.75)  # screen x, up, towards the viewer
RIM = (0.8, 0.25, -0.35)
HOLLOW_DEPTH = 0.16
GARMENT_EDGE = 0.1
EXPOSURE = 1.12
RIM_COLOUR = np.array([0.86, 0.93, 1.0], dtype=np.float32)
KEY_COLOUR = np.array([1.0, 0.98, 0.94], dtype=np.float32)


@dataclass(frozen=True, eq=False)
class ShadedView:
    """The body of one view: `colour` (height, width, 3) 0 to 255 and `cover` 0 to 1.

    `light` (height, width) is the brightness of the skin, 1 in plain light, for paint
    to keep the form of the body. `map` is the view at the same size.
    """

    map: ViewMap
    colour: NDArray[np.uint8]
    cover: NDArray[np.float16]
    light: NDArray[np.float16]


@lru_cache(maxsize=24)
def shaded_view(shape: str, view: View, pixels_per_metre: float, garment: bool) -> ShadedView:
    """The shaded body of a view, computed once and kept."""
    fine = make_view_map(shape, view, pixels_per_metre * FINER)
    return _shaded(view_map(shape, view, pixels_per_metre), fine, garment)


@lru_cache(maxsize=12)
def shaded_window(
    shape: str, view: View, pixels_per_metre: float, window: Window, garment: bool
) -> ShadedView:
    """The shaded body of a piece of a view, computed once and kept."""
    coarse = window_map(shape, view, pixels_per_metre, window)
    whole = Window(
        left=window.left,
        right=window.left + coarse.width / pixels_per_metre,
        low=window.high - coarse.height / pixels_per_metre,
        high=window.high,
        farthest=window.farthest,
        nearest=window.nearest,
    )
    fine = make_window_map(shape, view, pixels_per_metre * FINER, whole)
    return _shaded(coarse, fine, garment)


def shaded_figure(layout: Layout, figure: Figure, garment: bool) -> ShadedView:
    """The unpainted body of a figure."""
    scale = layout.scale_of(figure)
    if figure.window is None:
        return shaded_view(layout.shape, figure.view, scale, garment)
    return shaded_window(layout.shape, figure.view, scale, figure.window, garment)


def _shaded(coarse: ViewMap, fine: ViewMap, garment: bool) -> ShadedView:
    """The body of `coarse`, drawn on the finer map and averaged."""
    surface = load_surface()
    light, rim = _vertex_light(surface, coarse.shape, coarse.view)
    worn = surface.garment.astype(np.float32) * garment
    pixels, fields = _interpolate(np.stack([light, rim, worn], axis=1), surface, fine)
    colour = _coloured(*fields.T)
    blocks, share = _averaged(np.column_stack([colour, fields[:, 0]]), pixels, coarse, fine)
    return ShadedView(
        map=coarse,
        colour=np.rint(blocks[..., :3]).astype(np.uint8),
        cover=share.astype(np.float16),
        light=blocks[..., 3].astype(np.float16),
    )


def _vertex_light(surface: Surface, shape: str, view: View) -> tuple[Floats, Floats]:
    """Brightness of the skin and of the light from behind at each vertex."""
    local = on_screen(surface.normals(shape), view)
    key = np.clip(local @ _unit(KEY), 0, None)
    rim = np.clip(local @ _unit(RIM), 0, None)
    sky = 0.5 + 0.5 * local[:, 1]
    facing = np.clip(local[:, 2], 0, 1) ** 0.6
    hollow = 1 - HOLLOW_DEPTH * _hollows(surface, shape)
    light = (0.50 + 0.12 * sky + 0.42 * key) * (0.74 + 0.26 * facing) * hollow
    return light.astype(np.float32), rim.astype(np.float32)


def _coloured(light: Floats, rim: Floats, worn: Floats) -> Floats:
    """Colours of 0 to 255 from light, back light and garment, the garment cut to a clean edge."""
    cloth = smooth_step(worn, 0.5 - GARMENT_EDGE, 0.5 + GARMENT_EDGE)[..., None]
    skin = np.array(rgb(SKIN), dtype=np.float32)
    base = skin + (np.array(rgb(GARMENT), dtype=np.float32) - skin) * cloth
    lit = base * (light[..., None] * KEY_COLOUR + 0.16 * rim[..., None] * RIM_COLOUR)
    return np.clip(lit * EXPOSURE, 0, 255)


def smooth_step(value: Floats, low: float | Floats, high: float | Floats) -> Floats:
    """0 below `low`, 1 above `high`, and a smooth way between."""
    share = np.clip((value - low) / (high - low), 0, 1)
    curve: Floats = share * share * (3 - 2 * share)
    return curve


@lru_cache(maxsize=16)
def _hollows(surface: Surface, shape: str) -> NDArray[np.float64]:
    """-1 (ridge) to 1 (hollow) at each vertex, from the smoothed bend of the skin."""
    points, normals = surface.positions(shape), surface.normals(shape)
    a, b = surface.edges.T
    size = surface.vertex_count
    counts = np.bincount(surface.edges.ravel(), minlength=size)
    step = points[b] - points[a]
    length = np.linalg.norm(step, axis=1)
    rise = (step * normals[a]).sum(axis=1) / length, -(step * normals[b]).sum(axis=1) / length
    bend = _sums(a, b, *rise, size) / counts
    for _ in range(3):
        bend = (bend + _sums(a, b, bend[b], bend[a], size) / counts) / 2
    return np.clip(bend / 0.12, -1, 1)


def _sums(
    a: NDArray[np.int32],
    b: NDArray[np.int32],
    at_a: NDArray[np.float64],
    at_b: NDArray[np.float64],
    size: int,
) -> NDArray[np.float64]:
    """Sum at each vertex of what its edges (a, b) bring to their ends: (size,)."""
    return np.bincount(np.concatenate([a, b]), np.concatenate([at_a, at_b]), minlength=size).astype(
        np.float64
    )


def _interpolate(
    values: Floats, surface: Surface, view: ViewMap
) -> tuple[NDArray[np.intp], Floats]:
    """The pixels (flat) that show skin, and what values at vertices (vertices, n) are there."""
    pixels = np.flatnonzero(view.triangle >= 0)
    triangles = view.triangle.ravel()[pixels]
    corners = values[surface.triangles[triangles]]
    seen: Floats = np.einsum("pc,pcn->pn", view.shares(pixels, triangles), corners)
    return pixels, seen


def _averaged(
    values: Floats, pixels: NDArray[np.intp], coarse: ViewMap, fine: ViewMap
) -> tuple[Floats, Floats]:
    """Values (n, k) at finer pixels brought to the coarse view, centred and standing alike.

    Gives the means (height, width, k), 0 where there is no skin, and the share that is skin.
    """
    # Whole views have the feet on the lowest line but MARGIN and the midline in the middle;
    # windows begin at the same corner.
    left = (coarse.width * FINER - fine.width) // 2
    foot = round(float(coarse.corners[0, 1] * FINER - fine.corners[0, 1]))
    rows, columns = np.divmod(pixels, fine.width)
    rows, columns = (rows + foot) // FINER, (columns + left) // FINER
    on_it = (rows >= 0) & (rows < coarse.height) & (columns >= 0) & (columns < coarse.width)
    block, size = (rows * coarse.width + columns)[on_it], coarse.height * coarse.width
    counts = np.bincount(block, minlength=size)
    sums = [np.bincount(block, channel, size) for channel in values[on_it].T]
    means = np.stack(sums, axis=1) / np.maximum(counts, 1)[:, None]
    picture = means.reshape(coarse.height, coarse.width, -1).astype(np.float32)
    share = (counts / FINER**2).reshape(coarse.height, coarse.width).astype(np.float32)
    return picture, share


def _unit(vector: tuple[float, float, float]) -> NDArray[np.float64]:
    array = np.array(vector)
    unit: NDArray[np.float64] = array / np.linalg.norm(array)
    return unit
