"""Parts the skin into named regions along anatomical lines.

Rules are written for the left half of the reference body, relative to landmarks; the right half
is its mirror image. A midline vertex of a paired region counts as left. Everyday regions are
laid out first; ``division`` then parts them into fine ones without crossing their borders.
"""

import numpy as np
from scipy.sparse import csr_matrix

from . import arm, head, leg, trunk
from .division import divided
from .figure import Figure
from .tidy import corner_neighbours, even_out, neighbours, one_piece

MIDLINE = (
    "top-of-head", "nose", "mouth", "chin", "breastbone", "sacrum", "coccyx", "pubic",
)  # fmt: skip


def region_ids(figure: Figure) -> list[str]:
    """The id of the fine region of every vertex of the body."""
    stems = np.select(
        [trunk.above_collar(figure), arm.belongs(figure), leg.belongs(figure)],
        [head.labels(figure), arm.labels(figure), leg.labels(figure)],
        trunk.labels(figure),
    )
    names, labels = np.unique(stems, return_inverse=True)
    corners, joined = _links(figure)
    labels = one_piece(joined, even_out(corners, labels, len(names)), len(names))
    everyday = names[labels]
    fine = divided(figure, everyday, joined)
    return _both_sides(figure, fine.tolist())


def _links(figure: Figure) -> tuple[csr_matrix, csr_matrix]:
    """Which vertices of the left half share a quad, and which share an edge."""
    source = figure.source
    place = np.full(len(source.mirror), -1)
    place[figure.ids] = np.arange(len(figure.ids))
    quads = place[source.quads]
    quads = quads[(quads >= 0).all(axis=1)]
    return corner_neighbours(quads, len(figure.ids)), neighbours(quads, len(figure.ids))


def _both_sides(figure: Figure, stems: list[str]) -> list[str]:
    ids = [""] * len(figure.source.mirror)
    for vertex, stem in zip(figure.ids.tolist(), stems, strict=True):
        paired = stem not in MIDLINE
        ids[int(figure.source.mirror[vertex])] = f"{stem}-right" if paired else stem
        ids[vertex] = f"{stem}-left" if paired else stem
    return ids
