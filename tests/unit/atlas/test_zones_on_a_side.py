"""A zone is written once and read for the muscle of either side."""

import pytest

from filiform.atlas import BodySide, Kind, SideRule, Zone
from filiform.atlas.weighing import pooled

WEIGHT = pooled(Kind.ESSENTIAL, [])


@pytest.mark.parametrize(
    ("rule", "muscle_side", "regions"),
    [
        (SideRule.SAME, "left", ("temple-left",)),
        (SideRule.SAME, "right", ("temple-right",)),
        (SideRule.OTHER, "left", ("temple-right",)),
        (SideRule.OTHER, "right", ("temple-left",)),
        (SideRule.BOTH, "right", ("temple-left", "temple-right")),
    ],
)
def test_it_lies_on_the_side_that_the_rule_says(
    rule: SideRule, muscle_side: BodySide, regions: tuple[str, ...]
) -> None:
    assert Zone("temple", Kind.ESSENTIAL, rule, WEIGHT).region_ids(muscle_side) == regions


def test_it_has_no_side_on_the_midline() -> None:
    zone = Zone("sacrum", Kind.SPILLOVER, SideRule.MIDLINE, WEIGHT)
    assert zone.region_ids("left") == zone.region_ids("right") == ("sacrum",)
