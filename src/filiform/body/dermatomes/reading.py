"""Reads dermatomes.toml and lays its bands on the surface."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from filiform.body.frames import FACES
from filiform.body.places import Place
from filiform.body.surface import Surface, load_surface
from filiform.knowledge import Bilingual, Entry, Faults, read_toml

from .overlay import CORE, EDGE, LEVELS, Dermatomes, Level
from .trunk import carried_on, trunk_levels

HERE = "filiform.body.dermatomes"
SHAPE = "neutral"
REACH_CM = 30
OFFSETS = ("up", "out", "front")


@dataclass(frozen=True)
class Band:
    """Regions with the levels they belong to and the levels that reach into them."""

    regions: tuple[str, ...]
    core: tuple[str, ...]
    edge: tuple[str, ...]


@dataclass(frozen=True)
class Trunk:
    """Regions banded by height, and the rungs: levels in front, landmarks at the back."""

    regions: tuple[str, ...]
    front: tuple[str, ...]
    back: tuple[str, ...]


@cache
def load_dermatomes() -> Dermatomes:
    """The packaged overlay. Raises KnowledgeFault with every mistake in its file."""
    faults = Faults()
    table = Entry.of(read_toml(HERE, "dermatomes.toml", faults), faults)
    surface = load_surface()
    stems = {_stem(name) for name in surface.region_ids}
    marks = {_stem(key) for key in surface.landmarks}
    table.text("id")
    name = Bilingual(table.text("en"), table.text("es"))
    disagreement = " ".join(table.text("disagreement").split())
    levels = tuple(_level(entry, marks) for entry in table.entries("level", least=len(LEVELS)))
    trunk = _trunk(table.entry("trunk"), stems, marks)
    bands = [_band(entry, stems) for entry in table.entries("band", least=1)]
    face = table.entry("face")
    named = [*trunk.regions, *face.choices("regions", stems)]
    face.finish()
    provenance = table.provenance()
    if tuple(level.id for level in levels) != LEVELS:
        table.note("level", "does not name the 28 levels once each, from the top down")
    _note_untiled(table, surface, [*named, *(name for band in bands for name in band.regions)])
    table.finish()
    faults.raise_if_any()
    weights = _weights(surface, levels, trunk, bands)
    across = surface.positions(SHAPE)[:, 0]
    is_left = (across > 0) | (surface.mirror == np.arange(surface.vertex_count))
    for array in (weights, is_left):
        array.setflags(write=False)
    return Dermatomes(name, disagreement, levels, weights, is_left, provenance)


def _level(entry: Entry, marks: Collection[str]) -> Level:
    level = Level(
        entry.choice("id", LEVELS),
        Bilingual(entry.text("en"), entry.text("es")),
        _place(entry.entry("point"), marks),
    )
    entry.finish()
    return level


def _place(entry: Entry, marks: Collection[str]) -> Place:
    shift = entry.entry("offset_cm") if entry.has("offset_cm") else None
    up, out, front = (
        shift.number(name, -REACH_CM, REACH_CM, default=0.0) if shift else 0.0 for name in OFFSETS
    )
    if shift:
        shift.finish()
    on_the_way = entry.has("to") or entry.has("at")
    place = Place(
        start=entry.choice("from", marks),
        to=entry.choice("to", marks) if on_the_way else None,
        at=entry.number("at", 0, 1) if on_the_way else 0.0,
        up_cm=up,
        out_cm=out,
        front_cm=front,
        face=entry.choice("face", FACES),
    )
    entry.finish()
    return place


def _trunk(entry: Entry, stems: Collection[str], marks: Collection[str]) -> Trunk:
    trunk = Trunk(
        entry.choices("regions", stems),
        entry.choices("front", LEVELS, least=2),
        entry.choices("back", marks, least=2),
    )
    if len(trunk.back) <= len(trunk.front):
        entry.note("back", "has no rung above and below those in front")
    entry.finish()
    return trunk


def _band(entry: Entry, stems: Collection[str]) -> Band:
    band = Band(
        entry.choices("regions", stems),
        entry.choices("core", LEVELS, least=0),
        entry.choices("edge", LEVELS, least=0),
    )
    if not band.core and not band.edge:
        entry.note("core", "and edge are both empty", "Name a level, or list the regions as face.")
    if shared := set(band.core) & set(band.edge):
        entry.note("edge", f"repeats {sorted(shared)} from core")
    entry.finish()
    return band


def _note_untiled(table: Entry, surface: Surface, names: list[str]) -> None:
    """Notes skin that is named twice or not at all."""
    times = np.zeros(surface.vertex_count, dtype=np.int64)
    for name in names:
        times[_skin(surface, (name,))] += 1
    for region in surface.regions:
        count = times[region.vertices].max()
        if count != 1:
            table.note("band", f"{region.id} is named {count} times")


def _skin(surface: Surface, names: Collection[str]) -> NDArray[np.int32]:
    return np.concatenate([surface.region_vertices(known) for known in _sided(surface, names)])


def _sided(surface: Surface, names: Collection[str]) -> Iterator[str]:
    for name in names:
        for known in (name, f"{name}-left", f"{name}-right"):
            if known in surface.region_ids:
                yield known


def _height(surface: Surface, vertex: int) -> float:
    return float(surface.positions(SHAPE)[vertex, 1])


def _weights(
    surface: Surface, levels: tuple[Level, ...], trunk: Trunk, bands: list[Band]
) -> NDArray[np.float64]:
    """(28, vertices) of all the bands."""
    weights = np.zeros((len(LEVELS), surface.vertex_count))
    for band in bands:
        skin = _skin(surface, band.regions)
        for names, weight in ((band.edge, EDGE), (band.core, CORE)):
            for level in names:
                weights[LEVELS.index(level), skin] = weight
    points = {level.id: level.vertex("left", surface) for level in levels}
    front = np.array([_height(surface, points[level]) for level in trunk.front])
    back = np.array([_height(surface, surface.landmark_vertex(mark)) for mark in trunk.back])
    _lay_trunk(weights, surface, trunk, front, back)
    return weights


def _lay_trunk(
    weights: NDArray[np.float64],
    surface: Surface,
    trunk: Trunk,
    front: NDArray[np.float64],
    back: NDArray[np.float64],
) -> None:
    """Writes the trunk's bands: the nearest level is core, the next nearest reaches in."""
    top = LEVELS.index(trunk.front[0]) - 1
    ladder = carried_on(front, 1, len(back) - 1 - len(front))
    skin = _skin(surface, trunk.regions)
    found = trunk_levels(surface.positions(SHAPE)[skin], ladder, back)
    core = np.round(found).astype(np.int64)
    beside = np.clip(core + np.where(found >= core, 1, -1), 0, len(back) - 1)
    weights[top + beside, skin] = EDGE
    weights[top + core, skin] = CORE


def _stem(name: str) -> str:
    return name.removesuffix("-left").removesuffix("-right")
