"""The body's regions, everyday parts and published schemes as rows, for lists and integrations."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filiform.body.codes import Code, codes_of
from filiform.body.dermatomes import SIDES, load_dermatomes
from filiform.body.regions import WORDS, Region
from filiform.body.schemes import load_scheme
from filiform.body.summary.parts import load_wording, stem
from filiform.body.surface import Surface, load_surface


@dataclass(frozen=True)
class Listed:
    """A region, a part or an area: its names, its side, and its area on a body shape.

    `members` are the ids of the fine regions that it is made of; a fine region has none.
    """

    id: str
    side: str
    en: str
    es: str
    anatomical: str
    aliases: tuple[str, ...]
    area_cm2: float
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class CodedRegion:
    """A region and its codes in public terminologies; none where none could be confirmed."""

    id: str
    side: str
    en: str
    codes: tuple[Code, ...]


def list_codes(surface: Surface | None = None) -> tuple[CodedRegion, ...]:
    """Every everyday region and every finer one with its codes, by id."""
    surface = surface or load_surface()
    every = {region.id: region for region in (*surface.everyday, *surface.regions)}
    return tuple(
        CodedRegion(region.id, region.side, region.en, codes_of(region.id, surface))
        for _, region in sorted(every.items())
    )


def list_regions(shape: str, surface: Surface | None = None) -> tuple[Listed, ...]:
    """Every fine region in the surface's order. Raises UnknownName for a shape."""
    surface = surface or load_surface()
    area = surface.vertex_area_cm2(shape)
    return tuple(_listed(region, area) for region in surface.regions)


def list_everyday(shape: str, surface: Surface | None = None) -> tuple[Listed, ...]:
    """The everyday regions with the fine ones in each. Raises UnknownName for a shape."""
    surface = surface or load_surface()
    area = surface.vertex_area_cm2(shape)
    return tuple(
        replace(_listed(region, area), members=region.members) for region in surface.everyday
    )


def list_parts(shape: str, surface: Surface | None = None) -> tuple[Listed, ...]:
    """The everyday parts that group the regions, each side and the middle on its own."""
    surface = surface or load_surface()
    area = surface.vertex_area_cm2(shape)
    found = []
    for part in load_wording().parts:
        for side in ("left", "right", "mid"):
            members = [r for r in surface.everyday if stem(r.id) in part.regions and r.side == side]
            if members:
                on = "both" if side == "mid" else side
                found.append(
                    _union(
                        part.id if side == "mid" else f"{part.id}-{side}",
                        side,
                        (part.on(on, "en"), part.on(on, "es")),
                        tuple(fine for region in members for fine in region.members),
                        (surface, area),
                    )
                )
    return tuple(found)


def list_scheme(scheme_id: str, shape: str, surface: Surface | None = None) -> tuple[Listed, ...]:
    """The areas of a published scheme in its own order. Raises UnknownName.

    What the publication calls an area is its alias. Of a midline region among the members of a
    left or right area, only that half belongs to it.
    """
    surface = surface or load_surface()
    size = surface.vertex_area_cm2(shape)
    return tuple(
        Listed(
            one.id,
            one.side,
            one.name.en,
            one.name.es,
            "",
            (one.code,) if one.code else (),
            round(float(size[one.vertices(surface)].sum()), 2),
            (*one.regions, *one.halves),
        )
        for one in load_scheme(scheme_id).areas
    )


def list_dermatomes(shape: str, surface: Surface | None = None) -> tuple[Listed, ...]:
    """Both sides of each dermatome, from the top down. Raises UnknownName for a shape.

    The names say where the key sensory point is; the area is that of the whole band, which
    overlaps its neighbours; the members are the fine regions that it reaches into.
    """
    surface = surface or load_surface()
    size, overlay = surface.vertex_area_cm2(shape), load_dermatomes()
    found = []
    for level in overlay.levels:
        for side in SIDES:
            band = overlay.band(level.id, side) > 0
            words = WORDS[side]
            found.append(
                Listed(
                    f"{level.id}-{side}",
                    side,
                    f"{words['side']} {level.id}: {level.where.en}",
                    f"{level.id} {words['o']}: {level.where.es}",
                    "",
                    (),
                    round(float(size[band].sum()), 2),
                    tuple(r.id for r in surface.regions if band[r.vertices].any()),
                )
            )
    return tuple(found)


def _listed(region: Region, area: NDArray[np.float64]) -> Listed:
    return Listed(
        region.id,
        region.side,
        region.en,
        region.es,
        region.anatomical,
        region.aliases,
        round(float(area[region.vertices].sum()), 2),
    )


def _union(
    union_id: str,
    side: str,
    names: tuple[str, str],
    members: tuple[str, ...],
    skin: tuple[Surface, NDArray[np.float64]],
) -> Listed:
    surface, area = skin
    size = sum(float(area[surface.region_vertices(name)].sum()) for name in members)
    return Listed(union_id, side, *names, "", (), round(size, 2), members)
