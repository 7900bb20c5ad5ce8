"""Dermatomes as an overlay on the skin: key sensory points and overlapping bands of 28 levels.

They are not a partition, and published maps disagree; `load_dermatomes().disagreement` says
how, and should be shown wherever a band is. A band tells where to ask further, not which root.

>>> from filiform.body import load_surface
>>> from filiform.body.dermatomes import dermatomes_of
>>> heel = load_surface().region_vertices("heel-sole-left")
>>> [(share.level, share.side) for share in dermatomes_of(heel)]
[('S1', 'left')]
"""

from .overlay import (
    CORE,
    EDGE,
    LEVELS,
    SIDES,
    Dermatomes,
    Level,
)
from .reading import load_dermatomes
from .shares import DermatomeShare, dermatomes_of

__all__ = [
    "CORE",
    "EDGE",
    "LEVELS",
    "SIDES",
    "DermatomeShare",
    "Dermatomes",
    "Level",
    "dermatomes_of",
    "load_dermatomes",
]
