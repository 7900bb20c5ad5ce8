"""Blurs values along the skin, as far as people miss a place when they draw it again."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import SuperLU, splu

from filiform.body import Surface
from filiform.reasoning.patches import SHAPE

Floats = NDArray[np.float64]

REDRAWING_CM = 2.5
"""How far a place is missed, as the standard deviation of a heat kernel along the skin."""
STEPS = 2
"""Implicit steps of the heat equation: one leaves too long tails."""


def blurred(values: Floats, surface: Surface, spread_cm: float = REDRAWING_CM) -> Floats:
    """(V, n) the same values after they spread along the skin, never through the air.

    Solves the heat equation for half the square of `spread_cm` with the cotangent Laplacian
    (Pinkall & Polthier, Exp Math 1993;2:15); a value that is the same everywhere stays.
    """
    mass, step = _heat(surface, spread_cm)
    for _ in range(STEPS):
        values = step.solve(mass[:, None] * values)
    return values


@lru_cache(maxsize=4)
def _heat(surface: Surface, spread_cm: float) -> tuple[Floats, SuperLU]:
    """The area of each vertex in cm², and the factors of one implicit step."""
    mass = surface.vertex_area_cm2(SHAPE)
    time = spread_cm**2 / 2 / STEPS
    system = sparse.diags(mass) + time * _laplacian(surface)
    return mass, splu(system.tocsc())


def _laplacian(surface: Surface) -> sparse.csr_matrix:
    """(V, V) cotangent Laplacian, positive semidefinite; it has no unit of length."""
    points = surface.positions(SHAPE)
    corners = surface.triangles
    count = surface.vertex_count
    rows, columns, weights = [], [], []
    for corner in range(3):
        tip, a, b = (corners[:, (corner + k) % 3] for k in range(3))
        u, v = points[a] - points[tip], points[b] - points[tip]
        across = np.linalg.norm(np.cross(u, v), axis=1)
        cotangent = np.clip((u * v).sum(axis=1) / np.maximum(across, 1e-12), 0.0, None) / 2
        rows += [a, b]
        columns += [b, a]
        weights += [cotangent, cotangent]
    shape = (count, count)
    flat = (np.concatenate(weights), (np.concatenate(rows), np.concatenate(columns)))
    between = sparse.csr_matrix(flat, shape=shape)
    return sparse.csr_matrix(sparse.diags(np.asarray(between.sum(axis=1)).ravel()) - between)
