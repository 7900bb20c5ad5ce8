"""Where pain from a trigger point may be felt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

BodySide = Literal["left", "right"]
BODY_SIDES: tuple[BodySide, ...] = ("left", "right")


def other_side(side: BodySide) -> BodySide:
    """The opposite side."""
    return "left" if side == "right" else "right"


class Kind(StrEnum):
    """How usual the pain is there."""

    ESSENTIAL = "essential"
    """Felt by most people in whom the point is active."""
    SPILLOVER = "spillover"
    """Felt by some, beyond the essential zone."""


class SideRule(StrEnum):
    """On which side of the body the zone lies, seen from the muscle."""

    SAME = "same"
    OTHER = "other"
    BOTH = "both"
    MIDLINE = "midline"


@dataclass(frozen=True)
class Weight:
    """Share of people expected to feel pain in a zone while the point is active.

    A mean with the interval that holds it with 90 % probability; wide where nobody counted.
    """

    mean: float
    low: float
    high: float
    people: float
    """How many people were counted; 0 when the weight rests on charts alone."""
    sources: tuple[str, ...]
    """Short names of the studies that counted."""

    @property
    def is_counted(self) -> bool:
        """Whether people were counted, or charts alone speak."""
        return self.people > 0


@dataclass(frozen=True)
class Zone:
    """One region in which pain may be felt: may, not must."""

    region: str
    """Region id without its side: ``temple``; a midline region as it is: ``sacrum``.

    Either an everyday region, which stands for all its finer parts, or one fine region.
    """
    kind: Kind
    side: SideRule
    share: Weight

    @property
    def weight(self) -> float:
        """The mean of `share`, 0 to 1."""
        return self.share.mean

    def region_ids(self, muscle_side: BodySide) -> tuple[str, ...]:
        """Ids of the regions on the body when the muscle is on `muscle_side`."""
        if self.side is SideRule.MIDLINE:
            return (self.region,)
        if self.side is SideRule.BOTH:
            return tuple(f"{self.region}-{side}" for side in BODY_SIDES)
        side = muscle_side if self.side is SideRule.SAME else other_side(muscle_side)
        return (f"{self.region}-{side}",)
