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
    HAND = "hand"
    BACK = "back"
    ABDOMEN = "abdomen"
    HIP = "hip"
    PELVIS = "pelvis"
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


class Effect(StrEnum):
    """What a trigger point may cause besides pain."""

    HEADACHE = "headache"
    DIZZINESS = "dizziness"
    BLURRED_VISION = "blurred vision"
    TEARING = "tearing of the eye"
    DROOPING_LID = "drooping eyelid"
    STUFFY_NOSE = "stuffy nose"
    RINGING_EAR = "ringing in the ear"
    BLOCKED_EAR = "blocked feeling in the ear"
    SORE_THROAT = "sore throat"
    TOOTHACHE = "toothache"
    HARD_TO_SWALLOW = "hard to swallow"
    LESS_MOUTH_OPENING = "mouth opens less"
    LESS_MOVEMENT = "restricted movement"
    TINGLING = "tingling or numbness"
    WEAKNESS = "weakness"
    WEAK_GRIP = "weak grip"
    GIVING_WAY = "joint gives way"
    CRAMP = "cramp"
    SHORT_BREATH = "short of breath"
    COUGH = "cough"
    NAUSEA = "nausea"
    HEARTBURN = "heartburn"
    BELLY_COMPLAINTS = "belly complaints"
    BLADDER_URGE = "bladder urge"
    PELVIC_COMPLAINTS = "pelvic complaints"
    PAIN_WITH_SITTING = "pain with sitting"
    POOR_SLEEP = "poor sleep on that side"
    SWELLING = "swelling"


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
    also: tuple[Effect, ...]
    """What it may cause besides pain; may, not must."""


@dataclass(frozen=True)
class Tests:
    """What movement shows when the muscle is at fault."""

    weakness: Bilingual
    stretch: Bilingual


@dataclass(frozen=True)
class Confusion:
    """What is easily taken for this muscle, and how to tell it apart."""

    taken_for: Bilingual
    told_apart: Bilingual


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
    needled: bool
    """False where the risk outweighs the use: the muscle is felt and treated by hand only."""
    needle_length_mm: Span
    technique: Bilingual
    direction: Bilingual
    """Where the needle points, and where it must not."""
    depth: Bilingual
    tier: Tier
    chest_wall: bool
    """Whether a needle here may reach the lung's lining: aftercare then warns of it."""
    hazards: tuple[Hazard, ...]
    over: tuple[str, ...]
    """Regions of skin right over the muscle, without side; pain is often felt there too."""
    trigger_points: tuple[TriggerPoint, ...]
    tests: Tests
    stretches: tuple[Stretch, ...]
    self_care: Bilingual
    """What the patient can do besides stretching, in plain words."""
    confusions: tuple[Confusion, ...]
    provenance: Provenance
