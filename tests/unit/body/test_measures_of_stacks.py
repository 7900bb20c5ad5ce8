"""Spread, overlap, distance and heat maps of stacks of drawings."""

import numpy as np
import pytest

from filiform.body import UnknownName, load_surface
from filiform.body.measures import (
    area_cm2,
    centroids,
    dice,
    dice_pairwise,
    distance_fields_cm,
    heat_levels,
    heat_map,
    heated_area_cm2,
    jaccard,
    jaccard_pairwise,
    spreads_cm,
    surface_distance_along_cm,
    surface_distance_cm,
    surface_distance_pairwise_cm,
)
from filiform.body.measures.stacks import Mask

SURFACE = load_surface()
SHAPE = "female"
AREA = SURFACE.vertex_area_cm2(SHAPE)
POINTS = SURFACE.positions(SHAPE)


def blob(landmark: str, side: str | None, radius_cm: float) -> Mask:
    """A round patch of skin about a landmark."""
    vertex = SURFACE.landmark_vertex(landmark, side)
    return np.isfinite(SURFACE.geodesic([vertex], radius_cm, SHAPE))


KNEE = blob("patella", "left", 5)
WIDE_KNEE = blob("patella", "left", 9)
SHIN = blob("tibial-tuberosity", "left", 5)
NECK = blob("c7", None, 6)
NOTHING = np.zeros(SURFACE.vertex_count, dtype=np.bool_)
STACK = np.stack([KNEE, WIDE_KNEE, SHIN, NECK, NOTHING])


def test_it_measures_the_spread_of_each_drawing_as_the_distances_themselves_give_it() -> None:
    found = spreads_cm(STACK, POINTS, AREA)
    for spread, mask in zip(found[:4], STACK[:4], strict=True):
        weights = AREA[mask] / AREA[mask].sum()
        middle = weights @ POINTS[mask]
        away = np.linalg.norm(POINTS[mask] - middle, axis=1) * 100
        assert spread == pytest.approx(np.sqrt(weights @ away**2))
    assert np.isnan(found[4])


def test_a_single_vertex_has_no_spread() -> None:
    one = NOTHING.copy()
    one[100] = True
    assert spreads_cm(one, POINTS, AREA) == pytest.approx(0, abs=1e-4)
    assert centroids(one, POINTS, AREA) == pytest.approx(POINTS[100])


def test_it_keeps_the_axes_before_the_vertices() -> None:
    people = np.stack([STACK, STACK[::-1]])
    assert centroids(people, POINTS, AREA).shape == (2, 5, 3)
    assert spreads_cm(people, POINTS, AREA).shape == (2, 5)
    assert np.allclose(area_cm2(people, AREA)[1], area_cm2(STACK, AREA)[::-1])


def test_it_compares_every_drawing_with_every_other_as_one_by_one() -> None:
    for pairwise, single in ((jaccard_pairwise, jaccard), (dice_pairwise, dice)):
        found = pairwise(STACK, STACK[:3], AREA)
        one_by_one = single(STACK[:, None], STACK[None, :3], AREA)
        assert found.shape == (5, 3)
        assert found == pytest.approx(one_by_one, abs=1e-9, nan_ok=True)
    assert np.isnan(jaccard_pairwise(STACK, STACK, AREA)[4, 4])


def test_it_measures_the_way_along_the_skin_and_not_through_the_body() -> None:
    front, back = NOTHING.copy(), NOTHING.copy()
    front[SURFACE.landmark_vertex("navel")] = True
    back[SURFACE.landmark_vertex("l3")] = True
    [way] = surface_distance_cm(front[None], back[None], SURFACE, SHAPE)
    through = np.linalg.norm(POINTS[front][0] - POINTS[back][0]) * 100
    assert way > 1.3 * through


def test_the_distance_of_two_spots_is_the_way_between_them() -> None:
    knee, shin = NOTHING.copy(), NOTHING.copy()
    start = SURFACE.landmark_vertex("patella", "left")
    end = SURFACE.landmark_vertex("tibial-tuberosity", "left")
    knee[start] = shin[end] = True
    [way] = surface_distance_cm(knee[None], shin[None], SURFACE, SHAPE)
    assert way == pytest.approx(SURFACE.geodesic([start], np.inf, SHAPE)[end])
    assert 3 < way < 20


def test_distance_weighs_the_ways_of_both_drawings_by_area() -> None:
    to_wide, to_knee = distance_fields_cm(np.stack([WIDE_KNEE, KNEE]), SURFACE, SHAPE)
    ways = (to_wide * AREA)[KNEE].sum() + (to_knee * AREA)[WIDE_KNEE].sum()
    expected = ways / (AREA[KNEE].sum() + AREA[WIDE_KNEE].sum())
    [found] = surface_distance_cm(KNEE[None], WIDE_KNEE[None], SURFACE, SHAPE)
    assert found == pytest.approx(expected)
    assert 0 < found < 4


def test_distances_pairwise_and_along_are_those_of_the_pairs() -> None:
    pairwise = surface_distance_pairwise_cm(STACK, SURFACE, SHAPE)
    along = surface_distance_along_cm(STACK, SURFACE, SHAPE)
    pairs = surface_distance_cm(STACK[:-1], STACK[1:], SURFACE, SHAPE)
    assert along == pytest.approx(pairs, nan_ok=True)
    assert np.diag(pairwise, 1) == pytest.approx(pairs, nan_ok=True)
    assert pairwise == pytest.approx(pairwise.T, nan_ok=True)
    assert np.diag(pairwise)[:4] == pytest.approx(np.zeros(4))
    assert pairwise[0, 3] > pairwise[0, 2] > pairwise[0, 1]


def test_there_is_no_distance_from_a_drawing_without_paint() -> None:
    assert np.isnan(surface_distance_pairwise_cm(STACK, SURFACE, SHAPE)[4]).all()
    assert np.isnan(surface_distance_along_cm(STACK, SURFACE, SHAPE)[3])


def test_distance_on_a_shape_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownName, match="giant"):
        surface_distance_along_cm(STACK, SURFACE, "giant")


def test_a_heat_map_says_what_share_of_drawings_paint_a_vertex() -> None:
    heat = heat_map(STACK)
    patella = SURFACE.landmark_vertex("patella", "left")
    assert heat.shape == (SURFACE.vertex_count,)
    assert heat[patella] == STACK[:, patella].sum() / 5
    assert heat[SURFACE.landmark_vertex("c7")] == pytest.approx(1 / 5)
    assert heat @ AREA == pytest.approx(area_cm2(STACK, AREA).mean())


def test_a_heat_map_takes_a_cohort_in_chunks() -> None:
    chunks = (STACK[start : start + 2] for start in (0, 2, 4))
    assert (heat_map(chunks) == heat_map(STACK)).all()


@pytest.mark.parametrize("nobody", [STACK[:0], []])
def test_a_heat_map_of_nobody_is_refused(nobody: Mask | list[Mask]) -> None:
    with pytest.raises(ValueError, match="no drawing"):
        heat_map(nobody)


def test_the_skin_painted_by_a_share_of_people_is_weighed_by_area() -> None:
    heat = heat_map(np.stack([KNEE, WIDE_KNEE]))
    whole, some, both = heated_area_cm2(heat, AREA, np.array([0, 0.5, 1]))
    assert whole == pytest.approx(AREA.sum())
    assert some == pytest.approx(AREA[WIDE_KNEE].sum())
    assert both == pytest.approx(AREA[KNEE].sum())


def test_levels_of_a_heat_map_are_nothing_only_where_nobody_paints() -> None:
    heat = np.array([0, 1e-12, 0.01, 0.1, 0.1001, 0.3, 0.7, 0.999, 1])
    assert heat_levels(heat).tolist() == [0, 1, 1, 1, 2, 3, 7, 10, 10]
