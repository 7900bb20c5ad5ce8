"""What the ranking says: muscles worth palpating, and what none of them explains."""

from dataclasses import dataclass

from filiform.atlas import BodySide, Hazard
from filiform.knowledge import Bilingual
from filiform.reasoning.other_patterns import OtherPattern

SUGGESTION = Bilingual(
    "These are suggestions for palpation, not a diagnosis.",
    "Son sugerencias para la palpación, no un diagnóstico.",
)


@dataclass(frozen=True)
class PointChance:
    """How likely one trigger point of the muscle is active, given the drawing."""

    trigger_point: str
    probability: float


@dataclass(frozen=True)
class Candidate:
    """A muscle on one side, worth palpating: a suggestion, not a diagnosis."""

    muscle: str
    side: BodySide
    probability: float
    """That at least one of its trigger points is active, 0 to 1."""
    points: tuple[PointChance, ...]
    """Its trigger points, the likeliest first; those that the drawing does not raise are left
    out, except the best one."""
    explained_share: float
    """Share of what was painted that this muscle explains better than anything else, 0 to 1."""
    explained_regions: tuple[str, ...]
    """Ids of the everyday regions it explains, the most painted first."""
    clear_regions: tuple[str, ...]
    """Ids of essential everyday regions of its best point that the patient said are clear."""
    rivals: tuple[str, ...]
    """Muscles with side ("infraspinatus-left") that explain the same paint: palpate them too."""
    hazards: tuple[Hazard, ...]


@dataclass(frozen=True)
class Unexplained:
    """The part of the drawing that no trigger point explains."""

    share: float
    """Of what was painted, 0 to 1."""
    regions: tuple[str, ...]
    """Ids of everyday regions with the most unexplained paint first."""


@dataclass(frozen=True)
class Ranking:
    """Everything that one drawing gave, and what made it."""

    candidates: tuple[Candidate, ...]
    unexplained: Unexplained
    others: tuple[OtherPattern, ...]
    """Patterns of pain that are not a muscle's and that the drawing shows."""
    fits: bool
    """False when nothing in the atlas fits the drawing well: the ranking then says so."""
    complaint: str | None
    pooled_with: tuple[str, ...]
    """Complaints whose studies were pooled with it."""
    atlas_version: str
    model_version: str
