"""Bands around the trunk: each slants from its height at the back to its height in front."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEVEL_TO = 0.27
"""How far around, 0 in front and 1 at the back, a band is level: past the line of the nipple.
It is level as far from the back, and slants between."""


def trunk_levels(points: Floats, front: Floats, back: Floats) -> Floats:
    """Which rung each point lies on, as a number: 0 on the first rung, 0.5 halfway to the next.

    ``points`` (n, 3) in metres, +Y up and +Z front, the trunk upright around x = 0. ``front`` and
    ``back`` (rungs,) are heights of the same levels, falling. Around the sides the height goes
    evenly with the angle from the one to the other. Held to the ladder's ends.
    """
    middle = (points[:, 2].min() + points[:, 2].max()) / 2
    angle = np.arctan2(np.abs(points[:, 0]), points[:, 2] - middle) / np.pi
    around = np.clip((angle - LEVEL_TO) / (1 - 2 * LEVEL_TO), 0, 1)
    heights = (1 - around)[:, None] * front + around[:, None] * back
    above = heights[:, :-1] >= points[:, 1:2]
    rung = np.clip(np.count_nonzero(above, axis=1) - 1, 0, heights.shape[1] - 2)
    rows = np.arange(len(points))
    upper, lower = heights[rows, rung], heights[rows, rung + 1]
    levels: Floats = np.clip(
        rung + (upper - points[:, 1]) / (upper - lower), 0, heights.shape[1] - 1
    )
    return levels


def carried_on(heights: Floats, before: int, after: int) -> Floats:
    """A ladder with rungs added at both ends, as far apart as the end's own two."""
    first = heights[0] + (heights[0] - heights[1]) * np.arange(before, 0, -1)
    last = heights[-1] - (heights[-2] - heights[-1]) * np.arange(1, after + 1)
    return np.concatenate([first, heights, last])
