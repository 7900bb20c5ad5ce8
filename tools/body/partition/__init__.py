"""Parts the skin into named regions along anatomical lines.

Rules are written for the left half of the reference body, relative to landmarks; the right half
is its mirror image. A midline vertex of a paired region counts as left. Everyday regions are
laid out first; the ``divide_*`` modules then part them into fine ones without crossing their
borders. The rules also say where between two vertices a border runs (``crossings``).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from ..shapes import Body
from ..source import Ints, Source
from .crossings import crossings, triangle_sides
from .figure import Figure, left_half
from .rules import Names, divided, everyday
from .tidy import neighbours, one_piece

MIDLINE = (
    "top-of-head", "nose", "mouth", "chin", "breastbone", "sacrum", "coccyx", "pubic",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Partition:
    """For every vertex of the body the id of its fine region; ``crossings``: where borders run.

    ``crossings`` has a byte for each of the triangles' sides: 0 where no border crosses, else
    1 + 254 times the share of the side, from its lower vertex, that belongs to that vertex.
    """

    ids: list[str]
    crossings: NDArray[np.uint8]


def partition(source: Source, body: Body, figure: Figure, quads: Ints) -> Partition:
    """The fine regions of the body; the figure is its left half, the quads as the file has them."""
    left = left_half(source, body)
    place = np.full(len(source.mirror), -1)
    place[left] = np.arange(len(left))
    here = place[quads]
    joined = neighbours(here[np.all(here >= 0, axis=1)], len(left))
    names = _tidied(figure, joined)
    sides = triangle_sides(quads)
    swapped = np.any(place[sides] < 0, axis=1)  # on the right the mirrored side says it
    ends = place[np.where(swapped[:, None], source.mirror[sides], sides)]
    return Partition(_both_sides(source, left, names), _crossed(figure, names, ends))


def _tidied(figure: Figure, joined: csr_matrix) -> Names:
    """(n,) the fine region of every vertex of the left half, each in one piece."""
    whole, labels = np.unique(everyday(figure), return_inverse=True)
    labels = one_piece(joined, labels, len(whole))
    names, fine = np.unique(divided(figure, whole[labels]), return_inverse=True)
    return names[one_piece(_within(joined, labels), fine, len(names))]


def _within(matrix: csr_matrix, parents: Ints) -> csr_matrix:
    """Only the links between vertices of the same everyday region."""
    rows, columns = matrix.nonzero()
    same = parents[rows] == parents[columns]
    return csr_matrix((np.ones(int(same.sum())), (rows[same], columns[same])), shape=matrix.shape)


def _both_sides(source: Source, left: Ints, names: Names) -> list[str]:
    ids = [""] * len(source.mirror)
    for vertex, stem in zip(left.tolist(), names.tolist(), strict=True):
        paired = stem not in MIDLINE
        ids[int(source.mirror[vertex])] = f"{stem}-right" if paired else stem
        ids[vertex] = f"{stem}-left" if paired else stem
    return ids


def _crossed(figure: Figure, names: Names, sides: Ints) -> NDArray[np.uint8]:
    crossed = names[sides[:, 0]] != names[sides[:, 1]]
    octets = np.zeros(len(sides), dtype=np.uint8)
    share = crossings(figure, names, sides[crossed])
    octets[crossed] = 1 + np.rint(254 * share).astype(np.uint8)
    return octets
