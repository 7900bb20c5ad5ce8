"""A z-buffer for looking straight at the body (no perspective), vectorised over triangles."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def rasterise(
    corners: Floats, height: int, width: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Which triangle is seen at each pixel, and how near it is.

    ``corners``: (T, 3, 3) in pixels: x to the right, y down, z towards the viewer.
    A pixel is covered when its centre lies in the triangle, edges included. Triangles that
    turn their back to the viewer are left out: on a closed body something stands before them.
    Returns (height, width) triangle indices, -1 for none, and depth.
    """
    triangle = np.full(height * width, -1, dtype=np.int32)
    depth = np.full(height * width, -np.inf, dtype=np.float32)
    low = np.ceil(corners[:, :, :2].min(axis=1) - 0.5).astype(np.int64).clip(0)
    high = np.floor(corners[:, :, :2].max(axis=1) - 0.5).astype(np.int64)
    size = (np.minimum(high, [width - 1, height - 1]) - low + 1).clip(0)
    unseen = (size == 0).any(axis=1) | ~_facing(corners)
    span = np.where(unseen, 0, size.max(axis=1))
    for edge in np.unique(span[span > 0]):
        some = np.flatnonzero(span == edge)
        _paint(corners, some, low[some], int(edge), (height, width), triangle, depth)
    return triangle.reshape(height, width), depth.reshape(height, width)


def _facing(corners: Floats) -> NDArray[np.bool_]:
    """(T,) whether a triangle runs counter-clockwise before the viewer (y grows downward)."""
    first = corners[:, 1, :2] - corners[:, 0, :2]
    second = corners[:, 2, :2] - corners[:, 0, :2]
    return np.less(first[:, 0] * second[:, 1], first[:, 1] * second[:, 0])


def _paint(
    corners: Floats,
    some: NDArray[np.int64],
    low: NDArray[np.int64],
    edge: int,
    shape: tuple[int, int],
    triangle: NDArray[np.int32],
    depth: NDArray[np.float32],
) -> None:
    """Paint the triangles whose box of pixels is ``edge`` wide, all at once."""
    step = np.arange(edge)
    x = (low[:, 0, None, None] + step[None, None, :]).repeat(edge, axis=1)
    y = (low[:, 1, None, None] + step[None, :, None]).repeat(edge, axis=2)
    u, v, z = (_over_box(plane, step) for plane in _planes(corners[some], low))
    height, width = shape
    inside = (u >= 0) & (v >= 0) & (u + v <= 1) & (x < width) & (y < height)
    z = z[inside].astype(np.float32)
    pixel = (y * width + x)[inside]
    index = np.broadcast_to(some[:, None, None], inside.shape)[inside]
    order = np.lexsort((index, -z, pixel))
    pixel, z, index = pixel[order], z[order], index[order]
    first = np.r_[True, pixel[1:] != pixel[:-1]] if len(pixel) else np.zeros(0, dtype=bool)
    pixel, z, index = pixel[first], z[first], index[first]
    nearer = z > depth[pixel]
    depth[pixel[nearer]] = z[nearer]
    triangle[pixel[nearer]] = index[nearer]


def _planes(corners: Floats, low: NDArray[np.int64]) -> list[Floats]:
    """Shares of the first two corners, and the depth, over the pixels of (n, 3, 3) triangles.

    Each is a plane (n, 3): its value at the centre of the pixel `low`, and what one pixel to
    the right and one down add. A triangle without area gets no share anywhere: NaN.
    """
    a, b, c = np.moveaxis(corners - np.pad(low + 0.5, ((0, 0), (0, 1)))[:, None], 1, 0)
    area = _cross(b - a, c - a)
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = np.where(area == 0, np.nan, 1 / area)[:, None]
    u = np.stack([_cross(b, c), b[:, 1] - c[:, 1], c[:, 0] - b[:, 0]], axis=1) * scale
    v = np.stack([_cross(c, a), c[:, 1] - a[:, 1], a[:, 0] - c[:, 0]], axis=1) * scale
    depth = u * (a - c)[:, 2, None] + v * (b - c)[:, 2, None]
    depth[:, 0] += c[:, 2]
    return [u, v, depth]


def _over_box(plane: Floats, step: NDArray[np.int64]) -> Floats:
    """The values of planes (n, 3) over a square of pixels: (n, edge, edge)."""
    here, right, down = plane.T[..., None]
    values: Floats = (here + down * step)[:, :, None] + (right * step)[:, None, :]
    return values


def _cross(first: Floats, second: Floats) -> Floats:
    product: Floats = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    return product
