"""The reference body as the region rules see it: its left half, landmarks at hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from filiform.body.frames import ArmAxis

from ..shapes import Body
from ..source import Floats, Ints, Source

CM = 0.01
Mask = NDArray[np.bool_]
Rules = Sequence[tuple[str, Mask]]


@dataclass(frozen=True, eq=False)
class Figure:
    """Vertices of the left half (midline included) with what rules need. Metres."""

    source: Source
    body: Body
    landmarks: Mapping[str, int]

    @cached_property
    def ids(self) -> Ints:
        """Vertex indices of the left half, ascending."""
        points = self.body.points
        middle = self.source.mirror == np.arange(len(points))
        return np.flatnonzero((points[:, 0] > 0) | middle)

    @cached_property
    def points(self) -> Floats:
        """(n, 3) positions."""
        return self.body.points[self.ids]

    @property
    def x(self) -> Floats:
        return np.asarray(self.points[:, 0])

    @property
    def y(self) -> Floats:
        return np.asarray(self.points[:, 1])

    @property
    def z(self) -> Floats:
        return np.asarray(self.points[:, 2])

    @cached_property
    def normals(self) -> Floats:
        """(n, 3) unit normals, evened out over the neighbourhood so that borders run smoothly."""
        whole = smooth_normals(self.body.points, self.source.quads)
        return whole[self.ids]

    def at(self, name: str) -> Floats:
        """A landmark (the left one of a pair)."""
        key = name if name in self.landmarks else f"{name}-left"
        return np.asarray(self.body.points[self.landmarks[key]])

    def joint(self, name: str) -> Floats:
        """The centre of a joint of the midline or the left side."""
        name = name if name in self.body.joints else f"l-{name}"
        return self.body.joints[name]

    def share(self, wanted: Callable[[str], bool]) -> Floats:
        """(n,) summed skin weight of the left and midline bones that are wanted."""
        columns = [
            index
            for index, bone in enumerate(self.source.bones)
            if not bone.endswith(".R") and wanted(bone.removesuffix(".L"))
        ]
        return np.asarray(self.source.weights[self.ids][:, columns].sum(axis=1))

    def of_bones(self, *prefixes: str) -> Floats:
        """(n,) summed skin weight of the bones whose names begin so."""
        return self.share(lambda bone: bone.startswith(prefixes))

    @cached_property
    def arm(self) -> ArmAxis:
        return ArmAxis.of(self.at, "left")


def smooth_normals(points: Floats, quads: Ints, rounds: int = 4) -> Floats:
    """(V, 3) unit normals, each quad weighing by its area, then averaged with the neighbours."""
    a, b, c, d = (points[quads[:, k]] for k in range(4))
    of_quad = np.cross(c - a, d - b)
    for _ in range(rounds + 1):
        normals = np.zeros_like(points)
        for k in range(4):
            np.add.at(normals, quads[:, k], of_quad)
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        of_quad = normals[quads].mean(axis=1)
    return np.asarray(normals)


def first_match(rules: Rules, otherwise: str) -> NDArray[np.str_]:
    """(n,) the name of the first rule that holds."""
    return np.select([mask for _, mask in rules], [name for name, _ in rules], otherwise)


def line(values: Floats, *stops: tuple[float, float]) -> Floats:
    """A broken line through (input, output) stops, level beyond its ends."""
    ordered = sorted(stops)
    return np.interp(values, [stop[0] for stop in ordered], [stop[1] for stop in ordered])


def ellipse(u: Floats, v: Floats, centre: tuple[float, float], radii: tuple[float, float]) -> Mask:
    """Inside an ellipse."""
    inside = ((u - centre[0]) / radii[0]) ** 2 + ((v - centre[1]) / radii[1]) ** 2 < 1
    return np.asarray(inside)
