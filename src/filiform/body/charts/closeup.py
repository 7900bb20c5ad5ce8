"""Which pieces of which views show a referral chart best.

A view is worth the skin it shows, seen as it is turned to the viewer and weighed as the pain
there is usual, and the trigger points it shows. Views are added while they bring something new.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.body.surface import Surface
from filiform.body.views import PIECE_VIEWS, View, Window, make_window_map, on_screen

Floats = NDArray[np.float64]

SIGHT_SCALE = 200.0
"""Pixels a metre of the maps that decide what is seen; half a centimetre is fine enough."""
SLACK_M = 0.012
MOST_VIEWS = 3
LEAST_GAIN = 0.1
"""Of everything there is to see; less is not worth another picture."""
SITES_WORTH = 0.6
AROUND_M, LEAST_HIGH_M, LEAST_WIDE_M = 0.07, 0.28, 0.24
BEHIND_M = 0.12


def closeups(
    weights: Floats, sites: Sequence[int], shape: str, surface: Surface, most: int = MOST_VIEWS
) -> tuple[tuple[View, Window], ...]:
    """At most `most` views with the piece to show, in the usual order.

    `weights` (V,) are 0 outside the zones. Without a zone or a site there is nothing to show:
    raises ValueError.
    """
    marked = np.flatnonzero(weights > 0)
    shown = np.union1d(marked, np.asarray(sites, dtype=np.int64))
    if not len(shown):
        raise ValueError("a referral chart needs a zone or a site")
    views = _chosen(weights, np.asarray(sites, dtype=np.int64), shape, surface, most)
    points = surface.positions(shape)[shown]
    return tuple((view, _around(points, view)) for view in views)


def _around(points: Floats, view: View) -> Window:
    """The piece of a view that holds these points (n, 3) with room around them."""
    across, up, towards = on_screen(points, view).T
    left, right = _widened(across.min(), across.max(), LEAST_WIDE_M)
    low, high = _widened(up.min(), up.max(), LEAST_HIGH_M)
    # From below, the trunk would stand behind every foot.
    farthest = float(towards.min()) - BEHIND_M if view == "below" else -np.inf
    return Window(left, right, low, high, farthest)


def _chosen(
    weights: Floats, sites: NDArray[np.int64], shape: str, surface: Surface, most: int
) -> list[View]:
    """The views, each of which shows something that those before it do not."""
    skin = weights * surface.vertex_area_cm2(shape)
    skin = skin / max(float(skin.sum()), 1e-9)
    pins = np.zeros(len(skin))
    pins[sites] = SITES_WORTH / max(len(sites), 1)
    best = np.zeros(len(skin))
    met = np.zeros(len(skin), dtype=np.bool_)
    chosen: list[View] = []
    while len(chosen) < most:
        gains = {
            view: float((skin * np.clip(facing - best, 0, None)).sum() + pins[seen & ~met].sum())
            for view in PIECE_VIEWS
            if view not in chosen
            for facing, seen in [sight(shape, view, surface)]
        }
        view = max(gains, key=lambda name: gains[name])
        if chosen and gains[view] < LEAST_GAIN:
            break
        chosen.append(view)
        facing, seen = sight(shape, view, surface)
        best, met = np.maximum(best, facing), met | seen
    return [view for view in PIECE_VIEWS if view in chosen]


@lru_cache(maxsize=24)
def sight(shape: str, view: View, surface: Surface) -> tuple[Floats, NDArray[np.bool_]]:
    """How squarely each vertex is seen in a view, 0 to 1, and whether it is seen at all; (V,)."""
    found = make_window_map(shape, view, SIGHT_SCALE, _around(surface.positions(shape), view))
    columns, rows = np.floor(found.corners).astype(np.int64).T
    facing = np.clip(on_screen(surface.normals(shape), view)[:, 2], 0, 1)
    away = np.abs(found.seen[rows, columns] - found.depth)
    seen = (away <= SLACK_M) & (facing > 0.15)
    return np.where(seen, facing, 0.0), seen


def _widened(low: float, high: float, least: float) -> tuple[float, float]:
    """A stretch with room around it, at least so long."""
    middle, half = (low + high) / 2, max((high - low) / 2 + AROUND_M, least / 2)
    return float(middle - half), float(middle + half)
