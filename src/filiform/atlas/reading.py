"""From a data file to a `Muscle`, held to the schema; every mistake is noted."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from filiform.atlas.muscle import (
    Confusion,
    Effect,
    Group,
    Hazard,
    Muscle,
    Palpation,
    Position,
    Stretch,
    Tests,
    Tier,
    TriggerPoint,
)
from filiform.atlas.weighing import Counts, Scale
from filiform.atlas.zone import Kind, SideRule, Zone
from filiform.body.frames import FACES
from filiform.body.landmarks import read_entries
from filiform.body.places import Place
from filiform.body.surface import load_surface
from filiform.knowledge import Entry, Faults, TomlFile, suggestion

OFFSET_LIMIT_CM = 15.0
MOST_POINTS = 8
READ = ("in full", "excerpt", "table", "abstract", "through a summary")
"""How far a cited work was read."""


@dataclass(frozen=True)
class Terrain:
    """The names of the body that the atlas may use, without sides."""

    paired_regions: frozenset[str]
    midline_regions: frozenset[str]
    landmarks: frozenset[str]


def packaged_terrain() -> Terrain:
    """The names of the packaged body."""
    surface = load_surface()
    regions = {region.id: region.side for region in (*surface.everyday, *surface.regions)}
    paired = {name.removesuffix("-left") for name, side in regions.items() if side == "left"}
    return Terrain(
        paired_regions=frozenset(paired),
        midline_regions=frozenset(name for name, side in regions.items() if side == "mid"),
        landmarks=frozenset(str(entry["id"]) for entry in read_entries()),
    )


@dataclass(frozen=True)
class Source:
    """A cited work: its short name, its citation, and how far it was read."""

    name: str
    citation: str
    read: str


def read_sources(files: Iterable[TomlFile], faults: Faults) -> dict[str, Source]:
    """The cited works by their short names; each stands in one file only."""
    names: dict[str, str] = {}
    found: dict[str, Source] = {}
    for file in files:
        entry = Entry.of(file, faults)
        for source in entry.entries("source", least=1):
            name = source.text("name")
            if name in names:
                source.note("name", f'"{name}" stands in {names[name]} too')
            names[name] = file.name
            citation = source.text("citation")
            found[name] = Source(name, citation, source.choice("read", READ))
            source.finish()
        entry.finish()
    return found


def read_muscle(
    file: TomlFile,
    terrain: Terrain,
    sources: Collection[str],
    counts: Counts,
    faults: Faults,
) -> Muscle:
    """One muscle from its file; the file is named after the muscle's id."""
    entry = Entry.of(file, faults)
    scale = Scale(file.stem, counts)
    muscle = Muscle(
        id=entry.text("id"),
        name=entry.bilingual("name"),
        latin=entry.text("latin"),
        group=entry.member("group", Group),
        innervation=entry.bilingual("innervation"),
        action=entry.bilingual("action"),
        positions=entry.members("positions", Position),
        palpation=entry.members("palpation", Palpation),
        needled=entry.flag("needled", default=True),
        needle_length_mm=entry.span("needle_length_mm", 10, 100),
        technique=entry.bilingual("technique"),
        direction=entry.bilingual("direction"),
        depth=entry.bilingual("depth"),
        tier=entry.member("tier", Tier),
        chest_wall=entry.flag("chest_wall"),
        hazards=tuple(_hazard(inner) for inner in entry.entries("hazards", least=1)),
        over=entry.choices("over", terrain.paired_regions | terrain.midline_regions),
        trigger_points=_points(entry, terrain, scale),
        tests=_tests(entry.entry("tests")),
        stretches=tuple(_stretch(inner) for inner in entry.entries("stretches", least=1)),
        self_care=entry.bilingual("self_care"),
        confusions=tuple(_confusion(inner) for inner in entry.entries("confusions", least=1)),
        provenance=entry.provenance(),
    )
    entry.finish()
    _note_contradictions(entry, file, muscle)
    _note_uncited(entry, muscle, sources)
    return muscle


def _note_contradictions(entry: Entry, file: TomlFile, muscle: Muscle) -> None:
    if muscle.id and muscle.id != file.stem:
        entry.note("id", f'"{muscle.id}" is not the name of the file', f'Write "{file.stem}".')
    gravest = max((hazard.tier.rank for hazard in muscle.hazards), default=0)
    if gravest > muscle.tier.rank:
        entry.note("tier", "is lower than that of one of its hazards", "Raise it.")
    pleura = any("pleura" in hazard.structure.en.lower() for hazard in muscle.hazards)
    if pleura != muscle.chest_wall:
        entry.note(
            "chest_wall",
            "and the hazards disagree about the pleura",
            "Name the pleura among the hazards exactly when chest_wall is true.",
        )


def _note_uncited(entry: Entry, muscle: Muscle, sources: Collection[str]) -> None:
    for name in filter(None, muscle.provenance.source.split("; ")):
        if name not in sources:
            entry.note(
                "provenance.source",
                f'"{name}" is not among the sources',
                suggestion(name, sources),
            )


def _hazard(entry: Entry) -> Hazard:
    hazard = Hazard(
        structure=entry.bilingual("structure"),
        guidance=entry.bilingual("guidance"),
        tier=entry.member("tier", Tier),
    )
    entry.finish()
    return hazard


def _stretch(entry: Entry) -> Stretch:
    stretch = Stretch(
        name=entry.bilingual("name"),
        how=entry.bilingual("how"),
        dose=entry.bilingual("dose"),
        caution=entry.bilingual("caution"),
    )
    entry.finish()
    return stretch


def _tests(entry: Entry) -> Tests:
    tests = Tests(weakness=entry.bilingual("weakness"), stretch=entry.bilingual("stretch"))
    entry.finish()
    return tests


def _confusion(entry: Entry) -> Confusion:
    confusion = Confusion(
        taken_for=entry.bilingual("taken_for"), told_apart=entry.bilingual("told_apart")
    )
    entry.finish()
    return confusion


def _points(entry: Entry, terrain: Terrain, scale: Scale) -> tuple[TriggerPoint, ...]:
    inner = entry.entries("trigger_points", least=1)
    if len(inner) > MOST_POINTS:
        entry.note(
            "trigger_points",
            f"has {len(inner)} entries",
            f"Keep to the {MOST_POINTS} most usual sites.",
        )
    points = tuple(_point(one, terrain, scale) for one in inner)
    if len({point.id for point in points}) != len(points):
        entry.note("trigger_points", "uses one id twice")
    return points


def _point(entry: Entry, terrain: Terrain, scale: Scale) -> TriggerPoint:
    point_id = entry.text("id")
    point = TriggerPoint(
        id=point_id,
        name=entry.bilingual("name"),
        where=entry.bilingual("where"),
        place=_place(entry.entry("place"), terrain),
        zones=tuple(
            _zone(inner, terrain, scale, point_id) for inner in entry.entries("zones", least=1)
        ),
        also=entry.members("also", Effect, least=0),
    )
    if not any(zone.kind is Kind.ESSENTIAL for zone in point.zones):
        entry.note("zones", "has no essential zone")
    named = [(zone.region, zone.side) for zone in point.zones]
    if len(set(named)) != len(named):
        entry.note("zones", "names one region twice")
    entry.finish()
    return point


def _place(entry: Entry, terrain: Terrain) -> Place:
    shift = entry.entry("offset_cm") if entry.has("offset_cm") else None
    offsets = dict.fromkeys(("up", "out", "front"), 0.0)
    if shift is not None:
        for name in offsets:
            offsets[name] = shift.number(name, -OFFSET_LIMIT_CM, OFFSET_LIMIT_CM, default=0.0)
        shift.finish()
    on_the_way = entry.has("to") or entry.has("at")
    place = Place(
        start=entry.choice("from", terrain.landmarks),
        to=entry.choice("to", terrain.landmarks) if on_the_way else None,
        at=entry.number("at", 0, 1) if on_the_way else 0.0,
        up_cm=offsets["up"],
        out_cm=offsets["out"],
        front_cm=offsets["front"],
        face=entry.choice("face", FACES),
    )
    entry.finish()
    return place


def _zone(entry: Entry, terrain: Terrain, scale: Scale, point: str) -> Zone:
    region = entry.choice("region", terrain.paired_regions | terrain.midline_regions)
    midline = region in terrain.midline_regions
    usual = SideRule.MIDLINE if midline else SideRule.SAME
    kind = entry.member("kind", Kind)
    side = entry.member("side", SideRule, default=usual)
    zone = Zone(region, kind, side, scale.weigh(point, region, kind, side))
    if midline != (zone.side is SideRule.MIDLINE):
        entry.note("side", f'"{zone.side}" does not fit {region}', f'Write "{usual}" or nothing.')
    entry.finish()
    return zone
