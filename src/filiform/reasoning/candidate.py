"""What the ranking says about one muscle on one side."""

from dataclasses import dataclass

from filiform.atlas import BodySide, Hazard
from filiform.knowledge import Bilingual

SUGGESTION = Bilingual(
    "These are suggestions for palpation, not a diagnosis.",
    "Son sugerencias para la palpación, no un diagnóstico.",
)


@dataclass(frozen=True)
class PointScore:
    """How well one trigger point of the muscle fits the drawing."""

    trigger_point: str
    score: float


@dataclass(frozen=True)
class Candidate:
    """A muscle worth palpating: a suggestion, not a diagnosis.

    `score` is comparable within one drawing only and is no probability.
    """

    muscle: str
    side: BodySide
    score: float
    """0 upwards; that of its best trigger point."""
    relative: float
    """`score` as a share of the best candidate's, 0 to 1."""
    explained_share: float
    """Share of what was painted that lies in the muscle's zones, 0 to 1."""
    explained_regions: tuple[str, ...]
    """Ids of the painted regions in its zones, the most painted first."""
    clear_regions: tuple[str, ...]
    """Ids of essential regions of its best point that the patient said are clear."""
    points: tuple[PointScore, ...]
    """Its trigger points that fit, the best first."""
    hazards: tuple[Hazard, ...]
    atlas_version: str
    model_version: str
