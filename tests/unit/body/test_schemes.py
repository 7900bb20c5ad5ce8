"""Published schemes as unions of regions: each covers what its definition says, and no more."""

import numpy as np
import pytest

from filiform.body import UnknownName, load_surface
from filiform.body.frames import ArmAxis
from filiform.body.regions import mirrored_id
from filiform.body.schemes import SCHEMES, Area, load_scheme
from filiform.body.summary.parts import stem

WPI = load_scheme("wpi19")
MBM = load_scheme("mbm35")
CHOIR = load_scheme("choir74")
# Wolfe et al., Semin Arthritis Rheum 2016;46:319-329: the areas of each of the five parts.
PARTS = {
    "upper-left": {"shoulder-girdle-left", "upper-arm-left", "lower-arm-left"},
    "upper-right": {"shoulder-girdle-right", "upper-arm-right", "lower-arm-right"},
    "lower-left": {"hip-left", "upper-leg-left", "lower-leg-left"},
    "lower-right": {"hip-right", "upper-leg-right", "lower-leg-right"},
    "axial": {"neck", "upper-back", "lower-back"},
}
# The boxes of the Michigan Body Map, in front and on the back; those with two sides are one here.
MBM_PAIRED = {
    "jaw", "chest", "upper-arm", "elbow", "lower-arm", "wrist-hand", "groin", "upper-leg", "knee",
    "lower-leg", "ankle-foot", "shoulder", "hip", "buttock",
}  # fmt: skip
MBM_MIDDLE = {"face", "abdomen", "pelvis", "head", "neck", "upper-back", "lower-back"}
OUTSIDE_THE_RULE = {"jaw-left", "jaw-right", "chest", "abdomen"}
# Named otherwise by what they show: the note of the scheme says so.
NOT_BY_FACING = {
    "cranium-front", "cranium-back", "ankle-front", "hand-palm", "hand-back", "foot-top",
    "foot-bottom", "face", "head-back",
}  # fmt: skip


def _areas(scheme_id: str) -> tuple[Area, ...]:
    return load_scheme(scheme_id).areas


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_no_skin_is_in_two_areas(scheme_id: str) -> None:
    surface = load_surface()
    skin = np.concatenate([area.vertices(surface) for area in load_scheme(scheme_id).areas])
    assert len(np.unique(skin)) == len(skin)


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_every_area_has_skin(scheme_id: str) -> None:
    surface = load_surface()
    assert all(len(area.vertices(surface)) > 0 for area in load_scheme(scheme_id).areas)


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_left_and_right_areas_are_alike_in_size(scheme_id: str) -> None:
    surface = load_surface()
    # Midline vertices count as left, so they are left out.
    aside = surface.mirror != np.arange(surface.vertex_count)
    size = np.where(aside, surface.vertex_area_cm2("neutral"), 0.0)
    areas = {area.id: float(size[area.vertices(surface)].sum()) for area in _areas(scheme_id)}
    for area_id, here in areas.items():
        assert here == pytest.approx(areas[mirrored_id(area_id)], rel=1e-6), area_id


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_the_left_half_of_the_midline_lies_on_the_left(scheme_id: str) -> None:
    surface = load_surface()
    across = surface.positions("neutral")[:, 0]
    for area in _areas(scheme_id):
        sides = across[area.vertices(surface)]
        if area.halves:
            assert (sides > -1e-9).all() if area.side == "left" else (sides < 0).all()


@pytest.mark.parametrize("scheme_id", SCHEMES)
def test_left_and_right_areas_mirror_each_other(scheme_id: str) -> None:
    areas = {area.id: area for area in load_scheme(scheme_id).areas}
    for area in areas.values():
        mirrored = {mirrored_id(region) for region in area.regions}
        assert mirrored == set(areas[mirrored_id(area.id)].regions), area.id
        assert area.halves == areas[mirrored_id(area.id)].halves, area.id


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


def test_the_michigan_body_map_has_its_35_areas() -> None:
    paired = {f"{name}-{side}" for name in MBM_PAIRED for side in ("left", "right")}
    assert len(MBM.areas) == 35
    assert {area.id for area in MBM.areas} == paired | MBM_MIDDLE


def test_the_choir_body_map_has_its_74_numbers() -> None:
    assert len(CHOIR.areas) == 74
    numbers = sorted(int(area.code) for area in CHOIR.areas)
    assert numbers == [*range(101, 137), *range(201, 239)]


@pytest.mark.parametrize("scheme_id", ["mbm35", "choir74"])
def test_the_whole_body_lies_in_a_scheme_whose_drawing_shows_it_all(scheme_id: str) -> None:
    assert (load_scheme(scheme_id).area_of(load_surface()) >= 0).all()


def test_the_skin_of_a_choir_segment_mostly_faces_the_drawing_it_is_on() -> None:
    surface = load_surface()
    points, normals = surface.positions("neutral"), surface.normals("neutral")
    size = surface.vertex_area_cm2("neutral")
    arm = ArmAxis.of(lambda name: surface.landmark(name, "left", "neutral"), "left")
    for area in CHOIR.areas:
        kind = area.id.removesuffix("-left")
        if area.side != "left" or kind in NOT_BY_FACING:
            continue
        skin = area.vertices(surface)
        if kind.startswith(("shoulder", "bicep", "elbow", "forearm", "wrist")):
            ways = np.array([arm.frame_at(points[vertex]).front for vertex in skin])
        else:
            ways = np.tile([0.0, 0.0, 1.0], (len(skin), 1))
        facing = (normals[skin] * ways).sum(axis=1) > 0
        share = float(size[skin] @ facing / size[skin].sum())
        assert share > 0.5 if area.code.startswith("1") else share < 0.5, (area.id, share)


@pytest.mark.parametrize(
    ("landmark", "mbm", "choir"),
    [
        ("vertex-of-head", "head", "201"),
        ("glabella", "face", "102"),
        ("jaw-angle", "jaw-left", "104"),
        ("inion", "head", "203"),
        ("thyroid-notch", "neck", "106"),
        ("c5", "neck", "205"),
        ("acromion", "shoulder-left", "110"),
        ("scapula-inferior-angle", "shoulder-left", "208"),
        ("xiphoid", "chest-left", "109"),
        ("elbow-crease-mid", "elbow-left", "114"),
        ("olecranon", "elbow-left", "215"),
        ("thenar-mid", "wrist-hand-left", "128"),
        ("mcp-3", "wrist-hand-left", "227"),
        ("navel", "abdomen", "117"),
        ("pubic-symphysis", "pelvis", "122"),
        ("t5", "upper-back", "208"),
        ("t10", "upper-back", "212"),
        ("l5", "lower-back", "218"),
        ("greater-trochanter", "hip-left", "222"),
        ("ischial-tuberosity", "buttock-left", "223"),
        ("thigh-front-mid", "upper-leg-left", "127"),
        ("patella", "knee-left", "130"),
        ("popliteal-mid", "knee-left", "231"),
        ("shin-mid", "lower-leg-left", "132"),
        ("calf-fork", "lower-leg-left", "233"),
        ("lateral-malleolus", "ankle-foot-left", "134"),
        ("heel-sole", "ankle-foot-left", "237"),
        ("navicular", "ankle-foot-left", "136"),
    ],
)
def test_a_landmark_lies_in_the_areas_of_both_body_maps_that_people_mean(
    landmark: str, mbm: str, choir: str
) -> None:
    surface = load_surface()
    vertex = surface.landmark_vertex(landmark, "left")
    assert MBM.areas[MBM.area_of(surface)[vertex]].id == mbm
    assert CHOIR.areas[CHOIR.area_of(surface)[vertex]].code == choir


def test_skin_in_no_area_is_marked_as_such() -> None:
    surface = load_surface()
    area_of = WPI.area_of(surface)
    assert (area_of[surface.region_vertices("palm-left")] == -1).all()
    counted = np.bincount(area_of[area_of >= 0], minlength=19)
    assert (counted > 20).all()


def test_an_unknown_scheme_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="wpi19"):
        load_scheme("wpi18")
