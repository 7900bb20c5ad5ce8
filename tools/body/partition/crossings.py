"""Where on the mesh the borders of the regions run: on each side of a triangle that they cross."""

import numpy as np
from numpy.typing import NDArray

from ..source import Floats, Ints
from .figure import Figure
from .rules import Names, divided, everyday

ROUNDS = 6


def crossings(figure: Figure, names: Names, sides: Ints) -> Floats:
    """How far along each side (m, 2) the region of its first end reaches, 0 to 1.

    ``names`` are the regions of the places. Where they were tidied away from the rules, the
    border is put half-way.
    """
    first, second = names[sides[:, 0]], names[sides[:, 1]]
    ruled = _ruled(figure)
    known = (ruled[sides] == names[sides]).all(axis=1)
    inner, outer = np.zeros(len(sides)), np.ones(len(sides))
    for _ in range(ROUNDS):
        middle = (inner + outer) / 2
        there = _ruled(figure.between(sides, middle))
        inner = np.where(there == first, middle, inner)
        outer = np.where(there == first, outer, middle)
    share = (inner + outer) / 2
    return np.where(known & (first != second), share, 0.5)


def _ruled(figure: Figure) -> Names:
    return divided(figure, everyday(figure))


def triangle_sides(quads: Ints) -> NDArray[np.int64]:
    """(S, 2) the sides of the triangles, each once, lower vertex first, ascending."""
    a, b, c, d = quads.T
    ends = [(a, b), (b, c), (c, d), (d, a), (a, c)]
    pairs = np.concatenate([np.stack(pair, axis=1) for pair in ends])
    return np.unique(np.sort(pairs, axis=1), axis=0)
