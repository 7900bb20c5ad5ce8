"""The surface of the body: one topology, several shapes; an index is the same place on each."""

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from .asset import MESH_VERSION, Asset, read_mirror, read_positions, read_quads
from .borders import Borders
from .geodesic import distances, mesh_edges, walkways
from .landmarks import Landmark, read_landmarks
from .places import Ground, Place, resolve
from .regions import Region, mirrored_id, read_everyday, read_regions

CM2_PER_M2 = 10_000.0
Array = TypeVar("Array", bound=np.ndarray[Any, Any])


class UnknownName(LookupError):
    """No part of the surface has that name; the message offers the nearest ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        known = list(known)
        self.nearest = tuple(difflib.get_close_matches(name, known, n=3, cutoff=0.5))
        offer = ", ".join(self.nearest or known[:3])
        super().__init__(f"No {kind} is called {name!r}. Perhaps: {offer}.")


@dataclass(frozen=True, eq=False)
class Surface:
    """The skin of every shape. Arrays are read-only; lengths in metres, areas in cm².

    ``garment`` (V,): 0 skin, 1 cloth, the hem at 0.5. ``exposure`` (V,): how open the skin
    lies, 1 for free skin and toward 0 in folds, for shading.
    ``crossings``: where the borders of the fine regions cross the sides of the triangles (see
    ``borders``). ``landmarks``: by key, such as ``c7`` or ``acromion-left``. ``regions`` are the
    fine ones and tile the skin; ``everyday`` are fewer, each a union of fine ones, and tile it too.
    """

    quads: NDArray[np.int32]
    mirror: NDArray[np.int32]
    region_of: NDArray[np.int32]
    regions: tuple[Region, ...]
    everyday: tuple[Region, ...]
    garment: NDArray[np.float64]
    exposure: NDArray[np.float64]
    crossings: NDArray[np.uint8]
    landmarks: Mapping[str, Landmark]
    labels: Mapping[str, Mapping[str, str]]
    _positions: Mapping[str, NDArray[np.float64]]
    _arrays: dict[tuple[str, str], NDArray[np.float64]] = field(default_factory=dict, repr=False)
    _ways: dict[str, csr_matrix] = field(default_factory=dict, repr=False)

    mesh_version = MESH_VERSION

    @property
    def vertex_count(self) -> int:
        """13380."""
        return len(self.mirror)

    @property
    def shapes(self) -> tuple[str, ...]:
        """Ids of the shapes: female, male, neutral, older, heavier, adolescent."""
        return tuple(self._positions)

    @cached_property
    def triangles(self) -> NDArray[np.int32]:
        """(26756, 3): quad a, b, c, d gives (a, b, c) and (a, c, d)."""
        halves = np.stack([self.quads[:, [0, 1, 2]], self.quads[:, [0, 2, 3]]], axis=1)
        return _sealed(halves.reshape(-1, 3))

    @cached_property
    def borders(self) -> Borders:
        """Where between the vertices the borders of the fine regions run."""
        corners = self._corner_regions()
        home = {fine: place for place, one in enumerate(self.everyday) for fine in one.members}
        kin = np.array([home[region.id] for region in self.regions], dtype=np.int32)[corners]
        return Borders.of(corners, kin, self.crossings, self.triangles)

    @cached_property
    def twin_of(self) -> NDArray[np.int32]:
        """(354,) index of the same region on the other side (itself on the midline)."""
        index = {region.id: place for place, region in enumerate(self.regions)}
        return _sealed(
            np.array([index[mirrored_id(region.id)] for region in self.regions], dtype=np.int32)
        )

    def _corner_regions(self) -> NDArray[np.int32]:
        """(26756, 3) a midline corner takes the side of its triangle, so halves meet there."""
        corners = self.region_of[self.triangles]
        middle = self.mirror[self.triangles] == self.triangles
        x = next(iter(self._positions.values()))[self.triangles, 0]
        return np.where(middle & (x.min(axis=1) < 0)[:, None], self.twin_of[corners], corners)

    @cached_property
    def edges(self) -> NDArray[np.int32]:
        """(E, 2) mesh edges, each once, lower vertex first."""
        return _sealed(mesh_edges(self.quads))

    def positions(self, shape: str) -> NDArray[np.float64]:
        """(13380, 3) metres; +Y up, +Z front, the person's left at +X. Raises UnknownName."""
        if shape not in self._positions:
            raise UnknownName("shape", shape, self.shapes)
        return self._positions[shape]

    def normals(self, shape: str) -> NDArray[np.float64]:
        """(13380, 3) unit vectors out of the skin."""
        return self._kept("normals", shape, self._compute_normals)

    def _compute_normals(self, shape: str) -> NDArray[np.float64]:
        points = self.positions(shape)
        crosses = _triangle_crosses(points, self.triangles)
        sums = _scatter(self.triangles, np.repeat(crosses[:, None], 3, axis=1), len(points))
        units: NDArray[np.float64] = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        return units

    def vertex_area_cm2(self, shape: str) -> NDArray[np.float64]:
        """(13380,) a third of each triangle around the vertex; sums to the shape's area."""
        return self._kept("area", shape, self._compute_area)

    def _compute_area(self, shape: str) -> NDArray[np.float64]:
        points = self.positions(shape)
        areas = np.linalg.norm(_triangle_crosses(points, self.triangles), axis=1) / 2
        thirds = np.repeat(areas[:, None, None] / 3, 3, axis=1)
        return _scatter(self.triangles, thirds, len(points))[:, 0] * CM2_PER_M2

    def region(self, region_id: str) -> Region:
        """The fine or everyday region of that id. Raises UnknownName with the nearest ids."""
        if region_id not in self._named:
            raise UnknownName("region", region_id, self._named)
        return self._named[region_id]

    def region_vertices(self, region_id: str) -> NDArray[np.int32]:
        """Ascending vertex indices of a fine or everyday region. Raises UnknownName."""
        return self.region(region_id).vertices

    def region_group(self, region_id: str) -> tuple[str, ...]:
        """Ids of the fine regions that a region is made of. Raises UnknownName."""
        return self.region(region_id).members

    def mirror_region(self, region_id: str) -> str:
        """Id of the same region on the other side (itself on the midline)."""
        return mirrored_id(self.region(region_id).id)

    @cached_property
    def region_ids(self) -> frozenset[str]:
        """Ids of all regions, fine and everyday."""
        return frozenset(self._named)

    @cached_property
    def everyday_of(self) -> NDArray[np.int32]:
        """(13380,) index into ``everyday``."""
        found = np.empty(self.vertex_count, dtype=np.int32)
        for index, region in enumerate(self.everyday):
            found[region.vertices] = index
        return _sealed(found)

    @cached_property
    def _named(self) -> dict[str, Region]:
        return {region.id: region for region in (*self.regions, *self.everyday)}

    def geodesic(
        self,
        vertices: Sequence[int] | NDArray[np.integer],
        limit_cm: float,
        shape: str,
    ) -> NDArray[np.float64]:
        """(13380,) cm along the skin to the nearest of ``vertices``; inf beyond the limit."""
        if shape not in self._ways:
            self._ways[shape] = walkways(self.quads, self.positions(shape))
        return distances(self._ways[shape], vertices, limit_cm)

    def find_landmark(self, landmark_id: str, side: str | None = None) -> Landmark:
        """A landmark by its id and side, or by its key. Raises UnknownName.

        ``side`` is "left" or "right" for paired landmarks and is ignored on the midline.
        """
        for key in (landmark_id, f"{landmark_id}-{side}"):
            if key in self.landmarks:
                return self.landmarks[key]
        raise UnknownName("landmark", landmark_id, self.landmarks)

    def landmark_vertex(self, landmark_id: str, side: str | None = None) -> int:
        """The vertex of a landmark, the same on every shape. Raises UnknownName."""
        return self.find_landmark(landmark_id, side).vertex

    def landmark(self, landmark_id: str, side: str | None, shape: str) -> NDArray[np.float64]:
        """(3,) where a landmark lies on a shape, in metres. Raises UnknownName."""
        point: NDArray[np.float64] = self.positions(shape)[self.landmark_vertex(landmark_id, side)]
        return point

    def locate(self, place: Place | Mapping[str, Any], side: str | None, shape: str) -> int:
        """The vertex of a place, given as a Place or as its TOML table.

        ``side`` is "left" or "right"; None for a place on the midline. A place on the right is
        found on the left and mirrored, so that both sides agree to the vertex.
        Raises PlaceFault and UnknownName.
        """
        if not isinstance(place, Place):
            place = Place.from_table(place)
        if side == "right":
            return int(self.mirror[self.locate(place, "left", shape)])
        return resolve(
            place,
            Ground(
                points=self.positions(shape),
                normals=self.normals(shape),
                triangles=self.triangles,
                side=side or "mid",
                point_of=lambda name: self.landmark(name, side, shape),
                part_of=lambda name: self.find_landmark(name, side).part,
            ),
        )

    def _kept(
        self, what: str, shape: str, compute: Callable[[str], NDArray[np.float64]]
    ) -> NDArray[np.float64]:
        """An array computed once for each shape."""
        if (what, shape) not in self._arrays:
            self._arrays[what, shape] = _sealed(compute(shape))
        return self._arrays[what, shape]


@lru_cache(maxsize=1)
def load_surface() -> Surface:
    """The packaged surface, read once."""
    asset = Asset.parse((files(__package__) / "data" / "surface.fbod").read_bytes())
    mirror = _sealed(read_mirror(asset))
    region_of = _sealed(asset.residuals("regions", 1)[:, 0].astype(np.int32))
    regions = read_regions(asset.header["regions"], region_of)
    return Surface(
        quads=_sealed(read_quads(asset, mirror)),
        mirror=mirror,
        region_of=region_of,
        regions=regions,
        everyday=read_everyday(regions),
        garment=_sealed(asset.octets("garment") / 255.0),
        exposure=_sealed(asset.octets("exposure") / 255.0),
        crossings=_sealed(asset.octets("crossings")),
        landmarks=read_landmarks(asset.header["landmarks"]),
        labels={shape["id"]: shape["label"] for shape in asset.header["shapes"]},
        _positions=read_positions(asset, mirror),
    )


def _triangle_crosses(
    points: NDArray[np.float64], triangles: NDArray[np.int32]
) -> NDArray[np.float64]:
    """(T, 3) outward normals, twice as long as the triangle's area."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    return np.cross(b - a, c - a)


def _scatter(
    triangles: NDArray[np.int32], values: NDArray[np.float64], vertex_count: int
) -> NDArray[np.float64]:
    """Sum of (T, 3, K) corner values at each vertex: (V, K)."""
    corners = triangles.ravel()
    columns = values.reshape(len(corners), -1).T
    sums = [np.bincount(corners, weights=column, minlength=vertex_count) for column in columns]
    return np.stack(sums, axis=1)


def _sealed(array: Array) -> Array:
    array.setflags(write=False)
    return array
