"""The names of the regions as rows for the painter's list and search."""

from __future__ import annotations

from typing import TypedDict

from filiform.body.regions import Region
from filiform.body.surface import Surface, load_surface


class RegionRow(TypedDict):
    """A region with its names. `index` is its place among its like in the asset.

    `also` are more names to find it by, parted by semicolons; `part_of` is the everyday region
    that a fine one lies in, None for everyday ones.
    """

    id: str
    index: int
    side: str
    en: str
    es: str
    also: str
    part_of: str | None


def region_rows(surface: Surface | None = None) -> list[RegionRow]:
    """The everyday regions in the asset's order, then the fine ones that differ from them."""
    surface = surface or load_surface()
    everyday = {region.id for region in surface.everyday}
    home = {fine: region.id for region in surface.everyday for fine in region.members}
    return [
        *(_row(region, index, None) for index, region in enumerate(surface.everyday)),
        *(
            _row(region, index, home[region.id])
            for index, region in enumerate(surface.regions)
            if region.id not in everyday
        ),
    ]


def _row(region: Region, index: int, part_of: str | None) -> RegionRow:
    return {
        "id": region.id,
        "index": index,
        "side": region.side,
        "en": region.en,
        "es": region.es,
        "also": "; ".join((region.anatomical, *region.aliases)),
        "part_of": part_of,
    }
