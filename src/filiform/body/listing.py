"""The body's regions and everyday parts as rows, for lists and integrations."""

from __future__ import annotations

from dataclasses import dataclass

from filiform.body.summary.parts import load_wording, stem
from filiform.body.surface import Surface, load_surface


@dataclass(frozen=True)
class Listed:
    """A region or a part: its names, its side, and its area on a body shape.

    `members` are the ids of the regions in a part; a region has none.
    """

    id: str
    side: str
    en: str
    es: str
    anatomical: str
    aliases: tuple[str, ...]
    area_cm2: float
    members: tuple[str, ...] = ()


def list_regions(shape: str, surface: Surface | None = None) -> tuple[Listed, ...]:
    """Every region in the surface's order. Raises UnknownName for a shape."""
    surface = surface or load_surface()
    area = surface.vertex_area_cm2(shape)
    return tuple(
        Listed(
            region.id,
            region.side,
            region.en,
            region.es,
            region.anatomical,
            region.aliases,
            round(float(area[region.vertices].sum()), 2),
        )
        for region in surface.regions
    )


def list_parts(shape: str, surface: Surface | None = None) -> tuple[Listed, ...]:
    """The everyday parts that group the regions, each side and the middle on its own."""
    surface = surface or load_surface()
    regions = list_regions(shape, surface)
    found = []
    for part in load_wording().parts:
        for side in ("left", "right", "mid"):
            members = [r for r in regions if stem(r.id) in part.regions and r.side == side]
            if members:
                on = "both" if side == "mid" else side
                found.append(
                    Listed(
                        id=part.id if side == "mid" else f"{part.id}-{side}",
                        side=side,
                        en=part.on(on, "en"),
                        es=part.on(on, "es"),
                        anatomical="",
                        aliases=(),
                        area_cm2=round(sum(r.area_cm2 for r in members), 2),
                        members=tuple(r.id for r in members),
                    )
                )
    return tuple(found)
