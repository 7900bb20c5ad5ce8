"""A pain drawing as frozen values: `Drawing`, its `Pain`s, and what is `Clear`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from filiform.body.drawing.vocabulary import (
    MAX_INTENSITY,
    SCHEMA,
    Course,
    Depth,
    Kind,
    Language,
    Quality,
    Role,
    Said,
)

if TYPE_CHECKING:
    from filiform.body.surface import Surface

Mask = NDArray[np.bool_]
Ordered = TypeVar("Ordered", int, str)


@dataclass(frozen=True)
class Author:
    """Who made the drawing: the patient, a therapist, or someone copying from paper."""

    role: Role


@dataclass(frozen=True)
class Pain:
    """One pain, stiffness or numbness, with where it is and what the person says of it.

    `vertices` are ascending vertex indices of the mesh; `intensity` has a whole number
    from 0 to 10 for each. `pins` mark "worst here" and need not be painted.
    None means that nothing was said, never "no".
    """

    id: str
    kind: Kind
    main: bool
    vertices: tuple[int, ...]
    intensity: tuple[int, ...]
    pins: tuple[int, ...] = ()
    qualities: tuple[Quality, ...] = ()
    depth: Depth | None = None
    course: Course | None = None
    since: str | None = None
    worse_with: str | None = None
    better_with: str | None = None

    def __post_init__(self) -> None:
        if len(self.vertices) != len(self.intensity):
            raise ValueError(
                f"Pain {self.id} has {len(self.intensity)} intensities for "
                f"{len(self.vertices)} vertices. Give one for each."
            )
        if not (_ascending(self.vertices) and _ascending(self.pins)):
            raise ValueError(f"Pain {self.id}: vertices and pins must ascend without repeats.")
        if self.intensity and not 0 <= min(self.intensity) <= max(self.intensity) <= MAX_INTENSITY:
            raise ValueError(f"Pain {self.id}: intensity must be 0 to {MAX_INTENSITY}.")

    @property
    def strongest(self) -> int | None:
        """The highest intensity painted, or None where nothing is painted."""
        return max(self.intensity, default=None)


@dataclass(frozen=True)
class Clear:
    """What the person said is free of pain.

    `rest_of_body`: everything not painted. `regions`: the named regions.
    `not_asked`: nobody asked, so unpainted skin is unknown.
    """

    said: Said
    regions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.said == "regions") != bool(self.regions):
            raise ValueError('Name regions exactly when clear is said as "regions".')
        if not _ascending(self.regions):
            raise ValueError("Clear regions must ascend without repeats. Sort them.")


@dataclass(frozen=True)
class Drawing:
    """Where and how it hurts, on one body shape, at one time (UTC)."""

    shape: str
    language: Language
    author: Author
    time: datetime
    pains: tuple[Pain, ...]
    clear: Clear
    mesh: str = "hm08-1"
    schema: str = SCHEMA

    def __post_init__(self) -> None:
        if self.time.utcoffset() != timedelta(0):
            raise ValueError("A drawing's time must be in UTC.")
        mains = sum(pain.main for pain in self.pains)
        if self.pains and mains != 1:
            raise ValueError(f"{mains} pains are marked main. Mark exactly one.")
        if len({pain.id for pain in self.pains}) != len(self.pains):
            raise ValueError("Two pains share an id. Give each its own.")

    @property
    def main(self) -> Pain | None:
        """The pain marked main, or None when there is no pain in the drawing."""
        return next((pain for pain in self.pains if pain.main), None)

    def painted(self, surface: Surface) -> Mask:
        """Vertices painted by any pain or marked by a pin, shape (vertices,)."""
        mask = np.zeros(surface.vertex_count, dtype=np.bool_)
        for pain in self.pains:
            mask[list(pain.vertices)] = True
            mask[list(pain.pins)] = True
        return mask

    def known_clear(self, surface: Surface) -> Mask:
        """Vertices the person said are free, shape (vertices,).

        All False when nobody asked: unpainted is then unknown, not "no pain".
        Where something is painted inside a region called clear, the paint wins.
        """
        if self.clear.said == "not_asked":
            return np.zeros(surface.vertex_count, dtype=np.bool_)
        if self.clear.said == "rest_of_body":
            return ~self.painted(surface)
        mask = np.zeros(surface.vertex_count, dtype=np.bool_)
        for region in self.clear.regions:
            mask[surface.region_vertices(region)] = True
        return mask & ~self.painted(surface)

    def unknown(self, surface: Surface) -> Mask:
        """Vertices neither painted nor said to be clear, shape (vertices,)."""
        return ~(self.painted(surface) | self.known_clear(surface))


def _ascending(values: tuple[Ordered, ...]) -> bool:
    return all(a < b for a, b in pairwise(values))
