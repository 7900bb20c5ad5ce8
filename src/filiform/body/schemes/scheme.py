"""Reads a scheme of areas and lays it on the surface."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from filiform.body.regions import WORDS, Side
from filiform.body.surface import Surface, UnknownName, load_surface
from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml

HERE = "filiform.body.schemes"
SCHEMES = ("wpi19", "mbm35", "choir74")
SIDES: tuple[Side, ...] = ("left", "right")
GROUPS = ("", "upper", "lower", "axial")


@dataclass(frozen=True)
class Area:
    """One area of a scheme. ``regions`` are ids of fine regions, each in one area at most.

    ``halves`` are midline regions of which only the half on this area's side belongs to it.
    ``group`` names a coarser part with its side ("upper-left", "axial"), or is empty.
    ``code`` is what the publication itself calls the area, or is empty.
    """

    id: str
    side: Side
    name: Bilingual
    group: str
    code: str
    regions: tuple[str, ...]
    halves: tuple[str, ...]

    def vertices(self, surface: Surface) -> NDArray[np.int32]:
        """Ascending indices of the area's skin."""
        whole = [surface.region_vertices(region) for region in self.regions]
        half = [_on_side(surface, region, self.side) for region in self.halves]
        return np.sort(np.concatenate([*whole, *half]))


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
            found[area.vertices(surface)] = index
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
    name = Bilingual(entry.text("en"), entry.text("es"))
    group = entry.choice("group", GROUPS, default="")
    stems = {known.removesuffix("-left").removesuffix("-right") for known in surface.region_ids}
    names = entry.choices("regions", stems)
    code, codes = entry.text("code", default=""), _codes(entry)
    entry.finish()
    if not paired:
        yield Area(area_id, "mid", name, group, code, _fine(names, ("", *SIDES), surface), ())
        return
    for side in SIDES:
        words = WORDS[side]
        yield Area(
            id=f"{area_id}-{side}",
            side=side,
            name=Bilingual(name.en.format_map(words), name.es.format_map(words)),
            group=group and f"{group}-{side}",
            code=codes.get(side, ""),
            regions=_fine(names, (side,), surface),
            halves=_fine(names, ("",), surface),
        )


def _codes(entry: Entry) -> Mapping[Side, str]:
    """What the publication calls the left and the right one of a paired area."""
    if not entry.has("codes"):
        return {}
    inner = entry.entry("codes")
    found: dict[Side, str] = {side: inner.text(side) for side in SIDES}
    inner.finish()
    return found


def _fine(names: tuple[str, ...], sides: tuple[str, ...], surface: Surface) -> tuple[str, ...]:
    """Ids of the fine regions of these names on these sides; "" is the middle of the body."""
    sided = [
        known
        for name in names
        for side in sides
        if (known := f"{name}-{side}" if side else name) in surface.region_ids
    ]
    return tuple(fine for known in sided for fine in surface.region_group(known))


def _on_side(surface: Surface, region: str, side: Side) -> NDArray[np.int32]:
    """Half of a midline region. Its vertices on the midline itself count as left, as elsewhere."""
    vertices = surface.region_vertices(region)
    across = surface.positions("neutral")[vertices, 0]
    on_midline = surface.mirror[vertices] == vertices
    left = on_midline | (across > 0)
    half: NDArray[np.int32] = vertices[left] if side == "left" else vertices[~left]
    return half


def _note_shared(scheme: Scheme, table: Entry) -> None:
    home: dict[str, str] = {}
    for area in scheme.areas:
        if not (area.regions or area.halves):
            table.note("area", f"{area.id} has no skin")
        for region in (*area.regions, *(f"{half} ({area.side} half)" for half in area.halves)):
            if region in home:
                table.note("area", f"{region} is in {home[region]} and in {area.id}")
            home.setdefault(region, area.id)
