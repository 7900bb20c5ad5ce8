"""The atlas: muscles, their trigger points, where pain from them may be felt, and how to needle.

Three nouns: a `Muscle` (one entry for both sides), its `TriggerPoint`s (a place of the skin and
its zones) and a `Zone` (a region in which pain may, not must, be felt). No clinician has checked
an entry whose `provenance.checked_by` is empty, and the evidence for fixed zones is contested.

>>> atlas = load_atlas()
>>> point = atlas.muscle("infraspinatus").trigger_points[0]
>>> point.where.en
'A finger below the spine of the shoulder blade, inner third'
>>> point.zones[0].region_ids("right"), str(point.zones[0].kind)
(('front-of-shoulder-right',), 'essential')
"""

from filiform.atlas.atlas import Atlas, UnknownMuscle, load_atlas
from filiform.atlas.muscle import (
    Group,
    Hazard,
    Muscle,
    Palpation,
    Position,
    Stretch,
    Tier,
    TriggerPoint,
)
from filiform.atlas.zone import BODY_SIDES, BodySide, Kind, SideRule, Zone, other_side

__all__ = [
    "BODY_SIDES",
    "Atlas",
    "BodySide",
    "Group",
    "Hazard",
    "Kind",
    "Muscle",
    "Palpation",
    "Position",
    "SideRule",
    "Stretch",
    "Tier",
    "TriggerPoint",
    "UnknownMuscle",
    "Zone",
    "load_atlas",
    "other_side",
]
