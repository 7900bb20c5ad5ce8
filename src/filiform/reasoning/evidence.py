"""What drawings say about each patch of skin: how much is painted, and what is said to be clear."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from filiform.body import Surface
from filiform.body.drawing import Clear, Drawing, Pain
from filiform.reasoning.patches import UNITS_A_CM2, Patches, patches_of

MAIN, OTHER = 10, 6
"""Tenths: how much the main pain counts, and any other. A choice, not fitted."""
KINDS = {"pain": 10, "stiffness": 8, "numbness": 5}
"""Tenths: referral zones were charted for pain, less for stiffness, least for numbness."""
FULL_STRENGTH = 20
"""Intensity 1 to 10 counts 11 to 20: where it hurts matters more than how much."""
PIN = 0.5
"""What a "worst here" pin of the main pain adds to its patch."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Indices = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Evidence:
    """B drawings, each read in P patches."""

    painted: Floats
    """(B, P) 0 where nothing is painted, 1 where the main pain covers the patch at full strength,
    up to 1.5 with its pin."""
    clear: Floats
    """(B, P) share of the patch that is known to be free of pain. 0 everywhere when nobody asked:
    skin that is not painted is then unknown and moves nothing."""

    def __len__(self) -> int:
        return len(self.painted)

    def turned(self, mirror: NDArray[np.intp]) -> "Evidence":
        """The same drawings on the other side of the body."""
        return Evidence(self.painted[:, mirror], self.clear[:, mirror])


@lru_cache(maxsize=16)
def _ground(surface: Surface, shape: str) -> tuple[Ints, Ints]:
    """The area of each vertex in units, and that of each patch in half units."""
    area = surface.vertex_area_cm2(shape)
    even = np.rint((area + area[surface.mirror]) / 2 * UNITS_A_CM2).astype(np.int64)
    return even, patches_of(surface).sums(np.arange(surface.vertex_count), even)


@dataclass(frozen=True, eq=False)
class _Pains:
    """All pains of some drawings, one after the other, and the vertices of each in a row."""

    of: Indices
    """(n,) which drawing each pain belongs to, ascending."""
    importance: Floats
    """(n,) 0 to 1."""
    painted: "_Marks"
    pins: "_Marks"

    @classmethod
    def of_all(cls, drawings: Sequence[Drawing]) -> "_Pains":
        pains = [(row, pain) for row, drawing in enumerate(drawings) for pain in drawing.pains]
        return cls(
            of=np.array([row for row, _ in pains], dtype=np.intp),
            importance=np.array([_importance(pain) for _, pain in pains]),
            painted=_Marks.of([pain.vertices for _, pain in pains]),
            pins=_Marks.of([pain.pins for _, pain in pains]),
        )


@dataclass(frozen=True, eq=False)
class _Marks:
    """Vertices of many pains in a row; ``pain`` says whose each is."""

    pain: Indices
    vertex: Indices

    @classmethod
    def of(cls, each: Sequence[tuple[int, ...]]) -> "_Marks":
        counts = np.fromiter(map(len, each), dtype=np.intp, count=len(each))
        vertices = np.fromiter(chain.from_iterable(each), dtype=np.intp, count=int(counts.sum()))
        return cls(np.repeat(np.arange(len(each)), counts), vertices)


@dataclass(frozen=True, eq=False)
class _Skin:
    """How much skin there is on the body shape of each pain."""

    area: Ints
    """(S, V) of each vertex on each shape, in units."""
    whole: Ints
    """(S, P) of each patch, in half units."""
    shape: Indices
    """(n,) the shape of each pain."""

    @classmethod
    def of(cls, drawings: Sequence[Drawing], pains: _Pains, surface: Surface) -> "_Skin":
        shapes = list(dict.fromkeys(drawing.shape for drawing in drawings))
        of_drawing = np.array([shapes.index(drawing.shape) for drawing in drawings], dtype=np.intp)
        area, whole = zip(*(_ground(surface, shape) for shape in shapes), strict=True)
        return cls(np.array(area), np.array(whole), of_drawing[pains.of])

    def under(self, marks: _Marks) -> Ints:
        """The area of each mark."""
        found: Ints = self.area[self.shape[marks.pain], marks.vertex]
        return found


def evidence_of(drawings: Sequence[Drawing], surface: Surface) -> Evidence:
    """What each drawing says by patch. The order of its pains does not matter."""
    if not drawings:
        return Evidence(*np.zeros((2, 0, len(patches_of(surface)))))
    pains = _Pains.of_all(drawings)
    skin = _Skin.of(drawings, pains, surface)
    bare = ~_touched(pains, skin, len(drawings), surface)
    clear = np.where(bare, _free(drawings, surface), 0.0)
    return Evidence(_painted(drawings, pains, skin, surface), clear)


def _painted(drawings: Sequence[Drawing], pains: _Pains, skin: _Skin, surface: Surface) -> Floats:
    """(B, P) how much of each patch is covered, with what pins add.

    Strength 0 counts as not painted.
    """
    patches, count = patches_of(surface), len(pains.of)
    each = (pain.intensity for drawing in drawings for pain in drawing.pains)
    intensity = np.fromiter(chain.from_iterable(each), np.int64, len(pains.painted.pain))
    strength = np.where(intensity > 0, FULL_STRENGTH - 10 + intensity, 0)
    amounts = _by_pain(pains.painted, skin.under(pains.painted) * strength, count, patches)
    share = amounts / (FULL_STRENGTH * skin.whole[skin.shape])
    pinned = _by_pain(pains.pins, np.ones(len(pains.pins.pain), np.int64), count, patches)
    importance = pains.importance[:, None]
    marked = np.where(pinned > 0, PIN * importance, 0.0)
    covered = _strongest(importance * share, pains.of, len(drawings))
    return covered + _strongest(marked, pains.of, len(drawings))


def _touched(pains: _Pains, skin: _Skin, drawings: int, surface: Surface) -> NDArray[np.bool_]:
    """(B, P) whether there is any paint or pin on the patch."""
    patches, count = patches_of(surface), len(pains.of)
    marks = (pains.painted, pains.pins)
    skins = (_by_pain(some, skin.under(some), count, patches) for some in marks)
    together = sum(skins, np.zeros((count, len(patches)), np.int64))
    reached: NDArray[np.bool_] = _strongest(together.astype(np.float64), pains.of, drawings) > 0
    return reached


def _importance(pain: Pain) -> float:
    return (MAIN if pain.main else OTHER) * KINDS[pain.kind] / 100


def _by_pain(marks: _Marks, amounts: Ints, pains: int, patches: Patches) -> Ints:
    """(pains, P) sums of whole amounts, half to each home of a vertex, in half units."""
    size = len(patches)
    halves = (
        np.bincount(marks.pain * size + home[marks.vertex], amounts, minlength=pains * size)
        for home in patches.homes
    )
    return sum(halves, np.zeros(pains * size)).astype(np.int64).reshape(pains, size)


def _strongest(each: Floats, of: Indices, drawings: int) -> Floats:
    """(drawings, P) the most of any pain of each drawing, 0 for those without pains."""
    found = np.zeros((drawings, each.shape[1]))
    if len(of):
        rows, starts = np.unique(of, return_index=True)
        found[rows] = np.maximum.reduceat(each, starts, axis=0)
    return found


def _free(drawings: Sequence[Drawing], surface: Surface) -> Floats:
    """(B, P) 1 where the person said that the skin is free, whether or not it is painted.

    A patch lies in one region, so its middle tells; vertices of the midline, which belong to one
    side's region by name only, then make no difference between left and right.
    """
    said = list(dict.fromkeys(drawing.clear for drawing in drawings))
    rows = np.array([_free_patches(clear, surface) for clear in said])
    which = {clear: row for row, clear in enumerate(said)}
    return rows.reshape(len(said), -1)[[which[drawing.clear] for drawing in drawings]]


@lru_cache(maxsize=256)
def _free_patches(clear: Clear, surface: Surface) -> Floats:
    centre = patches_of(surface).centre
    if clear.said == "rest_of_body":
        return np.ones(len(centre))
    free = np.zeros(surface.vertex_count)
    for region in clear.regions if clear.said == "regions" else ():
        free[surface.region_vertices(region)] = 1.0
    return free[centre]
