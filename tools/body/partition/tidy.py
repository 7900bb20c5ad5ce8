"""Makes every region one piece and its border even."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from ..source import Ints


def neighbours(quads: Ints, count: int) -> csr_matrix:
    """Symmetric (V, V) matrix, 1 where an edge joins two vertices."""
    return _joined(np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)]), count)


def corner_neighbours(quads: Ints, count: int) -> csr_matrix:
    """Symmetric (V, V) matrix, 1 where two vertices share a quad."""
    edges = [quads[:, [k, (k + 1) % 4]] for k in range(4)]
    return _joined(np.concatenate([*edges, quads[:, [0, 2]], quads[:, [1, 3]]]), count)


def _joined(ends: Ints, count: int) -> csr_matrix:
    both = np.concatenate([ends, ends[:, ::-1]])
    matrix = csr_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(count, count))
    matrix.data[:] = 1.0
    return matrix


def _votes(joined: csr_matrix, labels: Ints, count: int, rows: Ints) -> NDArray[np.float64]:
    """(rows, regions) how many neighbours of each of these vertices carry each label."""
    one_hot = csr_matrix(
        (np.ones(len(labels)), (np.arange(len(labels)), labels)), shape=(len(labels), count)
    )
    return np.asarray((joined[rows] @ one_hot).toarray())


def on_borders(joined: csr_matrix, labels: Ints) -> Ints:
    """The vertices with a neighbour of another label."""
    rows, columns = joined.nonzero()
    return np.unique(rows[labels[rows] != labels[columns]])


def even_out(corners: csr_matrix, labels: Ints, count: int, rounds: int = 4) -> Ints:
    """A vertex changes over when clearly more of the corners around it carry another label.

    ``corners`` joins the vertices of a common quad, so that diagonals vote too.
    """
    labels = labels.copy()
    for _ in range(rounds):
        edge = on_borders(corners, labels)
        votes = _votes(corners, labels, count, edge)
        own = votes[np.arange(len(edge)), labels[edge]]
        outvoted = votes.max(axis=1) >= own + 2
        labels[edge[outvoted]] = votes[outvoted].argmax(axis=1)
    return labels


def one_piece(joined: csr_matrix, labels: Ints, count: int) -> Ints:
    """Every label keeps its largest piece; the others go over to what surrounds them."""
    labels = labels.copy()
    for _ in range(80):
        strays = np.flatnonzero(_strays(joined, labels, count))
        if not len(strays):
            return labels
        votes = _votes(joined, labels, count, strays)
        votes[np.arange(len(strays)), labels[strays]] = 0
        changing = votes.max(axis=1) > 0
        labels[strays[changing]] = votes[changing].argmax(axis=1)
    raise ValueError("some region stays in pieces")


def _strays(joined: csr_matrix, labels: Ints, count: int) -> NDArray[np.bool_]:
    rows, columns = joined.nonzero()
    same = labels[rows] == labels[columns]
    inside = csr_matrix((np.ones(int(same.sum())), (rows[same], columns[same])), shape=joined.shape)
    _, piece = connected_components(inside, directed=False)
    sizes = np.bincount(piece)
    strays = np.zeros(len(labels), dtype=bool)
    for label in range(count):
        members = np.flatnonzero(labels == label)
        if len(members):
            largest = piece[members][sizes[piece[members]].argmax()]
            strays[members[piece[members] != largest]] = True
    return strays
