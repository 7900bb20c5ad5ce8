"""Where the people of a cohort have pain: the share of drawings that paint each vertex."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from filiform.body.drawing import Drawing
from filiform.body.drawing.vocabulary import KINDS, Kind
from filiform.body.measures.stacks import Floats, Mask, masks, region_areas_cm2
from filiform.body.surface import Surface, load_surface

LEAST = 11
"""Fewest drawings that a published cell should hold: the rule of the US Centers for Medicare &
Medicaid Services (resdac.org, version of 2024-01-26) lets no count of 1 to 10 be shown."""
CHUNK = 500


class TooFewDrawings(ValueError):
    """A heat map would show persons, not a cohort."""

    def __init__(self, found: int, least: int) -> None:
        super().__init__(
            f"A heat map of {found} drawing{'' if found == 1 else 's'} shows persons. Give "
            f"{least} or more, or ask for fewer where no person can be harmed by it."
        )


@dataclass(frozen=True, eq=False)
class Cohort:
    """How many of some drawings paint each vertex, and any part of each fine region.

    Drawings, not people: give one drawing a person, or a person counts more than once.
    """

    shape: str
    drawings: int
    least: int
    painted: NDArray[np.int64]
    """(vertices,)"""
    regions: NDArray[np.int64]
    """(regions,)"""

    @property
    def shown(self) -> Floats:
        """(vertices,) share of the drawings, 0 where fewer than `least` of them have paint."""
        return np.where(self.painted >= self.least, self.painted, 0) / self.drawings


def cohort(
    drawings: Iterable[Drawing],
    surface: Surface | None = None,
    shape: str = "neutral",
    kinds: Iterable[Kind] = KINDS,
    least: int = LEAST,
) -> Cohort:
    """The drawings counted, a chunk in memory at a time; shown on one shape for all.

    Raises TooFewDrawings when there are fewer than `least`, UnknownName for the shape and
    OtherMesh for a drawing of another mesh.
    """
    surface = surface or load_surface()
    area = surface.vertex_area_cm2(shape)
    wanted = frozenset(kinds)
    painted = np.zeros(surface.vertex_count, dtype=np.int64)
    regions = np.zeros(len(surface.regions), dtype=np.int64)
    count = 0
    for chunk in _chunks(drawings):
        paint = masks(chunk, surface, wanted)
        painted += np.count_nonzero(paint, axis=0)
        regions += np.count_nonzero(region_areas_cm2(paint, surface, area), axis=0)
        count += len(chunk)
    if count < max(least, 1):
        raise TooFewDrawings(count, max(least, 1))
    return Cohort(shape, count, least, painted, regions)


def _chunks(drawings: Iterable[Drawing]) -> Iterator[list[Drawing]]:
    waiting = iter(drawings)
    for first in waiting:
        yield list(chain([first], islice(waiting, CHUNK - 1)))


def heat_map(paint: Mask | Iterable[Mask]) -> Floats:
    """Share of drawings that paint each vertex, 0 to 1: (vertices,).

    `paint` is a stack (n, vertices), or chunks of one, so that a cohort need not fit into
    memory. Every drawing counts once, those without paint too. Multiplied by the vertices'
    areas and summed it is the mean painted area. Raises ValueError when there is no drawing.
    """
    chunks = [paint] if isinstance(paint, np.ndarray) else paint
    counts: NDArray[np.int64] | None = None
    drawings = 0
    for chunk in chunks:
        found = np.count_nonzero(chunk, axis=0)
        counts = found if counts is None else counts + found
        drawings += len(chunk)
    if counts is None or not drawings:
        raise ValueError("There is no drawing to make a heat map of. Give one or more.")
    return counts / drawings


def heated_area_cm2(heat: Floats, vertex_area: Floats, shares: Floats) -> Floats:
    """Skin that at least each of `shares` of the drawings paint: (shares,) cm².

    Weighted by area, because vertices are dense on the face and the hands and sparse on the
    trunk: a count of vertices would call pain of the hand large. A share of 0 is the whole body.
    """
    area: Floats = (heat >= np.asarray(shares)[..., None]) @ vertex_area
    return area


def heat_levels(heat: Floats) -> NDArray[np.uint8]:
    """A heat map in the steps 0 to 10 in which a chart shows strength: (vertices,).

    Step k holds shares above (k - 1) tenths and up to k tenths; only 0 means nobody.
    """
    return np.ceil(np.round(heat * 10, 9)).clip(heat > 0, 10).astype(np.uint8)
