"""The whole atlas, and the reading of its packaged files."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256

from filiform.atlas.muscle import Muscle, TriggerPoint
from filiform.atlas.reading import Source, Terrain, packaged_terrain, read_muscle, read_sources
from filiform.atlas.weighing import Count, read_counts
from filiform.knowledge import (
    Entry,
    Faults,
    TomlFile,
    read_toml,
    read_toml_folder,
    suggestion,
)

PACKAGE = "filiform.atlas"


class UnknownMuscle(LookupError):
    """No muscle of the atlas has this id; the message offers the nearest ones."""


@dataclass(frozen=True, eq=False)
class Atlas:
    """Muscles in alphabetical order of their ids, and the version of their data."""

    version: str
    """``0.1.0+4f0c…``: what the authors call it, and a hash of the content."""
    muscles: tuple[Muscle, ...]
    counts: tuple[Count, ...] = ()
    """What studies counted, and what the weights of the zones rest on."""
    sources: tuple[Source, ...] = ()
    """The cited works, in alphabetical order of their short names."""

    def muscle(self, muscle_id: str) -> Muscle:
        """The muscle of that id. Raises UnknownMuscle."""
        if muscle_id not in self._by_id:
            raise UnknownMuscle(
                f'The atlas has no muscle "{muscle_id}". {suggestion(muscle_id, self._by_id)}'
            )
        return self._by_id[muscle_id]

    def sources_of(self, muscle: Muscle) -> tuple[Source, ...]:
        """The works that a muscle's entry and the counts behind its weights rest on."""
        cited = set(muscle.provenance.source.split("; "))
        for point in muscle.trigger_points:
            for zone in point.zones:
                cited.update(zone.share.sources)
        return tuple(source for source in self.sources if source.name in cited)

    def trigger_point(self, point_id: str) -> TriggerPoint:
        """The trigger point of that id. Raises UnknownMuscle."""
        if point_id not in self._points:
            raise UnknownMuscle(
                f'The atlas has no trigger point "{point_id}". {suggestion(point_id, self._points)}'
            )
        return self._points[point_id]

    @cached_property
    def _by_id(self) -> dict[str, Muscle]:
        return {muscle.id: muscle for muscle in self.muscles}

    @cached_property
    def _points(self) -> dict[str, TriggerPoint]:
        return {point.id: point for muscle in self.muscles for point in muscle.trigger_points}


@lru_cache(maxsize=1)
def load_atlas() -> Atlas:
    """The packaged atlas, read once. Raises KnowledgeFault with every mistake in its files."""
    faults = Faults()
    atlas = read_atlas(PACKAGE, packaged_terrain(), faults)
    faults.raise_if_any()
    return atlas


def read_atlas(package: str, terrain: Terrain, faults: Faults) -> Atlas:
    """The atlas in the folder ``data`` of `package`; every mistake is noted in `faults`."""
    head = read_toml(package, "data/atlas.toml", faults)
    cited = read_toml_folder(package, "data/sources", faults)
    files = read_toml_folder(package, "data/muscles", faults)
    sources = read_sources(cited, faults)
    evidence = read_toml_folder(package, "data/evidence", faults)
    regions = terrain.paired_regions | terrain.midline_regions
    counts = tuple(
        count for file in evidence for count in read_counts(file, regions, sources, faults)
    )
    entry = Entry.of(head, faults)
    version = entry.text("version")
    entry.finish()
    muscles = tuple(read_muscle(file, terrain, sources, counts, faults) for file in files)
    _note_repeated_points(files, muscles, faults)
    named = tuple(sources[name] for name in sorted(sources))
    return Atlas(f"{version}+{_hash([head, *cited, *evidence, *files])}", muscles, counts, named)


def _note_repeated_points(
    files: Iterable[TomlFile], muscles: Iterable[Muscle], faults: Faults
) -> None:
    seen: dict[str, str] = {}
    for file, muscle in zip(files, muscles, strict=True):
        for point in muscle.trigger_points:
            if point.id in seen:
                faults.note(file.name, "trigger_points", f'"{point.id}" stands in {seen[point.id]}')
            seen[point.id] = file.name


def _hash(files: Iterable[TomlFile]) -> str:
    """The first 12 hex digits of the content's SHA-256, whatever the line ends."""
    digest = sha256()
    for file in files:
        content = file.content.replace(b"\r\n", b"\n")
        digest.update(f"{file.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:12]
