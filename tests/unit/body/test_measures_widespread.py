"""How widespread pain is: which areas of the published maps a drawing marks."""

from datetime import UTC, datetime

import numpy as np
import pytest

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.drawing.vocabulary import Kind
from filiform.body.measures import (
    area_shares,
    marked_areas,
    widespread,
    widespread_pain,
)
from filiform.body.measures.stacks import Mask
from filiform.body.schemes import SCHEMES, load_scheme

SURFACE = load_surface()
SHAPE = "female"
SIZE = SURFACE.vertex_area_cm2(SHAPE)
WPI = load_scheme("wpi19")
EVERYWHERE = np.ones((1, SURFACE.vertex_count), dtype=np.bool_)


def painted(*regions: str) -> Mask:
    """One drawing with these regions painted whole: (1, vertices)."""
    paint = np.zeros((1, SURFACE.vertex_count), dtype=np.bool_)
    for region in regions:
        paint[0, SURFACE.region_vertices(region)] = True
    return paint


def pain(number: int, region: str, kind: Kind = "pain", strength: int = 5) -> Pain:
    vertices = tuple(SURFACE.region_vertices(region).tolist())
    return Pain(f"p{number}", kind, number == 1, vertices, (strength,) * len(vertices))


def drawing(*pains: Pain) -> Drawing:
    time = datetime(2026, 11, 25, tzinfo=UTC)
    return Drawing(SHAPE, "en", Author("patient"), time, pains, Clear("not_asked"))


def index_of(paint: Mask) -> tuple[int, int, bool]:
    """The index, how many parts hurt, and whether that is generalized."""
    found = widespread_pain(marked_areas(paint, WPI, SURFACE, SIZE))
    return int(found.index[0]), int(found.parts[0].sum()), bool(found.generalized[0])


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_pain_everywhere_marks_every_area_wholly(scheme_id: str) -> None:
    scheme = load_scheme(scheme_id)
    shares = area_shares(EVERYWHERE, scheme, SURFACE, SIZE)
    assert shares == pytest.approx(np.ones((1, len(scheme.areas))))
    assert marked_areas(EVERYWHERE, scheme, SURFACE, SIZE, least_share=0.99).all()


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_no_paint_marks_nothing(scheme_id: str) -> None:
    assert not marked_areas(~EVERYWHERE, load_scheme(scheme_id), SURFACE, SIZE).any()


def test_pain_everywhere_is_19_of_19_in_all_five_parts() -> None:
    assert index_of(EVERYWHERE) == (19, 5, True)


def test_three_of_the_five_parts_are_not_generalized_and_four_are() -> None:
    three = ("shin-left", "shin-right", "low-back-left")
    assert index_of(painted(*three)) == (3, 3, False)
    assert index_of(painted(*three, "forearm-front-right")) == (4, 4, True)


def test_jaw_chest_and_abdomen_count_for_the_index_and_not_for_the_parts() -> None:
    paint = painted("jaw-left", "jaw-right", "breastbone", "abdomen-upper-left")
    assert index_of(paint) == (4, 0, False)


def test_many_areas_of_one_limb_are_one_part() -> None:
    assert index_of(painted("hip-outer-left", "thigh-front-left", "shin-left")) == (3, 1, False)


def test_hands_and_feet_count_in_the_body_maps_and_not_in_the_index() -> None:
    found = widespread(drawing(pain(1, "palm-left")), least_share=0.1).whole
    assert {name: count.count for name, count in found.counts.items()} == {
        "wpi19": 0,
        "mbm35": 1,
        "choir74": 1,
    }


def test_half_of_a_midline_region_marks_the_area_of_its_side_only() -> None:
    choir = load_scheme("choir74")
    across = SURFACE.positions("neutral")[:, 0]
    right_half = painted("sacrum") & (across < -1e-9)
    [marked] = marked_areas(right_half, choir, SURFACE, SIZE)
    assert [area.code for area, yes in zip(choir.areas, marked, strict=True) if yes] == ["219"]


def test_a_larger_share_asked_for_leaves_out_areas_that_are_only_touched() -> None:
    touched = np.zeros((1, SURFACE.vertex_count), dtype=np.bool_)
    touched[0, SURFACE.region_vertices("thigh-front-left")[:2]] = True
    assert marked_areas(touched, WPI, SURFACE, SIZE).sum() == 1
    assert not marked_areas(touched, WPI, SURFACE, SIZE, least_share=0.05).any()


@pytest.mark.parametrize("share", [-0.1, 1.1])
def test_a_share_that_is_none_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="0 to 1"):
        marked_areas(EVERYWHERE, WPI, SURFACE, SIZE, least_share=share)


def test_only_pain_counts_and_each_pain_is_counted_on_its_own() -> None:
    found = widespread(
        drawing(
            pain(1, "low-back-left"),
            pain(2, "shin-right"),
            pain(3, "upper-arm-front-left", "numbness"),
            pain(4, "thigh-front-left", "stiffness"),
        )
    )
    assert found.whole.counts["wpi19"].marked == ("lower-leg-right", "lower-back")
    assert found.whole.parts == ("lower-right", "axial")
    assert set(found.pains) == {"p1", "p2"}
    assert found.pains["p2"].counts["mbm35"].marked == ("lower-leg-right",)
    assert not found.whole.generalized


def test_paint_of_strength_nothing_is_no_pain() -> None:
    found = widespread(drawing(pain(1, "low-back-left", strength=0)))
    assert found.whole.counts["wpi19"].count == 0
    assert found.pains["p1"].parts == ()


def test_a_drawing_without_pain_has_counts_of_nothing() -> None:
    found = widespread(drawing())
    assert found.pains == {}
    assert {count.count for count in found.whole.counts.values()} == {0}
