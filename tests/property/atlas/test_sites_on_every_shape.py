"""A site of the atlas and a landmark are the same place on every shape."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiform.atlas.atlas import load_atlas
from filiform.atlas.muscle import Group
from filiform.body import Place, PlaceFault, load_surface
from filiform.body.frames import FACES
from filiform.body.regions import mirrored_id

SURFACE = load_surface()
POINTS = {point.id: point for muscle in load_atlas().muscles for point in muscle.trigger_points}
# A finger's breadth beside a site of a hand or a foot there may be no skin at all.
BROAD = sorted(
    point.id
    for muscle in load_atlas().muscles
    for point in muscle.trigger_points
    if muscle.group not in (Group.HAND, Group.FOOT)
)
SIDES = st.sampled_from(["left", "right"])
SHAPES = st.sampled_from(SURFACE.shapes)
KEYS = st.sampled_from(sorted(SURFACE.landmarks))
TRUNK_FACES = tuple(face for face in FACES if face not in ("outer", "inner"))

FIRST, SECOND = SURFACE.everyday_of[SURFACE.edges.T]
TOUCHING = {frozenset((int(a), int(b))) for a, b in zip(FIRST, SECOND, strict=True)}


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


def everyday_index(vertex: int) -> int:
    return int(SURFACE.everyday_of[vertex])


@pytest.mark.parametrize("point_id", POINTS)
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_site_lies_in_one_region_on_every_shape_or_across_its_border(
    point_id: str, side: str
) -> None:
    """Sites snap to the nearest point of the skin, so one on a border may fall to either side."""
    place = POINTS[point_id].place
    home = everyday_index(SURFACE.locate(place, side, "neutral"))
    for shape in SURFACE.shapes:
        there = everyday_index(SURFACE.locate(place, side, shape))
        assert there == home or frozenset((home, there)) in TOUCHING, shape


def test_few_sites_lie_on_a_border() -> None:
    sites = [point.place for point in POINTS.values()]
    found = [
        {everyday_index(SURFACE.locate(place, "left", shape)) for shape in SURFACE.shapes}
        for place in sites
    ]
    assert sum(len(regions) > 1 for regions in found) <= 0.1 * len(sites)


@given(st.sampled_from(BROAD), SIDES, SHAPES, st.floats(-1, 1), st.floats(-1, 1))
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
