"""Laws of the surface that hold for any vertex and any place."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from filiform.body import Place, PlaceFault, load_surface

SURFACE = load_surface()
VERTEX = st.integers(0, SURFACE.vertex_count - 1)
SHAPE = st.sampled_from(SURFACE.shapes)
PAIRED = sorted({mark.id for mark in SURFACE.landmarks.values() if mark.side == "left"})
CM = st.floats(-3, 3, allow_nan=False)


@given(VERTEX, VERTEX, SHAPE)
@settings(deadline=None, max_examples=40)
def test_the_way_there_is_as_long_as_the_way_back(a: int, b: int, shape: str) -> None:
    there = SURFACE.geodesic([a], 400, shape)[b]
    back = SURFACE.geodesic([b], 400, shape)[a]
    np.testing.assert_allclose(there, back)


@given(VERTEX, VERTEX, SHAPE)
@settings(deadline=None, max_examples=40)
def test_along_the_skin_is_never_shorter_than_straight(a: int, b: int, shape: str) -> None:
    points = SURFACE.positions(shape)
    straight = np.linalg.norm(points[a] - points[b]) * 100
    assert SURFACE.geodesic([a], 400, shape)[b] >= straight - 1e-9


@given(st.lists(VERTEX, min_size=1, max_size=5), SHAPE)
@settings(deadline=None, max_examples=30)
def test_many_starts_give_the_nearest_of_them(starts: list[int], shape: str) -> None:
    together = SURFACE.geodesic(starts, 20, shape)
    alone = np.min([SURFACE.geodesic([start], 20, shape) for start in starts], axis=0)
    np.testing.assert_allclose(together, alone)


@given(st.sampled_from(PAIRED), st.sampled_from(PAIRED), st.floats(0, 1), CM, CM, CM,
       st.sampled_from(["front", "back", "outer", "inner", "top", "below"]), SHAPE)  # fmt: skip
@settings(deadline=None, max_examples=150)
def test_a_place_on_the_right_mirrors_the_one_on_the_left(
    start: str, to: str, at: float, up: float, out: float, front: float, face: str, shape: str
) -> None:
    place = Place(start, to, at, up, out, front, face)
    found: dict[str, int | None] = {}
    for side in ("left", "right"):
        try:
            found[side] = SURFACE.locate(place, side, shape)
        except PlaceFault:
            found[side] = None
    left, right = found["left"], found["right"]
    assert (left is None) == (right is None)
    if left is not None and right is not None:
        points = SURFACE.positions(shape)
        assert np.linalg.norm(points[SURFACE.mirror[left]] - points[right]) < 0.02
