"""The colours of body charts; the values are those of the design tokens."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from filiform.body.drawing.vocabulary import MAX_INTENSITY

CARD: Final = "#fffdfa"
INK: Final = "#1d2a2f"
INK_2: Final = "#55636a"
LINE: Final = "#e2dbd0"
RAMP: Final = ("#f2b34a", "#e58a3c", "#d9532f", "#b53038", "#8f1638")
HEAT: Final = ("#8cb8d0", "#5f99bf", "#3a77a6", "#1f5488", "#0c2a55")
"""For shares of drawings: blue, so that nobody reads them as strength. On skin, blue is told
apart by people who see no red or no green, and the steps darken evenly, for print in grey,
where a dark outline parts the palest from the skin."""
STIFF: Final = "#6f8497"
NUMB: Final = "#7d62a8"
MARK_ON_DARK: Final = "#eef2f5"
SKIN: Final = "#cbbfb1"
GARMENT: Final = "#9a9d9b"


def rgb(colour: str) -> tuple[int, int, int]:
    """`#rrggbb` as three numbers from 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def ramp(intensity: NDArray[np.float32], colours: tuple[str, ...] = RAMP) -> NDArray[np.float32]:
    """Colours from the first (1 and less) to the last (10) for intensities (...): (..., 3)."""
    stops = np.linspace(1, MAX_INTENSITY, len(colours))
    channels = np.array([rgb(colour) for colour in colours], dtype=np.float32).T
    levels = [np.interp(intensity, stops, channel) for channel in channels]
    return np.stack(levels, axis=-1).astype(np.float32)


def ramp_colour(intensity: float, colours: tuple[str, ...] = RAMP) -> str:
    """The colour of one intensity as `#rrggbb`."""
    red, green, blue = np.rint(ramp(np.array(intensity, dtype=np.float32), colours)).astype(int)
    return f"#{red:02x}{green:02x}{blue:02x}"
