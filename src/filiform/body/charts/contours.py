"""Outlines of paint: where a field of pixels crosses a level, as closed paths.

Marching squares (Lorensen and Cline 1987, in the plane): each square of four pixels
gives directed pieces with the higher side on their left, so that the end of a piece is
the start of exactly one other.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Complex = NDArray[np.complex128]

AS_COMPLEX = np.array([1, 1j])

# Corners are bits: 1 upper left, 2 upper right, 4 lower right, 8 lower left.
# Sides of a square: 0 top, 1 right, 2 bottom, 3 left.
PIECES: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((3, 0),), 2: ((0, 1),), 4: ((1, 2),), 8: ((2, 3),),
    3: ((3, 1),), 6: ((0, 2),), 12: ((1, 3),), 9: ((2, 0),),
    14: ((0, 3),), 13: ((1, 0),), 11: ((2, 1),), 7: ((3, 2),),
    5: ((3, 0), (1, 2)), 10: ((0, 1), (2, 3)),
}  # fmt: skip


def outlines(field: NDArray[np.floating], level: float = 0.0) -> list[Floats]:
    """Closed paths (n, 2) of x and y where `field` (height, width) crosses `level`.

    Values stand at pixel centres: the first is at (0.5, 0.5). Outside the field is low.
    """
    low = min(float(field.min()), level) - 1.0
    padded = np.pad(field.astype(np.float64), 1, constant_values=low)
    following = _pieces(padded > level)
    paths = []
    while following:
        start, side = following.popitem()
        path = [start]
        while side != start:
            path.append(side)
            side = following.pop(side)
        paths.append(_places(np.array(path), padded, level) - 0.5)
    return paths


def simplify(path: Floats, tolerance: float) -> Floats:
    """A closed path without the points that lie within `tolerance` of a straight way.

    Douglas and Peucker 1973, from the first point and the one farthest from it.
    """
    if len(path) < 4:
        return path
    split = int(((path - path[0]) ** 2).sum(axis=1).argmax())
    closed = np.concatenate([path, path[:1]]) @ AS_COMPLEX
    keep = np.zeros(len(closed), dtype=np.bool_)
    keep[[0, split, len(path)]] = True
    spans = np.array([(0, split), (split, len(path))])
    while len(spans := spans[spans[:, 1] - spans[:, 0] > 1]):
        far, away = _farthest(closed, spans)
        beyond = away > tolerance
        keep[far[beyond]] = True
        first, last = spans[beyond].T
        middle = far[beyond]
        spans = np.concatenate([np.stack([first, middle], 1), np.stack([middle, last], 1)])
    return path[keep[:-1]]


def _pieces(high: NDArray[np.bool_]) -> dict[int, int]:
    """The side that follows each side of a square, over all pieces."""
    bits = high[:-1, :-1] * 1 + high[:-1, 1:] * 2 + high[1:, 1:] * 4 + high[1:, :-1] * 8
    height, width = high.shape
    following: dict[int, int] = {}
    rows, columns = np.nonzero((bits > 0) & (bits < 15))
    crossed, cases = rows * width + columns, bits[rows, columns]
    for case, pieces in PIECES.items():
        square = crossed[cases == case]
        # Sides along rows are numbered by their left pixel, sides along columns after those.
        down = height * width
        sides = (square, down + square + 1, square + width, down + square)
        for start, end in pieces:
            following.update(zip(sides[start].tolist(), sides[end].tolist(), strict=True))
    return following


def _places(path: NDArray[np.int64], field: Floats, level: float) -> Floats:
    """Where the level is crossed on each side."""
    height, width = field.shape
    upright, pixel = np.divmod(path, height * width)
    other = pixel + np.where(upright == 1, width, 1)
    flat = field.ravel()
    share = (level - flat[pixel]) / (flat[other] - flat[pixel])
    rows, columns = np.divmod(pixel, width)
    return np.stack(
        [columns + np.where(upright == 1, 0, share), rows + np.where(upright == 1, share, 0)],
        axis=1,
    )


def _farthest(points: Complex, spans: NDArray[np.intp]) -> tuple[NDArray[np.intp], Floats]:
    """The point within each span (n, 2) that is farthest from its straight way, and how far.

    Ends are not within. The first of several; every span holds one at least.
    """
    first, last = spans.T
    counts = last - first - 1
    starts = np.cumsum(counts) - counts
    span = np.repeat(np.arange(len(spans)), counts)
    within = np.arange(counts.sum()) - starts[span] + first[span] + 1
    away = _distance(points[within], points[first][span], points[last][span])
    farthest: Floats = np.maximum.reduceat(away, starts)
    found = np.flatnonzero(away == farthest[span])
    _, one = np.unique(span[found], return_index=True)
    return within[found[one]], farthest


def _distance(points: Complex, start: Complex, end: Complex) -> Floats:
    """Distance of points of the complex plane from the pieces of line between two others each."""
    along, ways = end - start, points - start
    length = np.abs(along) ** 2
    share = (ways * along.conj()).real / np.where(length > 0, length, 1)
    away: Floats = np.abs(ways - np.clip(share, 0, 1) * along)
    return away
