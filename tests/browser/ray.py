"""A ray cast of our own, to judge the painter's: plain triangles, no tree, no browser."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiform.body import Surface

Floats = NDArray[np.float64]
PARALLEL = 1e-12


@dataclass(frozen=True)
class Camera:
    """What the painter says of its camera: column-major matrices as WebGL has them."""

    view: Floats
    projection: Floats
    width: float
    height: float

    @classmethod
    def told(cls, said: dict[str, object]) -> Camera:
        """From the painter's probe."""
        return cls(
            view=np.asarray(said["view"], dtype=np.float64).reshape(4, 4).T,
            projection=np.asarray(said["projection"], dtype=np.float64).reshape(4, 4).T,
            width=float(str(said["width"])),
            height=float(str(said["height"])),
        )

    def pixel(self, point: Floats) -> tuple[float, float]:
        """Where a point of space is drawn: pixels from the left and from the top."""
        clip = self.projection @ self.view @ np.append(point, 1.0)
        x, y = clip[:2] / clip[3]
        return (x + 1) / 2 * self.width, (1 - y) / 2 * self.height

    def ray(self, x: float, y: float) -> tuple[Floats, Floats]:
        """Origin and unit direction of the line of sight through a pixel."""
        back = np.linalg.inv(self.projection @ self.view)
        ends = []
        for depth in (-1.0, 1.0):
            point = back @ np.array([2 * x / self.width - 1, 1 - 2 * y / self.height, depth, 1.0])
            ends.append(point[:3] / point[3])
        along = ends[1] - ends[0]
        return ends[0], along / np.linalg.norm(along)


@dataclass(frozen=True)
class Hit:
    """Where a line of sight meets the skin first."""

    triangle: int
    point: Floats


def first_hit(surface: Surface, positions: Floats, origin: Floats, along: Floats) -> Hit | None:
    """The nearest triangle that faces the eye (Möller and Trumbore, J Graph Tools 1997;2:21)."""
    a, b, c = (positions[surface.triangles[:, corner]] for corner in range(3))
    edge_1, edge_2 = b - a, c - a
    across = np.cross(along, edge_2)
    determinant = np.einsum("ij,ij->i", edge_1, across)
    facing = determinant > PARALLEL
    inverse = np.divide(1.0, determinant, out=np.zeros_like(determinant), where=facing)
    from_a = origin - a
    u = np.einsum("ij,ij->i", from_a, across) * inverse
    turned = np.cross(from_a, edge_1)
    v = turned @ along * inverse
    distance = np.einsum("ij,ij->i", edge_2, turned) * inverse
    met = facing & (u >= 0) & (v >= 0) & (u + v <= 1) & (distance > 0)
    if not met.any():
        return None
    triangle = int(np.argmin(np.where(met, distance, np.inf)))
    return Hit(triangle, origin + distance[triangle] * along)


def skin_around(surface: Surface, positions: Floats, hit: Hit, radius_m: float) -> set[int]:
    """The vertices within a straight ``radius_m`` of the hit that hang together with it."""
    near = np.linalg.norm(positions - hit.point, axis=1) <= radius_m
    neighbours: dict[int, set[int]] = {}
    for quad in surface.quads[near[surface.quads].any(axis=1)]:
        corners = [int(vertex) for vertex in quad]
        for vertex in corners:
            neighbours.setdefault(vertex, set()).update(corners)
    start = {int(vertex) for vertex in surface.triangles[hit.triangle]}
    reached, waiting = set(start), list(start)
    while waiting:
        for vertex in neighbours.get(waiting.pop(), ()):
            if vertex not in reached and near[vertex]:
                reached.add(vertex)
                waiting.append(vertex)
    return {vertex for vertex in reached if near[vertex]}
