"""Parts the skin into named regions along anatomical lines.

Rules are written for the left half of the reference body, relative to landmarks; the right half
is its mirror image. A midline vertex of a paired region counts as left.
"""

import numpy as np

from ..source import Ints
from . import arm, head, leg, trunk
from .figure import Figure
from .tidy import corner_neighbours, even_out, neighbours, one_piece

MIDLINE = (
    "top-of-head", "nose", "mouth", "chin", "breastbone", "sacrum", "coccyx", "pubic",
)  # fmt: skip


def region_ids(figure: Figure) -> list[str]:
    """The region id of every vertex of the body."""
    stems = np.select(
        [trunk.above_collar(figure), arm.belongs(figure), leg.belongs(figure)],
        [head.labels(figure), arm.labels(figure), leg.labels(figure)],
        trunk.labels(figure),
    )
    names, half = np.unique(stems, return_inverse=True)
    half = _tidied(figure, half, len(names))
    return _both_sides(figure, [str(names[label]) for label in half])


def _tidied(figure: Figure, labels: Ints, count: int) -> Ints:
    source = figure.source
    place = np.full(len(source.mirror), -1)
    place[figure.ids] = np.arange(len(figure.ids))
    quads = place[source.quads]
    quads = quads[(quads >= 0).all(axis=1)]
    corners = corner_neighbours(quads, len(figure.ids))
    joined = neighbours(quads, len(figure.ids))
    return one_piece(joined, even_out(corners, labels, count), count)


def _both_sides(figure: Figure, stems: list[str]) -> list[str]:
    ids = [""] * len(figure.source.mirror)
    for vertex, stem in zip(figure.ids.tolist(), stems, strict=True):
        paired = stem not in MIDLINE
        ids[int(figure.source.mirror[vertex])] = f"{stem}-right" if paired else stem
        ids[vertex] = f"{stem}-left" if paired else stem
    return ids
