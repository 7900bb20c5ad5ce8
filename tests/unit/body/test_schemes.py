"""Published schemes as unions of regions: each covers what its definition says, and no more."""

import numpy as np
import pytest

from filiform.body import UnknownName, load_surface
from filiform.body.regions import mirrored_id
from filiform.body.schemes import SCHEMES, load_scheme
from filiform.body.summary.parts import stem

WPI = load_scheme("wpi19")
# Wolfe et al., Semin Arthritis Rheum 2016;46:319-329: the areas of each of the five parts.
PARTS = {
    "upper-left": {"shoulder-girdle-left", "upper-arm-left", "lower-arm-left"},
    "upper-right": {"shoulder-girdle-right", "upper-arm-right", "lower-arm-right"},
    "lower-left": {"hip-left", "upper-leg-left", "lower-leg-left"},
    "lower-right": {"hip-right", "upper-leg-right", "lower-leg-right"},
    "axial": {"neck", "upper-back", "lower-back"},
}
OUTSIDE_THE_RULE = {"jaw-left", "jaw-right", "chest", "abdomen"}


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_no_skin_is_in_two_areas(scheme_id: str) -> None:
    named = [region for area in load_scheme(scheme_id).areas for region in area.regions]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_left_and_right_areas_mirror_each_other(scheme_id: str) -> None:
    areas = {area.id: area for area in load_scheme(scheme_id).areas}
    for area in areas.values():
        mirrored = {mirrored_id(region) for region in area.regions}
        assert mirrored == set(areas[mirrored_id(area.id)].regions), area.id


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_a_scheme_says_where_it_is_from_and_what_it_leaves_open(scheme_id: str) -> None:
    scheme = load_scheme(scheme_id)
    assert scheme.provenance.source
    assert scheme.note
    for area in scheme.areas:
        assert area.name.en != area.name.es


def test_the_widespread_pain_index_has_its_19_areas_in_their_parts() -> None:
    expected = set.union(OUTSIDE_THE_RULE, *PARTS.values())
    assert len(WPI.areas) == 19
    assert {area.id for area in WPI.areas} == expected
    for part, ids in PARTS.items():
        assert {area.id for area in WPI.areas if area.group == part} == ids
    assert {area.id for area in WPI.areas if not area.group} == OUTSIDE_THE_RULE


def test_the_widespread_pain_index_leaves_out_head_wrist_hand_ankle_and_foot() -> None:
    surface = load_surface()
    held = {surface.region(region).part_of or region for a in WPI.areas for region in a.regions}
    left_out = {stem(region.id) for region in surface.everyday if region.id not in held}
    assert left_out == {
        "forehead", "temple", "eye", "nose", "mouth", "chin", "cheek", "ear", "side-of-head",
        "back-of-head", "top-of-head", "wrist-front", "wrist-back", "palm", "back-of-hand",
        "thumb", "fingers", "ankle-front", "ankle-inner", "ankle-outer", "heel", "top-of-foot",
        "sole", "toes", "groin", "pubic",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("landmark", "area"),
    [
        ("jaw-angle", "jaw-left"),
        ("acromion", "shoulder-girdle-left"),
        ("scapula-inferior-angle", "shoulder-girdle-left"),
        ("deltoid-tuberosity", "upper-arm-left"),
        ("ulna-mid", "lower-arm-left"),
        ("greater-trochanter", "hip-left"),
        ("ischial-tuberosity", "hip-left"),
        ("thigh-front-mid", "upper-leg-left"),
        ("calf-fork", "lower-leg-left"),
        ("c5", "neck"),
        ("t5", "upper-back"),
        ("l4", "lower-back"),
        ("xiphoid", "chest"),
        ("navel", "abdomen"),
    ],
)
def test_a_landmark_lies_in_the_area_of_the_index_that_people_mean(
    landmark: str, area: str
) -> None:
    surface = load_surface()
    found = WPI.area_of(surface)[surface.landmark_vertex(landmark, "left")]
    assert WPI.areas[found].id == area


def test_skin_in_no_area_is_marked_as_such() -> None:
    surface = load_surface()
    area_of = WPI.area_of(surface)
    assert (area_of[surface.region_vertices("palm-left")] == -1).all()
    counted = np.bincount(area_of[area_of >= 0], minlength=19)
    assert (counted > 20).all()


def test_an_unknown_scheme_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="wpi19"):
        load_scheme("wpi18")
