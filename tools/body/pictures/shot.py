"""A look at the body from one side: what is at each pixel, lit and coloured."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from filiform.body import Surface
from filiform.body.raster import rasterise

Floats = NDArray[np.float64]
INK, PAPER = (40, 44, 52), (255, 255, 255)
BORDER = (20, 20, 24)
# Pictures are drawn this much larger and then reduced, so that borders are smooth.
OVERSAMPLING = 2
MARGIN = 12


@dataclass(frozen=True, eq=False)
class Shot:
    """One picture of a body: which triangle is at each pixel and where each vertex falls.

    Its pixels are those of the picture before ``reduced``; `at` speaks of those after.
    """

    surface: Surface
    shape: str
    triangle: NDArray[np.int32]
    depth: NDArray[np.float32]
    corners: Floats
    towards: Floats

    @classmethod
    def of(
        cls, surface: Surface, shape: str, look: tuple[float, float], pixels_per_metre: float
    ) -> "Shot":
        """The whole body from a direction: (0, 0) in front, (90, 0) the left; then from above."""
        flat, towards = _turned(surface.positions(shape), *look)
        edge = MARGIN * OVERSAMPLING
        flat = (flat - [*flat[:, :2].min(axis=0), 0]) * pixels_per_metre * OVERSAMPLING
        flat += [edge, edge, 0]
        width, height = (_even(flat[:, axis].max() + edge) for axis in (0, 1))
        triangle, depth = rasterise(flat[surface.triangles], height, width)
        return cls(surface, shape, triangle, depth, flat, towards)

    @classmethod
    def near(
        cls,
        surface: Surface,
        shape: str,
        look: tuple[float, float],
        landmark: str,
        reach_cm: float,
        side: int,
    ) -> "Shot":
        """The skin around a landmark of the left side, as a square of so many pixels."""
        size = side * OVERSAMPLING
        flat, towards = _turned(surface.positions(shape), *look)
        middle = flat[surface.landmark_vertex(landmark, "left")]
        flat = (flat - middle) * (size / 2 / (reach_cm / 100)) + [size / 2, size / 2, 0]
        triangle, depth = rasterise(flat[surface.triangles], size, size)
        return cls(surface, shape, triangle, depth, flat, towards)

    @property
    def skin(self) -> NDArray[np.bool_]:
        """(H, W) where the body is."""
        return np.greater_equal(self.triangle, 0)

    @cached_property
    def weights(self) -> Floats:
        """(n, 3) barycentric weights of the pixels that show skin, in row order."""
        rows, columns = np.nonzero(self.skin)
        pixel = np.stack([columns + 0.5, rows + 0.5], axis=1)
        a, b, c = (
            self.corners[self.surface.triangles[self.triangle[self.skin]][:, k], :2]
            for k in range(3)
        )
        area = _cross(b - a, c - a)
        first, second = _cross(b - pixel, c - pixel) / area, _cross(c - pixel, a - pixel) / area
        return np.stack([first, second, 1 - first - second], axis=1)

    def light(self) -> Floats:
        """(H, W) from 0 to 1 by how the skin is turned, 1 off the body."""
        normals = self.surface.normals(self.shape)[self.surface.triangles[self.triangle[self.skin]]]
        lit = np.clip(np.einsum("nc,ncx,x->n", self.weights, normals, self.towards), 0, 1)
        light = np.ones(self.triangle.shape)
        light[self.skin] = 0.5 + 0.5 * lit
        return light

    def blended(self, colours: Floats) -> Floats:
        """(H, W, 3) the colours of the vertices (V, 3), running into each other."""
        picture = np.zeros((*self.triangle.shape, 3))
        corners = self.surface.triangles[self.triangle[self.skin]]
        picture[self.skin] = np.einsum("nc,ncx->nx", self.weights, colours[corners])
        return picture

    def regions(self) -> NDArray[np.int32]:
        """(H, W) the region at each pixel, -1 off the body."""
        region = np.full(self.triangle.shape, -1, dtype=np.int32)
        region[self.skin] = self.surface.borders.region_at(self.triangle[self.skin], self.weights)
        return region

    def at(self, vertex: int) -> tuple[float, float]:
        """Where a vertex falls in the reduced picture: x, y."""
        x, y, _ = self.corners[vertex] / OVERSAMPLING
        return float(x), float(y)

    def sees(self, vertex: int) -> bool:
        """Whether nothing stands before a vertex."""
        x, y, z = self.corners[vertex]
        row, column = round(y), round(x)
        height, width = self.depth.shape
        if not (1 <= row < height - 1 and 1 <= column < width - 1):
            return False
        window = self.depth[row - 1 : row + 2, column - 1 : column + 2]
        return bool(z >= window.min() - 3.0 * OVERSAMPLING)


def _turned(points: Floats, degrees: float, from_above: float) -> tuple[Floats, Floats]:
    """Points as x to the right, y down, z to the viewer; and the direction to the viewer."""
    turn, tilt = np.radians([degrees, from_above])
    right = np.array([np.cos(turn), 0.0, -np.sin(turn)])
    towards = np.array([np.sin(turn) * np.cos(tilt), np.sin(tilt), np.cos(turn) * np.cos(tilt)])
    down = np.cross(right, towards)
    return np.stack([points @ right, points @ down, points @ towards], axis=1), towards


def _cross(first: Floats, second: Floats) -> Floats:
    return np.asarray(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0])


def _even(length: float) -> int:
    """A whole number of reduced pixels."""
    return int(np.ceil(length / OVERSAMPLING)) * OVERSAMPLING


def scale_for(surface: Surface, shape: str, height: int) -> float:
    """Pixels a metre at which a shape stands so many pixels tall."""
    return float((height - 2 * MARGIN) / np.ptp(surface.positions(shape)[:, 1]))


def reduced(picture: NDArray[np.float64]) -> Image.Image:
    """(H, W, 3) drawn too large, as the picture."""
    image = Image.fromarray(picture.clip(0, 255).astype(np.uint8))
    return image.reduce(OVERSAMPLING)
