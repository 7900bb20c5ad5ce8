"""From the newest drawing of a visit to the muscles worth palpating first."""

from __future__ import annotations

from filiform.atlas import load_atlas
from filiform.body import load_surface
from filiform.body.drawing import Drawing, parse_drawing
from filiform.clinic.intake.models import PainDrawing
from filiform.reasoning import Candidate, Ranking, rank, reasoner_for
from filiform.reasoning.examining import ToPalpate, palpate_next

MOST_SHOWN, MOST_EXAMINED = 8, 3


def drawing_of(kept: PainDrawing) -> Drawing:
    """The stored drawing as the domain's own type."""
    return parse_drawing(kept.drawing)


def ranking_for(drawing: Drawing, complaint: str) -> Ranking:
    """What the drawing suggests; `complaint` is empty when nobody has said it."""
    return rank(drawing, load_atlas(), load_surface(), complaint or None, top=MOST_SHOWN)


def examine_first(drawing: Drawing, complaint: str) -> tuple[ToPalpate, ...]:
    """The trigger points whose examination is expected to settle most, the best first."""
    reasoner = reasoner_for(load_atlas(), load_surface(), complaint or None)
    return palpate_next(drawing, reasoner, {}, MOST_EXAMINED)


def candidates_for(drawing: Drawing, complaint: str) -> tuple[Candidate, ...]:
    """The best candidates, most likely first: suggestions for palpation, not a diagnosis."""
    return ranking_for(drawing, complaint).candidates
