"""Where the people of a cohort have pain: the share of drawings that paint each vertex."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from filiform.body.measures.stacks import Floats, Mask


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
