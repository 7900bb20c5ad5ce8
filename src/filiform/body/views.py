"""The four standard views: which skin is seen at each pixel, looking straight at the body.

Pieces of views may also be looked at from below, for the soles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from filiform.body.raster import rasterise
from filiform.body.surface import UnknownName, load_surface

View = Literal["front", "back", "left", "right", "below"]
VIEWS: Final[tuple[View, ...]] = ("front", "back", "left", "right")
PIECE_VIEWS: Final[tuple[View, ...]] = get_args(View)

Axis = tuple[int, int, int]

# Rows: screen x (to the right), and depth (towards the viewer), in body axes.
# "left" looks at the person's left side.
SCREEN: Final[dict[View, tuple[Axis, Axis]]] = {
    "front": ((1, 0, 0), (0, 0, 1)),
    "back": ((-1, 0, 0), (0, 0, -1)),
    "left": ((0, 0, -1), (1, 0, 0)),
    "right": ((0, 0, 1), (-1, 0, 0)),
    "below": ((1, 0, 0), (0, -1, 0)),
}
MARGIN: Final = 4  # pixels around the body


@dataclass(frozen=True)
class Window:
    """A piece of a view, in metres: across the screen from the midline, and up from the feet.

    From below, the front of the body is up, and the midline is at 0 too.
    """

    left: float
    right: float
    low: float
    high: float
    farthest: float = -math.inf
    """Depth towards the viewer beyond which skin is left out, so that it is not in the way."""
    nearest: float = math.inf
    """The same for skin that stands before what is to be seen."""


@dataclass(frozen=True, eq=False)
class ViewMap:
    """What is seen at each pixel of one view of one shape.

    `triangle` (height, width) is the triangle seen, -1 for none. `corners` (vertices, 2)
    are vertices in pixels, x to the right and y down; `depth` (vertices,) grows towards
    the viewer, in metres; `seen` (height, width) is the depth at each pixel.
    """

    shape: str
    view: View
    pixels_per_metre: float
    triangle: NDArray[np.int32]
    corners: NDArray[np.float64]
    depth: NDArray[np.float64]
    seen: NDArray[np.float32]

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return len(self.triangle)

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return len(self.triangle[0])

    def shares(
        self, pixels: NDArray[np.integer], triangles: NDArray[np.integer]
    ) -> NDArray[np.float32]:
        """Shares of the corners of `triangles` at the centres of `pixels` (flat): (n, 3).

        A centre outside its triangle gets the shares of a point at the triangle's border.
        """
        rows, columns = np.divmod(pixels, self.width)
        a, b, c = np.moveaxis(self.corners[load_surface().triangles[triangles]], 1, 0)
        at = np.stack([columns + 0.5, rows + 0.5], axis=1)
        area = _cross(b - a, c - a)
        u, v = _cross(b - at, c - at) / area, _cross(c - at, a - at) / area
        shares = np.clip(np.stack([u, v, 1 - u - v], axis=1), 0, 1)
        found: NDArray[np.float32] = (shares / shares.sum(axis=1, keepdims=True)).astype(np.float32)
        return found

    def is_visible(self, vertex: int, slack_m: float = 0.012) -> bool:
        """Whether the skin at a vertex is what is seen there, to within `slack_m` metres."""
        x, y = (int(np.floor(place)) for place in self.corners[vertex])
        if not (0 <= x < self.width and 0 <= y < self.height):
            return False
        around = self.seen[max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2]
        return bool((np.abs(around - self.depth[vertex]) <= slack_m).any())


@lru_cache(maxsize=24)
def view_map(shape: str, view: View, pixels_per_metre: float) -> ViewMap:
    """The view of a shape at a scale, computed once and kept. Raises UnknownName."""
    return make_view_map(shape, view, pixels_per_metre)


def make_view_map(shape: str, view: View, pixels_per_metre: float) -> ViewMap:
    """The view of a shape at a scale, computed anew."""
    if view not in VIEWS:
        raise UnknownName("view", view, VIEWS)
    surface = load_surface()
    points = surface.positions(shape)
    across, towards = (points @ np.array(axis) for axis in SCREEN[view])
    half = float(np.abs(across).max())
    width = 2 * (int(np.ceil(half * pixels_per_metre)) + MARGIN)
    height = int(np.ceil(points[:, 1].max() * pixels_per_metre)) + 2 * MARGIN
    corners = np.stack(
        [
            across * pixels_per_metre + width / 2,
            height - MARGIN - points[:, 1] * pixels_per_metre,
        ],
        axis=1,
    )
    stacked = np.concatenate([corners, towards[:, None]], axis=1)
    triangle, seen = rasterise(stacked[surface.triangles], height, width)
    return ViewMap(shape, view, pixels_per_metre, triangle, corners, towards, seen)


@lru_cache(maxsize=12)
def window_map(shape: str, view: View, pixels_per_metre: float, window: Window) -> ViewMap:
    """A piece of a view at a scale, computed once and kept. Raises UnknownName."""
    return make_window_map(shape, view, pixels_per_metre, window)


def make_window_map(shape: str, view: View, pixels_per_metre: float, window: Window) -> ViewMap:
    """A piece of a view, computed anew; its size is the window's, rounded to pixels."""
    if view not in SCREEN:
        raise UnknownName("view", view, PIECE_VIEWS)
    surface = load_surface()
    across, up, towards = on_screen(surface.positions(shape), view).T
    width, height = window_size(window, pixels_per_metre)
    corners = pixels_per_metre * np.stack([across - window.left, window.high - up], axis=1)
    stacked = np.concatenate([corners, towards[:, None]], axis=1)[surface.triangles]
    depth = stacked[:, :, 2]
    within = (depth.max(axis=1) >= window.farthest) & (depth.min(axis=1) <= window.nearest)
    near = np.flatnonzero(within)
    place, seen = rasterise(stacked[near], height, width)
    triangle = np.where(place >= 0, near[place], -1).astype(np.int32)
    return ViewMap(shape, view, pixels_per_metre, triangle, corners, towards, seen)


def window_size(window: Window, pixels_per_metre: float) -> tuple[int, int]:
    """Width and height of a window in pixels; at a finer scale exactly so many times as much."""
    wide, high = window.right - window.left, window.high - window.low
    return max(1, round(wide * pixels_per_metre)), max(1, round(high * pixels_per_metre))


def on_screen(points: NDArray[np.float64], view: View) -> NDArray[np.float64]:
    """(n, 3) across the screen, up and towards the viewer, of (n, 3) in body axes."""
    across, towards = (np.array(axis, dtype=np.float64) for axis in SCREEN[view])
    return points @ np.stack([across, np.cross(towards, across), towards], axis=1)


def _cross(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    return first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
