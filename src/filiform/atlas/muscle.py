"""A muscle as the therapist needs it: where it hurts, how it is needled, what lies near."""

from dataclasses import dataclass
from enum import StrEnum

from filiform.atlas.zone import Zone
from filiform.body.places import Place
from filiform.knowledge import Bilingual, Provenance, Span


class Group(StrEnum):
    """Part of the body a muscle is listed under."""

    HEAD = "head"
    JAW = "jaw"
    NECK = "neck"
    SHOULDER_GIRDLE = "shoulder girdle"
    ROTATOR_CUFF = "rotator cuff"
    SHOULDER = "shoulder"
    CHEST = "chest"
    ARM = "arm"
    FOREARM = "forearm"
    BACK = "back"
    HIP = "hip"
    THIGH = "thigh"
    LEG = "leg"
    FOOT = "foot"


class Position(StrEnum):
    """How the patient lies."""

    PRONE = "prone"
    SUPINE = "supine"
    SIDE_LYING = "side-lying"


class Palpation(StrEnum):
    """How the muscle is felt: flat against what lies under it, or held between the fingers."""

    FLAT = "flat"
    PINCER = "pincer"


class Tier(StrEnum):
    """How grave a needling mistake can be; HIGH asks for confirmed technique and competence."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low to 2 for high."""
        return list(Tier).index(self)


@dataclass(frozen=True)
class Hazard:
    """What a needle here must not reach, and how it is kept away."""

    structure: Bilingual
    guidance: Bilingual
    tier: Tier


@dataclass(frozen=True)
class TriggerPoint:
    """A usual site of a trigger point, the same on the left and on the right."""

    id: str
    name: Bilingual
    where: Bilingual
    """The site in words, for the therapist's fingers."""
    place: Place
    """The site as a point of the skin, relative to landmarks."""
    zones: tuple[Zone, ...]


@dataclass(frozen=True)
class Stretch:
    """A stretch for home, in the patient's words."""

    name: Bilingual
    how: Bilingual
    dose: Bilingual
    caution: Bilingual


@dataclass(frozen=True)
class Muscle:
    """One entry of the atlas; it stands for the muscle on either side."""

    id: str
    name: Bilingual
    latin: str
    group: Group
    innervation: Bilingual
    action: Bilingual
    positions: tuple[Position, ...]
    palpation: tuple[Palpation, ...]
    needle_length_mm: Span
    technique: Bilingual
    depth: Bilingual
    tier: Tier
    chest_wall: bool
    """Whether a needle here may reach the lung's lining: aftercare then warns of it."""
    hazards: tuple[Hazard, ...]
    over: tuple[str, ...]
    """Regions of skin right over the muscle, without side; pain is often felt there too."""
    trigger_points: tuple[TriggerPoint, ...]
    stretches: tuple[Stretch, ...]
    provenance: Provenance
