"""A site of the atlas and a landmark are the same place on every shape."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiform.atlas.atlas import load_atlas
from filiform.body import Place, PlaceFault, load_surface
from filiform.body.frames import FACES
from filiform.body.regions import mirrored_id

SURFACE = load_surface()
POINTS = {point.id: point for muscle in load_atlas().muscles for point in muscle.trigger_points}
SIDES = st.sampled_from(["left", "right"])
SHAPES = st.sampled_from(SURFACE.shapes)
KEYS = st.sampled_from(sorted(SURFACE.landmarks))
TRUNK_FACES = tuple(face for face in FACES if face not in ("outer", "inner"))

# Sites that lie on a border, within the few centimetres between the points of the skin: there
# another build brings another point nearest, and with it the neighbour's region.
ON_A_BORDER = {
    # Behind and above the trochanter, where buttock and hip meet.
    "gluteus_medius-2": {"buttock-upper", "hip-outer"},
    "piriformis-1": {"buttock-upper", "buttock-lower", "hip-outer"},
    # Where the neck runs out into the shoulder.
    "levator_scapulae-1": {"side-of-neck", "top-of-shoulder"},
    # Where the chest muscle goes over into the arm.
    "pectoralis_major-2": {"front-of-shoulder", "chest"},
    # At the outer edge of the low back, between the last rib and the hip bone.
    "quadratus_lumborum-1": {"low-back", "flank"},
    # Behind the mastoid, half way round the neck.
    "splenius_capitis-1": {"back-of-neck", "side-of-neck"},
    # In the back wall of the armpit, where four regions meet.
    "subscapularis-1": {"armpit", "shoulder-blade", "back-of-shoulder", "mid-back"},
}


def longest_edge_cm(shape: str) -> float:
    """How far apart two neighbouring points of the skin are at most."""
    start, end = SURFACE.positions(shape)[SURFACE.edges.T]
    return float(np.linalg.norm(start - end, axis=1).max() * 100)


def everyday_at(vertex: int) -> str:
    """The id of the everyday region of a point of the skin."""
    return SURFACE.everyday[int(SURFACE.everyday_of[vertex])].id


def seen_from(face: str, landmark_id: str, side: str | None, shape: str) -> int | None:
    """The point of the skin that a look at the landmark meets, or None when it meets none."""
    try:
        return SURFACE.locate(Place(start=landmark_id, face=face), side, shape)
    except PlaceFault:
        return None


@pytest.mark.parametrize("point_id", POINTS)
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_site_lies_in_the_same_region_on_every_shape(point_id: str, side: str) -> None:
    place = POINTS[point_id].place
    found = {everyday_at(SURFACE.locate(place, side, shape)) for shape in SURFACE.shapes}
    near = {f"{region}-{side}" for region in ON_A_BORDER.get(point_id, ())}
    assert len(found) == 1 or found <= near


@pytest.mark.parametrize("point_id", ON_A_BORDER)
def test_a_site_on_a_border_stays_near_it_on_every_shape(point_id: str) -> None:
    place = POINTS[point_id].place
    home = everyday_at(SURFACE.locate(place, "left", "neutral"))
    skin = SURFACE.region_vertices(home)
    for shape in SURFACE.shapes:
        away = SURFACE.geodesic(skin, longest_edge_cm(shape), shape)
        assert np.isfinite(away[SURFACE.locate(place, "left", shape)])


@given(st.sampled_from(sorted(POINTS)), SIDES, SHAPES, st.floats(-1, 1), st.floats(-1, 1))
def test_a_site_a_fingers_breadth_off_is_found_on_every_shape(
    point_id: str, side: str, shape: str, up: float, out: float
) -> None:
    place = POINTS[point_id].place
    moved = replace(place, up_cm=place.up_cm + up, out_cm=place.out_cm + out)
    here, there = (SURFACE.locate(one, side, shape) for one in (place, moved))
    points = SURFACE.positions(shape)
    assert points[there, 0] * (1 if side == "left" else -1) >= 0
    assert np.linalg.norm(points[there] - points[here]) * 100 < 1.5 + longest_edge_cm(shape)


@given(KEYS, SHAPES)
def test_a_landmark_can_be_seen_from_some_side_on_every_shape(key: str, shape: str) -> None:
    landmark = SURFACE.landmarks[key]
    side = None if landmark.side == "mid" else landmark.side
    faces = FACES if side else TRUNK_FACES
    assert landmark.vertex in {seen_from(face, landmark.id, side, shape) for face in faces}


@given(KEYS)
def test_a_landmark_and_its_mirror_lie_in_mirrored_regions(key: str) -> None:
    landmark = SURFACE.landmarks[key]
    region = everyday_at(landmark.vertex)
    if landmark.side != "mid":
        there = everyday_at(SURFACE.landmarks[mirrored_id(key)].vertex)
        assert there == mirrored_id(region)
        assert mirrored_id(region) == region or region.endswith(landmark.side)
