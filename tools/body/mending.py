"""Mends the base mesh where it was made for films: mouth cavity, eye sockets, nipples.

The cavity of the mouth becomes a thin membrane between the lips and the empty eye sockets
become closed eyes, so that no skin area hides inside the head. The nipples are smoothed away.
Vertices move; none is added, dropped or renumbered.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import spsolve

from .partition.tidy import neighbours
from .source import Floats, Ints, Source

LID_EDGE = (7786, 7787)  # two neighbours on the rim of the left eyelids
SOCKET = 8011  # the back of the left eye socket
LIP_EDGE = (540, 7279)  # two neighbours on the line where the lips meet
PALATE = 690  # inside the mouth
NIPPLE = 8453  # the tip of the left nipple
NIPPLE_REACH = 0.02  # metres on the reference body


@dataclass(frozen=True, eq=False)
class Mender:
    """Knows which vertices to move; made once from the topology and one reference shape."""

    quads: Ints
    mirror: Ints
    joined: csr_matrix
    mouth: Ints
    eyes: tuple[Ints, Ints]
    nipple_gap: Floats

    @classmethod
    def of(cls, source: Source, reference: Floats) -> "Mender":
        joined = neighbours(source.quads, len(source.mirror))
        eye = enclosed(joined, edge_loop(source.quads, *LID_EDGE), SOCKET)
        return cls(
            quads=source.quads,
            mirror=source.mirror,
            joined=joined,
            mouth=enclosed(joined, edge_loop(source.quads, *LIP_EDGE), PALATE),
            eyes=(eye, source.mirror[eye]),
            nipple_gap=np.linalg.norm(reference - reference[NIPPLE], axis=1) / NIPPLE_REACH,
        )

    def mend(self, points: Floats, eye_centres: tuple[Floats, Floats]) -> Floats:
        """(V, 3) the points with the three places mended; symmetric as before."""
        points = filled(self.joined, points, self.mouth)
        for eye, centre in zip(self.eyes, eye_centres, strict=True):
            points = self._eyeball(points, eye, centre)
        return _symmetric(self._without_nipple(points), self.mirror)

    def _without_nipple(self, points: Floats) -> Floats:
        """The left nipple and its rim brought down to the gentle dome of the skin around it.

        A quadratic height is fitted to the ring around the nipple; inside, skin moves straight
        in or out onto it, less and less toward the ring.
        """
        gap = self.nipple_gap
        ring = (gap > 0.9) & (gap < 1.9)
        centre = points[ring].mean(axis=0)
        axes = np.linalg.svd(points[ring] - centre)[2]
        u, v, height = ((points - centre) @ axes.T).T
        terms = np.stack([np.ones_like(u), u, v, u * u, u * v, v * v], axis=1)
        dome = np.linalg.lstsq(terms[ring], height[ring])[0]
        share = np.clip((1.25 - gap) / 0.5, 0, 1)
        share = share * share * (3 - 2 * share)
        return np.asarray(points + (share * (terms @ dome - height))[:, None] * axes[2])

    def _eyeball(self, points: Floats, eye: Ints, centre: Floats) -> Floats:
        """A membrane between the lids, rounded out to the distance of the rim from the centre."""
        radius = np.linalg.norm(points - centre, axis=1)[:, None]
        flat = filled(self.joined, np.hstack([points, radius]), eye)
        away = flat[eye, :3] - centre
        mended = points.copy()
        away /= np.linalg.norm(away, axis=1, keepdims=True)
        mended[eye] = centre + away * flat[eye, 3:]
        return mended


def edge_loop(quads: Ints, first: int, second: int) -> Ints:
    """The closed row of vertices that runs straight on through an edge."""
    around: dict[int, list[set[int]]] = {}
    for quad in quads.tolist():
        for vertex in quad:
            around.setdefault(vertex, []).append(set(quad))
    row = [first, second]
    while True:
        before, here = row[-2:]
        beside = set().union(*(quad for quad in around[here] if before in quad))
        ahead = _linked(quads, here) - beside
        if len(ahead) != 1:
            raise ValueError(f"the row does not run straight on at vertex {here}")
        (following,) = ahead
        if following == first:
            return np.array(row)
        row.append(following)


def _linked(quads: Ints, vertex: int) -> set[int]:
    rows, corners = np.nonzero(quads == vertex)
    ends = np.concatenate([quads[rows, (corners + 1) % 4], quads[rows, (corners + 3) % 4]])
    return set(ends.tolist())


def enclosed(joined: csr_matrix, fence: Ints, start: int) -> Ints:
    """Ascending vertices that are reached from ``start`` without crossing the fence."""
    open_ground = np.ones(joined.shape[0])
    open_ground[fence] = 0
    gate = diags(open_ground)
    _, piece = connected_components(csr_matrix(gate @ joined @ gate), directed=False)
    return np.flatnonzero(piece == piece[start])


def filled(joined: csr_matrix, values: Floats, patch: Ints) -> Floats:
    """Values (V, K) with those of the patch spanned from its rim like a soap film."""
    count = len(values)
    spread = np.asarray(joined.sum(axis=1)).ravel()
    laplace = csr_matrix(diags(np.ones(count)) - diags(1 / spread) @ joined)
    system = laplace[patch]
    rest = np.setdiff1d(np.arange(count), patch)
    known = -(system[:, rest] @ values[rest])
    result = values.copy()
    result[patch] = spsolve(system[:, patch].tocsc(), known)
    return result


def _symmetric(points: Floats, mirror: Ints) -> Floats:
    """The right half made the mirror image of the left."""
    image = points[mirror] * np.array([-1.0, 1.0, 1.0])
    left = points[:, 0] > 0
    return np.where(left[:, None], points, np.where(left[mirror][:, None], image, points))
