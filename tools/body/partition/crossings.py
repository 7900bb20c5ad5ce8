"""Where on the mesh the borders of the regions run: on each side of a triangle that they cross."""

import numpy as np
from numpy.typing import NDArray

from ..source import Floats, Ints
from .figure import Figure
from .rules import Names, divided, everyday

ROUNDS = 6


def crossings(figure: Figure, names: Names, sides: Ints) -> Floats:
    """How far along each side (m, 2) the region of its first end reaches, 0 to 1.

    ``names`` are the regions of the places. Between two everyday regions their own border
    counts: a side that also crosses from one part of them to another would else stop there,
    and the border would have a notch wherever parts end on both sides of it. Where places were
    tidied away from the rules, the border is put half-way.
    """
    whole = everyday(figure)
    ruled = divided(figure, whole)
    home = dict(zip(ruled.tolist(), whole.tolist(), strict=True))
    homes = np.array([home[name] for name in names.tolist()])
    first, house = names[sides[:, 0]], homes[sides[:, 0]]
    apart = house != homes[sides[:, 1]]
    known = np.where(
        apart, (whole == homes)[sides].all(axis=1), (ruled == names)[sides].all(axis=1)
    )
    inner, outer = np.zeros(len(sides)), np.ones(len(sides))
    for _ in range(ROUNDS):
        middle = (inner + outer) / 2
        between = figure.between(sides, middle)
        whole_there = everyday(between)
        there = np.where(apart, whole_there == house, divided(between, whole_there) == first)
        inner = np.where(there, middle, inner)
        outer = np.where(there, outer, middle)
    share = (inner + outer) / 2
    return np.where(known & (first != names[sides[:, 1]]), share, 0.5)


def triangle_sides(quads: Ints) -> NDArray[np.int64]:
    """(S, 2) the sides of the triangles, each once, lower vertex first, ascending."""
    a, b, c, d = quads.T
    ends = [(a, b), (b, c), (c, d), (d, a), (a, c)]
    pairs = np.concatenate([np.stack(pair, axis=1) for pair in ends])
    return np.unique(np.sort(pairs, axis=1), axis=0)
