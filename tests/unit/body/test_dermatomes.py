"""The dermatome overlay: 28 key points in their bands, and what skin lies in which."""

import numpy as np
import pytest

from filiform.body import UnknownName, load_surface
from filiform.body.dermatomes import (
    CORE,
    EDGE,
    LEVELS,
    SIDES,
    Level,
    dermatomes_of,
    load_dermatomes,
)
from filiform.body.dermatomes.trunk import carried_on, trunk_levels

SURFACE = load_surface()
OVERLAY = load_dermatomes()
FACE = ("forehead", "temple", "eye", "nose", "mouth", "chin", "cheek", "jaw-side")


def levels_of(region: str) -> list[str]:
    return [share.level for share in dermatomes_of(SURFACE.region_vertices(region))]


def test_there_are_28_levels_from_the_top_down() -> None:
    assert len(LEVELS) == 28
    assert tuple(level.id for level in OVERLAY.levels) == LEVELS
    assert LEVELS[0] == "C2"
    assert LEVELS[-1] == "S4-5"


@pytest.mark.parametrize("level", OVERLAY.levels, ids=LEVELS)
@pytest.mark.parametrize("side", SIDES)
def test_a_key_point_lies_at_the_core_of_its_band_on_its_side(level: Level, side: str) -> None:
    vertex = level.vertex(side, SURFACE)
    assert OVERLAY.band(level.id, side)[vertex] == CORE
    across = SURFACE.positions("neutral")[vertex, 0]
    assert across > 0 if side == "left" else across < 0


@pytest.mark.parametrize(
    ("level", "region"),
    [
        ("C2", "back-of-head-lower-left"),
        ("C3", "above-collarbone-left"),
        ("C6", "thumb-back-left"),
        ("C7", "middle-finger-back-left"),
        ("C8", "little-finger-back-left"),
        ("T2", "armpit-left"),
        ("T4", "breast-left"),
        ("L3", "knee-inner-left"),
        ("L4", "inner-ankle-bone-left"),
        ("S2", "knee-back-left"),
        ("S3", "sitting-bone-left"),
    ],
)
def test_a_key_point_lies_in_the_region_that_the_standard_names(level: str, region: str) -> None:
    vertex = OVERLAY.levels[LEVELS.index(level)].vertex("left", SURFACE)
    assert SURFACE.regions[SURFACE.region_of[vertex]].id == region


def test_key_points_of_the_trunk_lie_one_below_the_other() -> None:
    trunk = OVERLAY.levels[LEVELS.index("T3") : LEVELS.index("L2") + 1]
    vertices = [level.vertex("left", SURFACE) for level in trunk]
    assert (np.diff(SURFACE.positions("neutral")[vertices, 1]) < 0).all()


def test_left_and_right_key_points_mirror_each_other() -> None:
    for level in OVERLAY.levels:
        left, right = (level.vertex(side, SURFACE) for side in SIDES)
        assert SURFACE.mirror[left] == right


def test_bands_mirror_each_other_beside_the_midline() -> None:
    beside = SURFACE.mirror != np.arange(SURFACE.vertex_count)
    for level in LEVELS:
        left, right = (OVERLAY.band(level, side) for side in SIDES)
        assert (left[beside] == right[SURFACE.mirror][beside]).all(), level


def test_weights_are_core_edge_or_nothing() -> None:
    assert set(np.unique(OVERLAY.weights)) == {0.0, EDGE, CORE}


def test_every_level_has_a_core_and_bands_overlap() -> None:
    assert ((OVERLAY.weights == CORE).sum(axis=1) > 0).all()
    assert ((OVERLAY.weights > 0).sum(axis=0) > 1).mean() > 0.3


def test_all_skin_but_the_face_lies_in_a_band() -> None:
    bare = (OVERLAY.weights == 0).all(axis=0)
    found = {region.id for region in SURFACE.regions if bare[region.vertices].any()}
    assert all(region.startswith((*FACE, "in-front-of-ear")) for region in found)
    for stem in FACE:
        assert any(region.startswith(stem) for region in found)


@pytest.mark.parametrize(
    ("region", "first"),
    [
        ("thumb-back-left", "C6"),
        ("middle-finger-palm-side-right", "C7"),
        ("little-finger-pad-left", "C8"),
        ("thigh-back-middle-left", "S2"),
        ("heel-sole-right", "S1"),
        ("calf-inner-middle-left", "L4"),
        ("coccyx", "S4-5"),
    ],
)
def test_skin_is_named_after_the_band_that_holds_most_of_it(region: str, first: str) -> None:
    assert levels_of(region)[0] == first


def test_disputed_skin_is_given_to_all_that_claim_it() -> None:
    assert set(levels_of("index-finger-back-left")) == {"C6", "C7"}
    assert {"C8", "T1"} <= set(levels_of("forearm-inner-upper-left"))
    assert set(levels_of("knee-front-left")) == {"L3", "L4"}


def test_a_share_says_how_much_of_the_skin_and_of_the_band() -> None:
    [heel] = dermatomes_of(SURFACE.region_vertices("heel-sole-left"))
    assert (heel.level, heel.side) == ("S1", "left")
    assert heel.of_skin == pytest.approx(1)
    assert 0 < heel.of_band < 0.2


def test_a_whole_band_is_covered_by_itself() -> None:
    skin = np.flatnonzero(OVERLAY.band("L5", "right"))
    [found] = [share for share in dermatomes_of(skin) if share.level == "L5"]
    assert found.side == "right"
    assert found.of_band == pytest.approx(1)


def test_both_sides_of_the_back_are_told_apart() -> None:
    both = [*SURFACE.region_vertices("low-back-left"), *SURFACE.region_vertices("low-back-right")]
    assert {share.side for share in dermatomes_of(both)} == {"left", "right"}


def test_the_face_lies_in_no_band_and_no_skin_in_none() -> None:
    assert dermatomes_of(SURFACE.region_vertices("cheekbone-left")) == ()
    assert dermatomes_of([]) == ()


def test_the_overlay_says_that_maps_disagree_and_where_it_is_from() -> None:
    assert "disagree" in OVERLAY.disagreement or "No two maps agree" in OVERLAY.disagreement
    for name in ("Foerster", "Keegan and Garrett", "Lee"):
        assert name in OVERLAY.disagreement
    assert "Spinal Cord Injury" in OVERLAY.provenance.source


def test_an_unknown_shape_is_refused() -> None:
    with pytest.raises(UnknownName, match="mermaid"):
        dermatomes_of([0], shape="mermaid")


def test_a_trunk_band_is_level_in_front_and_at_the_back_and_slants_between() -> None:
    front, back = np.array([1.2, 1.1, 1.0]), np.array([1.3, 1.2, 1.1])
    points = np.array([[0.0, 1.1, 0.1], [0.0, 1.2, -0.1], [0.1, 1.15, 0.0], [0.0, 0.5, 0.1]])
    assert trunk_levels(points, front, back) == pytest.approx([1, 1, 1, 2])


def test_a_ladder_is_carried_on_in_even_steps() -> None:
    carried = carried_on(np.array([1.0, 0.9, 0.7]), 1, 2)
    assert carried == pytest.approx([1.1, 1.0, 0.9, 0.7, 0.5, 0.3])
