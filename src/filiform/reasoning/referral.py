"""The atlas as arrays: how likely pain is in each patch while a trigger point is active."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiform.atlas import BODY_SIDES, Atlas, BodySide, Kind, Muscle, TriggerPoint
from filiform.atlas.referral import zone_weights
from filiform.body import Surface
from filiform.reasoning.patches import SHAPE, Patches, patches_of
from filiform.reasoning.smoothing import blurred

LOCAL_WEIGHT = 0.4
"""Weight of the skin over the muscle: pain is often felt there too, but seldom counted."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Node:
    """One trigger point on one side: a cause that may be active."""

    muscle: str
    point: str
    side: BodySide


@dataclass(frozen=True, eq=False)
class Referral:
    """T trigger points on the left, then the same T on the right; P patches."""

    nodes: tuple[Node, ...]
    """2T of them: column k + T is the mirror of column k."""
    weights: Floats
    """(2T, P) chance of pain in the patch while the trigger point is active, blurred as people
    miss a place when they draw."""
    essential: Floats
    """(2T, P) the same of essential zones alone, not blurred; 0 outside them."""
    muscle: NDArray[np.intp]
    """(2T,) number of muscle and side: nodes of one muscle on one side share it."""
    patches: Patches

    @property
    def mirror(self) -> NDArray[np.intp]:
        """(2T,) index of the same trigger point on the other side."""
        half = len(self.nodes) // 2
        return np.roll(np.arange(2 * half), half)


@lru_cache(maxsize=4)
def compile_referral(atlas: Atlas, surface: Surface) -> Referral:
    """The arrays of an atlas on a surface; kept, because both are frozen."""
    patches = patches_of(surface)
    left = [(muscle, point) for muscle in atlas.muscles for point in muscle.trigger_points]
    skin = np.stack([_felt(muscle, point, surface) for muscle, point in left], axis=1)
    weights = _by_patch(blurred(skin, surface), patches, surface)
    essential = _by_patch(
        np.stack([_essential(point, surface) for _, point in left], axis=1), patches, surface
    )
    number = {muscle.id: index for index, muscle in enumerate(atlas.muscles)}
    own = np.array([number[muscle.id] for muscle, _ in left], dtype=np.intp)
    return Referral(
        nodes=tuple(
            Node(muscle.id, point.id, side) for side in BODY_SIDES for muscle, point in left
        ),
        weights=_both_sides(weights, patches),
        essential=_both_sides(essential, patches),
        muscle=np.concatenate([own, own + len(number)]),
        patches=patches,
    )


def _felt(muscle: Muscle, point: TriggerPoint, surface: Surface) -> Floats:
    """(V,) the zones and the skin over the muscle."""
    weights = zone_weights(point, "left", surface)
    for region in muscle.over:
        name = f"{region}-left" if f"{region}-left" in surface.region_ids else region
        vertices = surface.region_vertices(name)
        weights[vertices] = np.maximum(weights[vertices], LOCAL_WEIGHT)
    return weights


def _essential(point: TriggerPoint, surface: Surface) -> Floats:
    weights = np.zeros(surface.vertex_count)
    for zone in point.zones:
        if zone.kind is Kind.ESSENTIAL:
            for region in zone.region_ids("left"):
                weights[surface.region_vertices(region)] = zone.weight
    return weights


def _by_patch(skin: Floats, patches: Patches, surface: Surface) -> Floats:
    """(T, P) mean over each patch, each vertex of the midline half in both of its homes."""
    area = surface.vertex_area_cm2(SHAPE)
    rows = []
    for column in skin.T:
        total = sum(
            np.bincount(home, weights=area * column, minlength=len(patches))
            for home in patches.homes
        )
        rows.append(total)
    whole = sum(np.bincount(home, weights=area, minlength=len(patches)) for home in patches.homes)
    means: Floats = np.array(rows) / whole
    return means


def _both_sides(left: Floats, patches: Patches) -> Floats:
    return np.concatenate([left, left[:, patches.mirror]])
