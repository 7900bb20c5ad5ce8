"""What all patients are made on: the atlas, the body, and matrices between skin and patches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from filiform.atlas import BODY_SIDES, Atlas, BodySide, Muscle, load_atlas
from filiform.body import Surface, load_surface
from filiform.reasoning import Referral, compile_referral
from filiform.reasoning.patches import SHAPE
from filiform.reasoning.smoothing import blurred

EDGE_CM = 2.0
"""How soft the edge of an area is before noise moves it."""

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Area:
    """One zone of a trigger point on one side, or the skin over its muscle."""

    chance: float
    """That it is felt while the trigger point is active."""
    column: int
    """Of ``Ground.soft``."""


@dataclass(frozen=True, eq=False)
class Ground:
    """V vertices, P patches, R everyday regions, N trigger points and M muscles with side."""

    atlas: Atlas
    surface: Surface
    referral: Referral
    area: Floats
    """(V,) cm² of the neutral shape."""
    soft: NDArray[np.float32]
    """(V, C) each area with a soft edge, 1 in its middle."""
    zones: tuple[tuple[Area, ...], ...]
    """N times the zones."""
    local: tuple[int, ...]
    """N times the column of the skin over the muscle."""
    to_patches: sparse.csr_matrix
    """(V, P) share of a patch that each vertex holds."""
    to_regions: sparse.csr_matrix
    """(V, R) share of an everyday region that each vertex holds."""
    sites: Indices
    """(N,) the vertex of each trigger point."""

    @property
    def muscle(self) -> Indices:
        """(N,) number of the muscle with its side."""
        return self.referral.muscle

    @property
    def muscle_count(self) -> int:
        """Muscles with side."""
        return int(self.muscle.max()) + 1

    @property
    def positions(self) -> Floats:
        """(V, 3) metres."""
        return self.surface.positions(SHAPE)


@lru_cache(maxsize=1)
def the_ground() -> Ground:
    """The packaged atlas on the packaged body."""
    atlas, surface = load_atlas(), load_surface()
    referral = compile_referral(atlas, surface)
    area = surface.vertex_area_cm2(SHAPE)
    columns: dict[tuple[str, ...], int] = {}
    pairs = [(m, p) for m in atlas.muscles for p in m.trigger_points]
    zones: list[tuple[Area, ...]] = []
    local: list[int] = []
    for side in BODY_SIDES:
        for muscle, point in pairs:
            zones.append(
                tuple(
                    Area(zone.weight, columns.setdefault(zone.region_ids(side), len(columns)))
                    for zone in point.zones
                )
            )
            local.append(columns.setdefault(_skin_over(muscle, side, surface), len(columns)))
    places = [(point.place, side) for side in BODY_SIDES for _, point in pairs]
    homes = referral.patches.homes
    return Ground(
        atlas=atlas,
        surface=surface,
        referral=referral,
        area=area,
        soft=_soft(tuple(columns), surface),
        zones=tuple(zones),
        local=tuple(local),
        to_patches=_shares(homes, area, len(referral.patches)),
        to_regions=_shares((surface.everyday_of,), area, len(surface.everyday)),
        sites=np.array([surface.locate(place, side, SHAPE) for place, side in places], np.intp),
    )


def _skin_over(muscle: Muscle, side: BodySide, surface: Surface) -> tuple[str, ...]:
    names = (f"{region}-{side}" for region in muscle.over)
    return tuple(
        name if name in surface.region_ids else name.removesuffix(f"-{side}") for name in names
    )


def _soft(groups: tuple[tuple[str, ...], ...], surface: Surface) -> NDArray[np.float32]:
    hard = np.zeros((surface.vertex_count, len(groups)))
    for column, names in enumerate(groups):
        for name in names:
            hard[surface.region_vertices(name), column] = 1
    soft = blurred(hard, surface, EDGE_CM)
    return np.asarray(soft / np.maximum(soft.max(axis=0), 1e-9), dtype=np.float32)


def _shares(homes: tuple[NDArray[np.integer], ...], area: Floats, count: int) -> sparse.csr_matrix:
    rows = np.tile(np.arange(len(area)), len(homes))
    flat = (np.tile(area, len(homes)), (rows, np.concatenate(homes)))
    whole = sparse.csr_matrix(flat, shape=(len(area), count))
    totals = np.asarray(whole.sum(axis=0)).ravel()
    return sparse.csr_matrix(whole @ sparse.diags(1 / np.maximum(totals, 1e-9)))
