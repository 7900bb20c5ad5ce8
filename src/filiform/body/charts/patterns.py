"""How each kind of paint looks, so that kinds can be told apart without colour.

Pain is a full coat whose colour is its strength, stiffness a hatched one, numbness a dotted one.
Patterns are given as strengths 0 to 1 at pixel places, x to the right and y down.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filiform.body.charts.shading import smooth_step

Floats = NDArray[np.float32]

PERIOD = 8.0  # pixels of a chart 900 high
LINE = 2.6
DOT_RADIUS = 2.1
TINT = 0.3
OUTLINE = 1.3
PIN_RADIUS = 6.5


def hatching(x: Floats, y: Floats, unit: float) -> Floats:
    """Diagonal lines, rising to the right."""
    period = PERIOD * unit * np.sqrt(2)
    across = np.mod(x + y, period)
    away = np.minimum(across, period - across) / np.sqrt(2)
    return _inside(away.astype(np.float32), LINE * unit / 2)


def dots(x: Floats, y: Floats, unit: float) -> Floats:
    """Round dots on a lattice whose rows are shifted by half."""
    period = PERIOD * unit
    row = np.floor(y / period)
    across = np.mod(x + np.mod(row, 2) * period / 2, period) - period / 2
    down = np.mod(y, period) - period / 2
    return _inside(np.hypot(across, down).astype(np.float32), DOT_RADIUS * unit)


def _inside(away: Floats, reach: float) -> Floats:
    """1 within `reach` of a mark, 0 beyond, soft over about a pixel."""
    return 1 - smooth_step(away, reach - 0.6, reach + 0.6)
