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
    a, b, c = (corners[some, k][:, None, None, :] for k in range(3))
    px, py = x + 0.5, y + 0.5
    area = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1])
    area = area - (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0])
    safe = np.where(area == 0, 1.0, area)
    u = ((b[..., 0] - px) * (c[..., 1] - py) - (b[..., 1] - py) * (c[..., 0] - px)) / safe
    v = ((c[..., 0] - px) * (a[..., 1] - py) - (c[..., 1] - py) * (a[..., 0] - px)) / safe
    w = 1 - u - v
    height, width = shape
    inside = (u >= 0) & (v >= 0) & (w >= 0) & (area != 0) & (x < width) & (y < height)
    z = (u * a[..., 2] + v * b[..., 2] + w * c[..., 2]).astype(np.float32)[inside]
    pixel = (y * width + x)[inside]
    index = np.broadcast_to(some[:, None, None], inside.shape)[inside]
    order = np.lexsort((index, -z, pixel))
    pixel, z, index = pixel[order], z[order], index[order]
    first = np.r_[True, pixel[1:] != pixel[:-1]] if len(pixel) else np.zeros(0, dtype=bool)
    pixel, z, index = pixel[first], z[first], index[first]
    nearer = z > depth[pixel]
    depth[pixel[nearer]] = z[nearer]
    triangle[pixel[nearer]] = index[nearer]
