"""One muscle in sentences, in one language: what terminal, page and picture all show."""

from collections.abc import Iterable
from dataclasses import dataclass

from filiform.atlas.atlas import Atlas
from filiform.atlas.effects import EFFECTS
from filiform.atlas.muscle import Muscle, Stretch, TriggerPoint
from filiform.atlas.reading import Source
from filiform.atlas.wording import GROUPS, LABELS, UNCHECKED, in_words
from filiform.atlas.zone import BodySide, Kind, Zone
from filiform.body.surface import Surface, load_surface

USUAL, RARE = 0.45, 0.1
"""Shares of people from which a place is called usual, and below which it is not named at all."""
SHOWN_SIDE: BodySide = "right"
"""The side whose muscle is told; the other is its mirror image."""


@dataclass(frozen=True)
class Fact:
    """A label and what it says."""

    label: str
    text: str


@dataclass(frozen=True)
class ZoneLine:
    """Where pain may be felt, how usual it is, and what that rests on."""

    place: str
    kind: str
    """What charts call it, in words: essential or spillover."""
    percent: int
    counted: str
    """How many people were counted and by whom, or that charts alone speak."""


@dataclass(frozen=True)
class PointLines:
    """One trigger point in words."""

    id: str
    name: str
    where: str
    zones: tuple[ZoneLine, ...]
    also: str


@dataclass(frozen=True)
class StretchLines:
    """One stretch in words."""

    name: str
    how: str
    dose: str
    caution: str


@dataclass(frozen=True)
class HazardLines:
    """One hazard in words."""

    structure: str
    tier: str
    guidance: str


@dataclass(frozen=True)
class Account:
    """One muscle told in one language; `muscle` itself is there for what has no words."""

    muscle: Muscle
    language: str
    version: str
    name: str
    group: str
    what: str
    usual: str
    """Places where pain is usual, of all trigger points together."""
    sometimes: str
    also: str
    self_care: str
    stretches: tuple[StretchLines, ...]
    points: tuple[PointLines, ...]
    facts: tuple[Fact, ...]
    """Nerve, position, palpation and how it is needled."""
    hazards: tuple[HazardLines, ...]
    tests: tuple[Fact, ...]
    confusions: tuple[Fact, ...]
    sources: tuple[Source, ...]
    unchecked: str
    """That no clinician has reviewed it, or empty."""


def account_of(muscle: Muscle, atlas: Atlas, language: str) -> Account:
    """The muscle told in English ("en") or Spanish ("es")."""
    surface = load_surface()
    zones = [zone for point in muscle.trigger_points for zone in point.zones]
    usual = _places((zone for zone in zones if zone.weight >= USUAL), surface, language)
    rare = _places((zone for zone in zones if RARE <= zone.weight < USUAL), surface, language)
    effects = dict.fromkeys(effect for point in muscle.trigger_points for effect in point.also)
    return Account(
        muscle=muscle,
        language=language,
        version=atlas.version,
        name=muscle.name.text(language),
        group=GROUPS[muscle.group].text(language),
        what=muscle.action.text(language),
        usual="; ".join(usual),
        sometimes="; ".join(place for place in rare if place not in usual),
        also=", ".join(EFFECTS[effect].text(language) for effect in effects),
        self_care=muscle.self_care.text(language),
        stretches=tuple(_stretch(stretch, language) for stretch in muscle.stretches),
        points=tuple(_point(point, surface, language) for point in muscle.trigger_points),
        facts=tuple(_facts(muscle, language)),
        hazards=tuple(
            HazardLines(
                hazard.structure.text(language),
                in_words(hazard.tier, language),
                hazard.guidance.text(language),
            )
            for hazard in muscle.hazards
        ),
        tests=(
            Fact(LABELS["weak"].text(language), muscle.tests.weakness.text(language)),
            Fact(LABELS["short"].text(language), muscle.tests.stretch.text(language)),
        ),
        confusions=tuple(
            Fact(one.taken_for.text(language), one.told_apart.text(language))
            for one in muscle.confusions
        ),
        sources=atlas.sources_of(muscle),
        unchecked="" if muscle.provenance.is_checked else UNCHECKED.text(language),
    )


def place_name(zone: Zone, surface: Surface, language: str) -> str:
    """The zone's place with its sides, for the right muscle."""
    names = [surface.region(region).name(language) for region in zone.region_ids(SHOWN_SIDE)]
    return f" {in_words('and', language)} ".join(names)


def _places(zones: Iterable[Zone], surface: Surface, language: str) -> list[str]:
    """Places, each once, those of the greatest weight first."""
    ordered = sorted(zones, key=lambda zone: -zone.weight)
    return list(dict.fromkeys(place_name(zone, surface, language) for zone in ordered))


def _facts(muscle: Muscle, language: str) -> Iterable[Fact]:
    def listed(terms: Iterable[str]) -> str:
        return ", ".join(in_words(term, language) for term in terms)

    told = [
        ("nerve", muscle.innervation.text(language)),
        ("position", listed(muscle.positions)),
        ("palpation", listed(muscle.palpation)),
    ]
    if not muscle.needled:
        told.append(("needle", LABELS["not_needled"].text(language)))
    else:
        length = muscle.needle_length_mm
        told += [
            ("needle", f"{length.low:g}–{length.high:g} mm"),
            ("technique", muscle.technique.text(language)),
            ("direction", muscle.direction.text(language)),
            ("depth", muscle.depth.text(language)),
        ]
    told.append(("tier", in_words(muscle.tier, language)))
    return [Fact(LABELS[key].text(language), text) for key, text in told]


def _stretch(stretch: Stretch, language: str) -> StretchLines:
    return StretchLines(
        stretch.name.text(language),
        stretch.how.text(language),
        stretch.dose.text(language),
        stretch.caution.text(language),
    )


def _point(point: TriggerPoint, surface: Surface, language: str) -> PointLines:
    ordered = sorted(point.zones, key=lambda zone: (zone.kind is Kind.SPILLOVER, -zone.weight))
    return PointLines(
        id=point.id,
        name=point.name.text(language),
        where=point.where.text(language),
        zones=tuple(_zone(zone, surface, language) for zone in ordered),
        also=", ".join(EFFECTS[effect].text(language) for effect in point.also),
    )


def _zone(zone: Zone, surface: Surface, language: str) -> ZoneLine:
    counted = in_words("charts only", language)
    if zone.share.is_counted:
        words = in_words("counted", language)
        counted = f"{zone.share.people:g} {words}: {'; '.join(zone.share.sources)}"
    return ZoneLine(
        place=place_name(zone, surface, language),
        kind=in_words(zone.kind, language),
        percent=round(100 * zone.weight),
        counted=counted,
    )
