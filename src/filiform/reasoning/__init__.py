"""From a pain drawing to the trigger points worth palpating first, and why.

A drawing is read as `Evidence` in patches of skin; the atlas is compiled to `Referral`, the chance
of pain in each patch while a trigger point is active; a `Network` lets trigger points compete for
what was painted. `rank` puts it together. It gives suggestions for palpation, not a diagnosis.

>>> from filiform.atlas import load_atlas
>>> from filiform.body import load_surface
>>> from filiform.body.draw_by_name import draw_by_name, read_named_pain
>>> pain = read_named_pain("front-of-shoulder-right+upper-arm-front-right=6")
>>> drawing = draw_by_name("female", [pain])
>>> ranking = rank(drawing, load_atlas(), load_surface(), complaint="shoulder-pain")
>>> [(one.muscle, one.side) for one in ranking.candidates[:1]]
[('infraspinatus', 'right')]
"""

from filiform.reasoning.candidate import (
    SUGGESTION,
    Candidate,
    PointChance,
    Ranking,
    Unexplained,
)
from filiform.reasoning.evidence import Evidence, evidence_of
from filiform.reasoning.explaining import reasons, remarks, title
from filiform.reasoning.network import Network, Settings
from filiform.reasoning.ranking import MODEL_VERSION, Reasoner, rank, reasoner_for
from filiform.reasoning.referral import Referral, compile_referral

__all__ = [
    "MODEL_VERSION",
    "SUGGESTION",
    "Candidate",
    "Evidence",
    "Network",
    "PointChance",
    "Ranking",
    "Reasoner",
    "Referral",
    "Settings",
    "Unexplained",
    "compile_referral",
    "evidence_of",
    "rank",
    "reasoner_for",
    "reasons",
    "remarks",
    "title",
]
