"""From a pain drawing to the muscles worth palpating first, and why.

Three nouns: `Evidence` is what a drawing says by region, `Patterns` are the atlas as arrays, and
a `Candidate` is one muscle on one side with what speaks for it and against it. The model is plain
overlap; it gives suggestions for palpation, not a diagnosis, and no probabilities.

>>> from filiform.atlas import load_atlas
>>> from filiform.body import load_surface
>>> from filiform.body.draw_by_name import draw_by_name, read_named_pain
>>> pain = read_named_pain("front-of-shoulder-right+upper-arm-front-right=6")
>>> drawing = draw_by_name("female", [pain])
>>> best = rank_by_overlap(drawing, load_atlas(), load_surface(), top=3)[0]
>>> best.muscle, best.side, best.model_version
('infraspinatus', 'right', 'overlap/1')
"""

from filiform.reasoning.candidate import SUGGESTION, Candidate, PointScore
from filiform.reasoning.evidence import Evidence, evidence_of
from filiform.reasoning.explaining import reasons, title
from filiform.reasoning.overlap import MODEL_VERSION, rank_by_overlap
from filiform.reasoning.patterns import Patterns, compile_patterns

__all__ = [
    "MODEL_VERSION",
    "SUGGESTION",
    "Candidate",
    "Evidence",
    "Patterns",
    "PointScore",
    "compile_patterns",
    "evidence_of",
    "rank_by_overlap",
    "reasons",
    "title",
]
