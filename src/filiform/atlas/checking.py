"""`filiform atlas check`: every mistake, what is unchecked, what is due, in one report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from filiform.atlas.atlas import PACKAGE, Atlas, read_atlas
from filiform.atlas.muscle import Muscle
from filiform.atlas.reading import Terrain, packaged_terrain
from filiform.atlas.zone import BODY_SIDES
from filiform.body.places import PlaceFault
from filiform.body.surface import Surface, load_surface
from filiform.knowledge import Bilingual, Fault, Faults, due_for_review, unreviewed

SAME_IN_BOTH = frozenset({"L3", "L5"})


@dataclass(frozen=True)
class AtlasReport:
    """What stands in the atlas, and what is wrong with it."""

    version: str
    muscles: int
    trigger_points: int
    faults: tuple[Fault, ...]
    """Every mistake; the atlas does not load while there is one from reading the files."""
    unreviewed: tuple[str, ...]
    """Ids of muscles that no clinician has checked."""
    due: tuple[str, ...]
    """Ids of muscles whose review is due."""

    @property
    def is_sound(self) -> bool:
        """Whether there is no mistake; unchecked entries are not mistakes."""
        return not self.faults


def check_atlas(
    today: date,
    *,
    package: str = PACKAGE,
    terrain: Terrain | None = None,
    surface: Surface | None = None,
) -> AtlasReport:
    """Reads the atlas in `package` and looks at everything a program can look at.

    Found are unknown regions and landmarks, missing citations, hazards without guidance, missing
    or untranslated Spanish, places that meet no skin, two trigger points of a muscle on one spot,
    and whatever else breaks the schema. Pairs cannot be uneven: an entry stands for both sides,
    and the right one is found as the mirror image of the left.
    """
    faults = Faults()
    atlas = read_atlas(package, terrain or packaged_terrain(), faults)
    for muscle in atlas.muscles:
        for where in _untranslated(muscle):
            faults.note(f"muscles/{muscle.id}.toml", where, "is the same in English and Spanish")
    if not faults:
        skin = surface or load_surface()
        _note_places_off_the_skin(atlas, skin, faults)
        if not faults:
            _note_shared_sites(atlas, skin, faults)
    return AtlasReport(
        version=atlas.version,
        muscles=len(atlas.muscles),
        trigger_points=sum(len(muscle.trigger_points) for muscle in atlas.muscles),
        faults=faults.found,
        unreviewed=tuple(muscle.id for muscle in unreviewed(atlas.muscles)),
        due=tuple(muscle.id for muscle in due_for_review(atlas.muscles, today)),
    )


def _note_places_off_the_skin(atlas: Atlas, surface: Surface, faults: Faults) -> None:
    for muscle in atlas.muscles:
        for index, point in enumerate(muscle.trigger_points):
            for side in BODY_SIDES:
                for shape in surface.shapes:
                    try:
                        surface.locate(point.place, side, shape)
                    except PlaceFault as fault:
                        faults.note(
                            f"muscles/{muscle.id}.toml",
                            f"trigger_points[{index}].place",
                            f"meets no skin on the {side} of the {shape} body: {fault}".rstrip("."),
                        )


def _note_shared_sites(atlas: Atlas, surface: Surface, faults: Faults) -> None:
    """Two trigger points of one muscle that come to lie on the same spot of some body."""
    for muscle in atlas.muscles:
        for shape in surface.shapes:
            taken: dict[int, str] = {}
            for index, point in enumerate(muscle.trigger_points):
                spot = int(surface.locate(point.place, "right", shape))
                if spot in taken:
                    faults.note(
                        f"muscles/{muscle.id}.toml",
                        f"trigger_points[{index}].place",
                        f"is the same spot as {taken[spot]} on the {shape} body",
                    )
                taken.setdefault(spot, point.id)


def _untranslated(muscle: Muscle) -> Iterator[str]:
    """Fields whose sentences are the same in both languages."""
    texts: dict[str, Bilingual] = {
        "innervation": muscle.innervation,
        "action": muscle.action,
        "technique": muscle.technique,
        "direction": muscle.direction,
        "depth": muscle.depth,
        "tests.weakness": muscle.tests.weakness,
        "tests.stretch": muscle.tests.stretch,
        "self_care": muscle.self_care,
    }
    for i, one in enumerate(muscle.confusions):
        texts[f"confusions[{i}].told_apart"] = one.told_apart
    for i, hazard in enumerate(muscle.hazards):
        texts[f"hazards[{i}].guidance"] = hazard.guidance
    for i, point in enumerate(muscle.trigger_points):
        texts[f"trigger_points[{i}].name"] = point.name
        texts[f"trigger_points[{i}].where"] = point.where
    for i, stretch in enumerate(muscle.stretches):
        texts[f"stretches[{i}].how"] = stretch.how
        texts[f"stretches[{i}].caution"] = stretch.caution
    for where, text in texts.items():
        if text.en and text.en == text.es and text.en not in SAME_IN_BOTH:
            yield where
