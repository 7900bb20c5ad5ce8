"""Palpable landmarks: mirrored, in order, at the heights that surveys of people give."""

import numpy as np
import pytest

from filiform.body import Place, PlaceFault, UnknownName, load_surface
from filiform.body.landmarks import LandmarkFault, read_landmarks
from filiform.body.regions import mirrored_id

SHAPES = ("female", "male", "neutral", "older", "heavier", "adolescent")
CONTRACT = """
vertex-of-head glabella nasion chin-point inion mastoid* tragus* jaw-angle* temple-point* c2 c7 t4
t7 t12 l3 l5 sacral-base coccyx-tip sternal-notch xiphoid navel pubic-symphysis acromion*
coracoid* acromial-end-of-clavicle* sternal-end-of-clavicle* scapula-superior-angle*
scapula-inferior-angle* scapula-spine-root* deltoid-tuberosity* axilla-front* axilla-back*
lateral-epicondyle* medial-epicondyle* olecranon* radial-styloid* ulnar-styloid*
wrist-front-mid* wrist-back-mid* thumb-tip* middle-finger-tip* first-web* asis* psis*
iliac-crest-top* greater-trochanter* ischial-tuberosity* patella* patella-top* fibular-head*
tibial-tuberosity* popliteal-mid* medial-malleolus* lateral-malleolus* heel-back* heel-sole*
great-toe-tip* fifth-metatarsal-base* first-metatarsal-head*
"""


def test_it_has_the_landmarks_that_places_are_written_with_on_their_sides() -> None:
    expected = set()
    for name in CONTRACT.split():
        stem = name.rstrip("*")
        expected |= {f"{stem}-left", f"{stem}-right"} if name.endswith("*") else {stem}
    assert expected <= set(load_surface().landmarks)


def test_a_hand_can_find_over_two_hundred_points_with_over_a_hundred_names() -> None:
    landmarks = load_surface().landmarks
    assert len(landmarks) > 200
    assert len({landmark.id for landmark in landmarks.values()}) > 120


def test_every_landmark_says_in_both_languages_how_to_find_it() -> None:
    for landmark in load_surface().landmarks.values():
        for text in (landmark.find, landmark.find_es):
            assert text.endswith("."), landmark.id
            assert len(text) > 10, landmark.id
        assert landmark.find != landmark.find_es
        assert landmark.latin


def test_no_two_landmarks_share_a_name() -> None:
    marks = {landmark.id: landmark for landmark in load_surface().landmarks.values()}.values()
    for names in ([m.en for m in marks], [m.es for m in marks], [m.latin for m in marks]):
        assert len(set(names)) == len(names)


def test_left_and_right_are_mirror_images() -> None:
    surface = load_surface()
    for key, landmark in surface.landmarks.items():
        assert surface.mirror[landmark.vertex] == surface.landmarks[mirrored_id(key)].vertex


def test_landmarks_of_the_midline_lie_on_it() -> None:
    surface = load_surface()
    for landmark in surface.landmarks.values():
        x = surface.positions("female")[landmark.vertex, 0]
        assert (x == 0) == (landmark.side == "mid")
        if landmark.side == "left":
            assert x > 0


def test_no_two_landmarks_are_the_same_point() -> None:
    vertices = [landmark.vertex for landmark in load_surface().landmarks.values()]
    assert len(set(vertices)) == len(vertices)


DOWNWARD = [
    ("vertex-of-head", "glabella", "nasion", "chin-point", "sternal-notch", "xiphoid", "navel",
     "pubic-symphysis", "patella-top", "patella", "tibial-tuberosity", "medial-malleolus",
     "great-toe-tip"),
    ("inion", "c2", "c5", "c7", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10",
     "t11", "t12", "l1", "l2", "l3", "l4", "l5", "sacral-base", "s2", "coccyx-tip",
     "ischial-tuberosity", "gluteal-fold", "popliteal-mid", "calf-fork", "achilles-insertion",
     "heel-back"),
    ("supraorbital-notch", "eye-outer-corner", "zygoma", "mental-point", "chin-under", "hyoid",
     "thyroid-notch", "sternal-notch", "sternal-angle", "xiphoid", "costal-margin", "navel",
     "asis", "aiis", "pubic-symphysis", "thigh-front-mid", "patella-top", "patella",
     "patella-bottom", "tibial-tuberosity", "pes-anserinus", "shin-mid", "medial-malleolus",
     "sustentaculum"),
    ("acromion", "greater-tubercle", "lesser-tubercle", "deltoid-tuberosity",
     "lateral-epicondyle", "radial-head", "ulna-mid", "lister-tubercle", "mcp-3",
     "middle-finger-tip"),
    ("acromion", "deltoid-tuberosity", "lateral-epicondyle", "olecranon", "radial-styloid",
     "first-web", "middle-finger-tip"),
    ("scapula-superior-angle", "scapula-spine-root", "scapula-inferior-angle",
     "iliac-crest-top", "asis", "greater-trochanter", "fibular-head", "lateral-malleolus"),
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("chain", DOWNWARD)
def test_they_follow_each_other_from_head_to_foot(chain: tuple[str, ...], shape: str) -> None:
    surface = load_surface()
    heights = [surface.landmark(name, "left", shape)[1] for name in chain]
    assert heights == sorted(heights, reverse=True)


def test_the_lower_corner_of_the_shoulder_blade_is_level_with_t7() -> None:
    surface = load_surface()
    corner = surface.landmark("scapula-inferior-angle", "right", "neutral")
    assert abs(corner[1] - surface.landmark("t7", None, "neutral")[1]) < 0.02


def near_level(first: str, second: str, within_cm: float) -> bool:
    surface = load_surface()
    heights = [surface.landmark(name, "left", "neutral")[1] for name in (first, second)]
    return bool(abs(heights[0] - heights[1]) * 100 <= within_cm)


@pytest.mark.parametrize(
    ("vertebra", "bone"),
    [("t2", "scapula-superior-angle"), ("t3", "scapula-spine-root"),
     ("t7", "scapula-inferior-angle"), ("l4", "iliac-crest-top"), ("s2", "psis")],
)  # fmt: skip
def test_vertebrae_are_level_with_the_bones_they_are_counted_from(vertebra: str, bone: str) -> None:
    assert near_level(vertebra, bone, 2.0)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("inner", "outer"),
    [("patella-inner", "patella-outer"), ("joint-line-inner", "joint-line-outer"),
     ("semitendinosus-tendon", "biceps-femoris-tendon"), ("pubic-tubercle", "aiis"),
     ("scapula-medial-mid", "scapula-lateral-mid"), ("mental-point", "jaw-angle"),
     ("first-metatarsal-head", "fifth-metatarsal-head")],
)  # fmt: skip
def test_inner_points_lie_nearer_the_midline_than_outer_ones(
    inner: str, outer: str, shape: str
) -> None:
    surface = load_surface()
    first, second = (surface.landmark(name, "left", shape)[0] for name in (inner, outer))
    assert first < second


@pytest.mark.parametrize("shape", SHAPES)
def test_the_knuckles_stand_in_a_row_between_wrist_and_fingertips(shape: str) -> None:
    surface = load_surface()
    wrist = surface.landmark("wrist-back-mid", "left", shape)
    for finger, tip in ((2, "index"), (3, "middle"), (4, "ring"), (5, "little")):
        knuckle = surface.landmark(f"mcp-{finger}", "left", shape)
        end = surface.landmark(f"{tip}-finger-tip", "left", shape)
        share = np.linalg.norm(knuckle - wrist) / np.linalg.norm(end - wrist)
        assert 0.35 < share < 0.75, finger


def test_the_outer_ankle_lies_lower_and_farther_back_than_the_inner() -> None:
    surface = load_surface()
    inner, outer = (
        surface.landmark(f"{name}-malleolus", "left", "female") for name in ("medial", "lateral")
    )
    assert outer[1] < inner[1]
    assert outer[2] < inner[2]


def test_it_offers_the_nearest_name_for_an_unknown_one() -> None:
    with pytest.raises(UnknownName, match="acromion-left"):
        load_surface().landmark_vertex("acromium", "left")


def test_a_surface_that_lacks_a_landmark_is_refused() -> None:
    with pytest.raises(LandmarkFault, match="no vertex for landmark 'vertex-of-head'"):
        read_landmarks({})


def region_at(place: dict[str, object], side: str | None, shape: str) -> str:
    surface = load_surface()
    region = surface.everyday[int(surface.everyday_of[surface.locate(place, side, shape)])]
    return region.id


PLACES = [
    ({"from": "c7", "to": "acromion", "at": 0.5, "face": "back"}, "top-of-shoulder"),
    ({"from": "acromion", "to": "lateral-epicondyle", "at": 0.55, "face": "outer"},
     "upper-arm-outer"),
    ({"from": "acromion", "to": "olecranon", "at": 0.6, "face": "back"}, "upper-arm-back"),
    ({"from": "axilla-front", "to": "lateral-epicondyle", "at": 0.55, "face": "front"},
     "upper-arm-front"),
    ({"from": "lateral-epicondyle", "to": "radial-styloid", "at": 0.35, "face": "outer"},
     "forearm-outer"),
    ({"from": "lateral-epicondyle", "to": "wrist-back-mid", "at": 0.35, "face": "back"},
     "forearm-back"),
    ({"from": "medial-epicondyle", "to": "wrist-front-mid", "at": 0.4, "face": "front"},
     "forearm-front"),
    ({"from": "wrist-front-mid", "to": "middle-finger-tip", "at": 0.35, "face": "front"}, "palm"),
    ({"from": "wrist-front-mid", "to": "middle-finger-tip", "at": 0.35, "face": "back"},
     "back-of-hand"),
    ({"from": "scapula-spine-root", "to": "scapula-inferior-angle", "at": 0.5,
      "offset_cm": {"out": 3.0}, "face": "back"}, "shoulder-blade"),
    ({"from": "l3", "offset_cm": {"out": 4.0}, "face": "back"}, "low-back"),
    ({"from": "iliac-crest-top", "to": "greater-trochanter", "at": 0.6, "face": "outer"},
     "hip-outer"),
    ({"from": "patella-top", "to": "asis", "at": 0.5, "face": "front"}, "thigh-front"),
    ({"from": "patella-top", "to": "asis", "at": 0.3, "face": "inner"}, "thigh-inner"),
    ({"from": "ischial-tuberosity", "to": "popliteal-mid", "at": 0.5, "face": "back"},
     "thigh-back"),
    ({"from": "popliteal-mid", "to": "heel-back", "at": 0.3, "face": "back"}, "calf-back"),
    ({"from": "heel-sole", "to": "first-metatarsal-head", "at": 0.5, "face": "below"}, "sole"),
    ({"from": "tragus", "to": "jaw-angle", "at": 0.8, "face": "outer"}, "jaw"),
    ({"from": "mastoid", "to": "sternal-notch", "at": 0.45, "face": "outer"}, "side-of-neck"),
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(("place", "region"), PLACES)
def test_locate_lands_in_the_region_that_the_words_mean(
    place: dict[str, object], region: str, side: str, shape: str
) -> None:
    assert region_at(place, side, shape) == f"{region}-{side}"


def test_locate_finds_a_place_on_the_midline() -> None:
    place = {"from": "xiphoid", "to": "navel", "at": 0.5, "face": "front"}
    assert region_at(place, None, "male") == "abdomen-upper-left"


def test_locate_refuses_an_outer_side_on_the_midline() -> None:
    with pytest.raises(PlaceFault, match="midline has no outer side"):
        load_surface().locate({"from": "c7", "face": "outer"}, None, "male")


def test_locate_refuses_a_place_in_the_air() -> None:
    place = {"from": "c7", "offset_cm": {"up": 80.0}, "face": "back"}
    with pytest.raises(PlaceFault, match="no skin"):
        load_surface().locate(place, None, "male")


def test_every_mistake_of_a_place_is_named_at_once() -> None:
    table = {"from": 7, "to": "c7", "face": "sideways", "offset_cm": {"down": 1}, "colour": "red"}
    with pytest.raises(PlaceFault) as caught:
        Place.from_table(table)
    for part in ("'colour'", "'from'", "'to' and 'at'", "'face'", "no 'down'"):
        assert part in str(caught.value)


def test_a_place_reads_its_offsets() -> None:
    place = Place.from_table({"from": "c7", "face": "back", "offset_cm": {"up": -1, "out": 2.5}})
    assert place == Place(start="c7", up_cm=-1.0, out_cm=2.5, face="back")


def test_an_offset_moves_the_place_that_far() -> None:
    surface = load_surface()
    base = surface.positions("neutral")[surface.locate({"from": "l3", "face": "back"}, "left",
                                                       "neutral")]  # fmt: skip
    there = surface.positions("neutral")[
        surface.locate({"from": "l3", "offset_cm": {"out": 5.0}, "face": "back"}, "left", "neutral")
    ]
    assert (there - base)[0] == pytest.approx(0.05, abs=0.012)
    assert np.abs((there - base)[1]) < 0.012
