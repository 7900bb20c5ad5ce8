"""Distances along the skin: shortest ways over mesh edges and both diagonals of each quad."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

CM_PER_METRE = 100.0


def mesh_edges(quads: NDArray[np.int32]) -> NDArray[np.int32]:
    """(E, 2) the edges of the quads, each once, lower vertex first, ascending."""
    ends = np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)])
    return np.unique(np.sort(ends, axis=1), axis=0)


def walkways(quads: NDArray[np.int32], points: NDArray[np.float64]) -> csr_matrix:
    """Symmetric (V, V) matrix of lengths in cm along edges and quad diagonals."""
    diagonals = np.sort(np.concatenate([quads[:, [0, 2]], quads[:, [1, 3]]]), axis=1)
    ends = np.unique(np.concatenate([mesh_edges(quads), diagonals]), axis=0)
    lengths = np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1) * CM_PER_METRE
    both = np.concatenate([ends, ends[:, ::-1]])
    size = len(points)
    return csr_matrix((np.tile(lengths, 2), (both[:, 0], both[:, 1])), shape=(size, size))


def distances(
    ways: csr_matrix, vertices: Sequence[int] | NDArray[np.integer], limit_cm: float = np.inf
) -> NDArray[np.float64]:
    """(V,) cm from each vertex to the nearest of ``vertices``; inf beyond the limit.

    Ways keep to the mesh, so they are a few percent longer than the true shortest line.
    """
    starts = np.unique(np.asarray(vertices, dtype=np.int64))
    if len(starts) == 0:
        return np.full(ways.shape[0], np.inf)
    found: NDArray[np.float64] = dijkstra(
        ways, directed=True, indices=starts, limit=limit_cm, min_only=True
    )
    return found
