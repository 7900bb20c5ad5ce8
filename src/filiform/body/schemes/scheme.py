"""Reads a scheme of areas and lays it on the surface."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from filiform.body.regions import WORDS, Side
from filiform.body.surface import Surface, UnknownName, load_surface
from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml

HERE = "filiform.body.schemes"
SCHEMES = ("wpi19",)
SIDES: tuple[Side, ...] = ("left", "right")
GROUPS = ("", "upper", "lower", "axial")


@dataclass(frozen=True)
class Area:
    """One area of a scheme. ``regions`` are ids of fine regions, each in one area at most.

    ``group`` names a coarser part with its side ("upper-left", "axial"), or is empty.
    """

    id: str
    side: Side
    name: Bilingual
    group: str
    regions: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Scheme:
    """A published division of the body into areas."""

    id: str
    name: Bilingual
    note: str
    areas: tuple[Area, ...]
    provenance: Provenance

    def area_of(self, surface: Surface) -> NDArray[np.int32]:
        """(V,) index into ``areas`` for each vertex, -1 for skin that is in none."""
        found = np.full(surface.vertex_count, -1, dtype=np.int32)
        for index, area in enumerate(self.areas):
            for region in area.regions:
                found[surface.region_vertices(region)] = index
        return found


@cache
def load_scheme(scheme_id: str) -> Scheme:
    """A packaged scheme. Raises UnknownName, or KnowledgeFault with every mistake in its file."""
    if scheme_id not in SCHEMES:
        raise UnknownName("scheme", scheme_id, SCHEMES)
    faults = Faults()
    table = Entry.of(read_toml(HERE, f"{scheme_id}.toml", faults), faults)
    surface = load_surface()
    scheme = Scheme(
        id=table.text("id"),
        name=Bilingual(table.text("en"), table.text("es")),
        note=table.text("note"),
        areas=tuple(
            area for entry in table.entries("area", least=1) for area in _areas(entry, surface)
        ),
        provenance=table.provenance(),
    )
    _note_shared(scheme, table)
    table.finish()
    faults.raise_if_any()
    return scheme


def _areas(entry: Entry, surface: Surface) -> Iterator[Area]:
    area_id, paired = entry.text("id"), entry.flag("paired")
    en, es = entry.text("en"), entry.text("es")
    group = entry.choice("group", GROUPS, default="")
    stems = {name.removesuffix("-left").removesuffix("-right") for name in surface.region_ids}
    names = entry.choices("regions", stems)
    entry.finish()
    if not paired:
        yield Area(area_id, "mid", Bilingual(en, es), group, _fine(names, SIDES, surface))
        return
    for side in SIDES:
        words = WORDS[side]
        yield Area(
            id=f"{area_id}-{side}",
            side=side,
            name=Bilingual(en.format_map(words), es.format_map(words)),
            group=group and f"{group}-{side}",
            regions=_fine(names, (side,), surface),
        )


def _fine(names: tuple[str, ...], sides: tuple[Side, ...], surface: Surface) -> tuple[str, ...]:
    """Ids of the fine regions of these names on these sides, or in the middle."""
    sided = [
        known
        for name in names
        for known in (name, *(f"{name}-{side}" for side in sides))
        if known in surface.region_ids
    ]
    return tuple(fine for known in sided for fine in surface.region_group(known))


def _note_shared(scheme: Scheme, table: Entry) -> None:
    home: dict[str, str] = {}
    for area in scheme.areas:
        for region in area.regions:
            if region in home:
                table.note("area", f"{region} is in {home[region]} and in {area.id}")
            home.setdefault(region, area.id)
