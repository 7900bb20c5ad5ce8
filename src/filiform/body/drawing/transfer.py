"""A drawing taken to another body shape: the same skin, on another body.

A vertex is the same place on every shape of a mesh. So nothing that was painted, pinned or said
changes; only its size in cm² does, as the skin of the shape is larger or smaller there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filiform.body.drawing.mesh import MeshFacts, facts_of, packaged_facts
from filiform.body.drawing.model import Drawing

if TYPE_CHECKING:
    from filiform.body.surface import Surface


class OtherMesh(ValueError):
    """A drawing's vertices belong to another mesh, where the same numbers are other places."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"The drawing is on mesh {found}, and this version knows {known}. "
            f"Vertices of two meshes are not the same places: draw it anew on {known}, "
            f"or use the version of Filiform that made it."
        )


def on_shape(drawing: Drawing, shape: str, surface: Surface | None = None) -> Drawing:
    """The same drawing on another shape; there and back gives an equal drawing.

    Raises UnknownName for the shape, and OtherMesh for a drawing of another mesh.
    """
    from filiform.body.surface import UnknownName

    facts = facts_of(surface) if surface else packaged_facts()
    require_mesh(drawing, facts)
    if shape not in facts.shapes:
        raise UnknownName("shape", shape, facts.shapes)
    return drawing if shape == drawing.shape else replace(drawing, shape=shape)


def require_mesh(drawing: Drawing, facts: MeshFacts) -> None:
    """Raises OtherMesh when a drawing is on another mesh than the one known."""
    if drawing.mesh != facts.version:
        raise OtherMesh(drawing.mesh, facts.version)
