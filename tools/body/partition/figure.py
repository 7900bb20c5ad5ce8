"""The reference body as the region rules see it: its left half, landmarks at hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
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
    """Places on the left half of the skin (midline included) with what rules need. Metres.

    ``points`` (n, 3), their unit ``normals``, and ``shares`` (n, B): the skin weight there of
    each of ``bones``. ``joints`` and ``landmarks`` are points by name.
    """

    points: Floats
    normals: Floats
    bones: Sequence[str]
    shares: Floats
    joints: Mapping[str, Floats]
    landmarks: Mapping[str, Floats]

    @classmethod
    def of(cls, source: Source, body: Body, landmarks: Mapping[str, int]) -> "Figure":
        """The vertices of the left half, ascending; normals evened out for smooth borders."""
        ids = left_half(source, body)
        return cls(
            points=body.points[ids],
            normals=smooth_normals(body.points, source.quads)[ids],
            bones=source.bones,
            shares=source.weights[ids],
            joints=body.joints,
            landmarks={name: body.points[vertex] for name, vertex in landmarks.items()},
        )

    def between(self, sides: Ints, share: Floats) -> "Figure":
        """Places on lines between two places (m, 2), and how far from the first to the second."""
        first, second = sides.T
        part = share[:, None]

        def mixed(values: Floats) -> Floats:
            return np.asarray((1 - part) * values[first] + part * values[second])

        normals = mixed(self.normals)
        return replace(
            self,
            points=mixed(self.points),
            normals=normals / np.linalg.norm(normals, axis=1, keepdims=True),
            shares=mixed(self.shares),
        )

    @property
    def x(self) -> Floats:
        return np.asarray(self.points[:, 0])

    @property
    def y(self) -> Floats:
        return np.asarray(self.points[:, 1])

    @property
    def z(self) -> Floats:
        return np.asarray(self.points[:, 2])

    def at(self, name: str) -> Floats:
        """A landmark (the left one of a pair)."""
        key = name if name in self.landmarks else f"{name}-left"
        return self.landmarks[key]

    def joint(self, name: str) -> Floats:
        """The centre of a joint of the midline or the left side."""
        name = name if name in self.joints else f"l-{name}"
        return self.joints[name]

    def share(self, wanted: Callable[[str], bool]) -> Floats:
        """(n,) summed skin weight of the left and midline bones that are wanted."""
        columns = [
            index
            for index, bone in enumerate(self.bones)
            if not bone.endswith(".R") and wanted(bone.removesuffix(".L"))
        ]
        return np.asarray(self.shares[:, columns].sum(axis=1))

    def of_bones(self, *prefixes: str) -> Floats:
        """(n,) summed skin weight of the bones whose names begin so."""
        return self.share(lambda bone: bone.startswith(prefixes))

    @cached_property
    def arm(self) -> ArmAxis:
        return ArmAxis.of(self.at, "left")


def left_half(source: Source, body: Body) -> Ints:
    """Vertices of the left half and the midline, ascending."""
    middle = source.mirror == np.arange(len(source.mirror))
    return np.flatnonzero((body.points[:, 0] > 0) | middle)


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
