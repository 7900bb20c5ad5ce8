"""How open the skin is to its surroundings, from many views all around the body."""

import numpy as np
from numpy.typing import NDArray

from filiform.body.raster import rasterise

from .partition.figure import smooth_normals
from .shapes import Body
from .source import Floats, Ints, Source

VIEWS = 96
PIXELS = 420
DEPTH_SLACK = 1.5  # pixels


def directions(count: int) -> Floats:
    """(count, 3) unit vectors spread evenly over the sphere, on a golden-angle spiral."""
    index = np.arange(count) + 0.5
    y = 1 - 2 * index / count
    turn = np.pi * (3 - np.sqrt(5)) * index
    around = np.sqrt(1 - y * y)
    return np.stack([around * np.cos(turn), y, around * np.sin(turn)], axis=1)


def octets(source: Source, body: Body) -> NDArray[np.uint8]:
    """(V,) the exposure of a body as bytes, 255 for open skin, alike on both sides."""
    quads = source.quads
    triangles = np.stack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]], axis=1).reshape(-1, 3)
    share = exposure(body.points, smooth_normals(body.points, quads, rounds=0), triangles)
    share = (share + share[source.mirror]) / 2
    result: NDArray[np.uint8] = np.rint(255 * share).astype(np.uint8)
    return result


def exposure(points: Floats, normals: Floats, triangles: Ints) -> NDArray[np.float64]:
    """(V,) share of the sky over each vertex that is not hidden by other skin, 0 to 1.

    Views weigh by the cosine to the skin; 0 means that the vertex is seen from nowhere.
    """
    seen = np.zeros(len(points))
    total = np.zeros(len(points))
    for towards in directions(VIEWS):
        weight = np.clip(normals @ towards, 0, None)
        total += weight
        seen += weight * _visible(points, triangles, towards)
    return np.asarray(seen / np.maximum(total, 1e-9))


def _visible(points: Floats, triangles: Ints, towards: Floats) -> NDArray[np.float64]:
    side = np.cross([0.0, 1.0, 0.0], towards)
    side /= np.linalg.norm(side)
    local = points @ np.stack([side, -np.cross(towards, side), towards]).T
    local -= local.min(axis=0)
    local *= (PIXELS - 4) / np.ptp(local[:, :2], axis=0).max()
    local[:, :2] += 2
    _, depth = rasterise(local[triangles], PIXELS, PIXELS)
    column, row = local[:, 0].astype(int), local[:, 1].astype(int)
    nearest = np.full(len(points), np.inf)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            nearest = np.minimum(nearest, depth[row + dy, column + dx])
    return np.asarray(local[:, 2] >= nearest - DEPTH_SLACK, dtype=np.float64)
