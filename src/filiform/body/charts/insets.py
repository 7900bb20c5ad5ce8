"""What the four views hide, beside them when there is paint on it: palms, soles, inner sides.

Palms and soles are looked at from below: the arms of the body hang out and its palms look down.
The inner side of a foot is looked at past the other one, and the ribs past the arm.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from filiform.body.charts.closeup import sight
from filiform.body.surface import Surface, load_surface
from filiform.body.views import VIEWS, View, Window, on_screen

Place = Literal["palm", "sole", "inner_foot", "ribs"]
Side = Literal["right", "left"]


@dataclass(frozen=True)
class Inset:
    """One place on one side."""

    place: Place
    side: Side

    @property
    def view(self) -> View:
        """From where it is looked at."""
        if self.place in ("palm", "sole"):
            return "below"
        inward = self.place == "inner_foot"
        return "left" if (self.side == "right") == inward else "right"


Pair = tuple[Inset, Inset]
PARTS: dict[Place, tuple[str, ...]] = {
    "palm": ("palm", "thumb", "fingers", "wrist-front"),
    "sole": ("sole", "heel", "toes"),
    "inner_foot": ("foot-inner-edge", "ankle-inner", "heel", "toes"),
    "ribs": ("side-of-chest",),
}
PAIRS: tuple[Pair, ...] = tuple((Inset(place, "right"), Inset(place, "left")) for place in PARTS)
LEAST_HIDDEN_CM2 = 1.0
"""Paint that no view shows on less skin than this is the rim of paint that one does show."""
AROUND_M: dict[Place, float] = {"palm": 0.015, "sole": 0.015, "inner_foot": 0.015, "ribs": 0.05}
BEHIND_M = 0.12
"""What stands farther behind a sole is left out."""


def insets_for(
    painted: NDArray[np.bool_], shape: str, views: Sequence[View], surface: Surface
) -> tuple[Pair, ...]:
    """The pairs of insets that show painted vertices (V,) which the views leave out.

    What one pair shows asks for no other. A view that there is not shows nothing.
    """
    hidden = painted.copy()
    for view in set(views) & set(VIEWS):
        hidden &= ~sight(shape, view, surface)[1]
    area = surface.vertex_area_cm2(shape)
    found = []
    for pair in PAIRS:
        shown = np.union1d(*(_vertices(inset) for inset in pair))
        if float((area * hidden)[shown].sum()) >= LEAST_HIDDEN_CM2:
            found.append(pair)
            if pair[0].view == "below":
                hidden[shown] &= ~sight(shape, "below", surface)[1][shown]
    return tuple(found)


@lru_cache(maxsize=48)
def inset_window(inset: Inset, shape: str) -> Window:
    """The piece of its view that an inset shows; what stands before or behind is left out."""
    place = on_screen(load_surface().positions(shape)[_vertices(inset)], inset.view)
    across, up, towards = place.T
    around = AROUND_M[inset.place]
    return Window(
        left=float(across.min()) - around,
        right=float(across.max()) + around,
        low=float(up.min()) - around,
        high=float(up.max()) + around,
        farthest=float(towards.min()) - (BEHIND_M if inset.place == "sole" else 0.0),
        nearest=math.inf if inset.view == "below" else float(towards.max()),
    )


@lru_cache(maxsize=16)
def _vertices(inset: Inset) -> NDArray[np.intp]:
    surface = load_surface()
    parts = (surface.region_vertices(f"{one}-{inset.side}") for one in PARTS[inset.place])
    return np.unique(np.concatenate(list(parts)))
