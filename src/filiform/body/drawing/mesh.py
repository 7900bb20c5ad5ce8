"""What a drawing must know of the body it was painted on, without the geometry."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filiform.body.surface import Surface


@dataclass(frozen=True)
class MeshFacts:
    """The names and numbers a drawing is held against.

    `vertices` is a count: valid vertex indices are 0 to `vertices - 1`.
    """

    version: str
    vertices: int
    shapes: tuple[str, ...]
    regions: frozenset[str]


def facts_of(surface: Surface) -> MeshFacts:
    """The facts of a loaded surface."""
    return MeshFacts(
        version=surface.mesh_version,
        vertices=surface.vertex_count,
        shapes=surface.shapes,
        regions=surface.region_ids,
    )


@cache
def packaged_facts() -> MeshFacts:
    """The facts of the surface shipped in this package."""
    from filiform.body import load_surface

    return facts_of(load_surface())
