"""What holds for the measures of any stack of drawings."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiform.body import load_surface
from filiform.body.measures import (
    area_cm2,
    central_vertices,
    centroids,
    dice_pairwise,
    distance_fields_cm,
    heat_levels,
    heat_map,
    heated_area_cm2,
    jaccard_pairwise,
    spreads_cm,
    surface_distance_along_cm,
    surface_distance_pairwise_cm,
)
from filiform.body.measures.stacks import Mask

SURFACE = load_surface()
SHAPE = "neutral"
AREA = SURFACE.vertex_area_cm2(SHAPE)
POINTS = SURFACE.positions(SHAPE)


@st.composite
def stacks(draw: st.DrawFn, least: int = 2, most: int = 5) -> Mask:
    """Stacks of painted drawings, each some round patches of skin; some drawings twice."""
    rows: list[Mask] = []
    for _ in range(draw(st.integers(least, most))):
        repeated: int = draw(st.integers(0, 3))
        if rows and repeated == 0:
            rows.append(draw(st.sampled_from(rows)))
            continue
        mask = np.zeros(SURFACE.vertex_count, dtype=np.bool_)
        for _ in range(draw(st.integers(1, 3))):
            middle = draw(st.integers(0, SURFACE.vertex_count - 1))
            radius = draw(st.floats(0, 12))
            mask |= np.isfinite(SURFACE.geodesic([middle], radius, SHAPE))
        rows.append(mask)
    return np.stack(rows)


def equal(paint: Mask) -> Mask:
    """(n, n) whether two drawings have the same paint."""
    found: Mask = (paint[:, None] == paint[None]).all(axis=-1)
    return found


@given(stacks())
@settings(max_examples=40)
def test_distance_is_nothing_only_between_equal_drawings(paint: Mask) -> None:
    away = surface_distance_pairwise_cm(paint, SURFACE, SHAPE)
    assert (away >= 0).all()
    assert ((away == 0) == equal(paint)).all()


@given(stacks())
@settings(max_examples=40)
def test_distance_is_the_same_from_either_side(paint: Mask) -> None:
    away = surface_distance_pairwise_cm(paint, SURFACE, SHAPE)
    assert (away == away.T).all()
    backwards = surface_distance_along_cm(paint[::-1], SURFACE, SHAPE)[::-1]
    assert surface_distance_along_cm(paint, SURFACE, SHAPE) == pytest.approx(backwards)


@given(stacks())
def test_overlap_keeps_its_bounds_and_is_symmetric(paint: Mask) -> None:
    alike, twice = jaccard_pairwise(paint, paint, AREA), dice_pairwise(paint, paint, AREA)
    assert ((alike >= 0) & (alike <= twice + 1e-12) & (twice <= 1)).all()
    assert alike == pytest.approx(alike.T)
    assert twice == pytest.approx(2 * alike / (1 + alike))
    assert np.diag(alike) == pytest.approx(np.ones(len(paint)))
    assert (alike[~equal(paint)] < 1).all()


@given(stacks())
def test_more_paint_is_more_area(paint: Mask) -> None:
    growing = np.logical_or.accumulate(paint, axis=0)
    areas = area_cm2(growing, AREA)
    grew = (growing[1:] & ~growing[:-1]).any(axis=1)
    assert (np.diff(areas)[grew] > 0).all()
    assert np.diff(areas)[~grew] == pytest.approx(np.zeros((~grew).sum()), abs=1e-9)


@given(stacks())
@settings(max_examples=25)
def test_mirrored_drawings_measure_the_same(paint: Mask) -> None:
    other = paint[:, SURFACE.mirror]
    assert area_cm2(other, AREA) == pytest.approx(area_cm2(paint, AREA))
    assert spreads_cm(other, POINTS, AREA) == pytest.approx(
        spreads_cm(paint, POINTS, AREA), abs=1e-4
    )
    assert jaccard_pairwise(other, other, AREA) == pytest.approx(
        jaccard_pairwise(paint, paint, AREA)
    )
    assert surface_distance_pairwise_cm(other, SURFACE, SHAPE) == pytest.approx(
        surface_distance_pairwise_cm(paint, SURFACE, SHAPE)
    )
    assert heat_map(other) == pytest.approx(heat_map(paint)[SURFACE.mirror])


@given(stacks(), st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_the_order_of_the_drawings_changes_only_the_order_of_the_figures(
    paint: Mask, random: Random
) -> None:
    order = list(range(len(paint)))
    random.shuffle(order)
    mixed = paint[order]
    assert area_cm2(mixed, AREA) == pytest.approx(area_cm2(paint, AREA)[order])
    assert (
        central_vertices(mixed, POINTS, AREA) == central_vertices(paint, POINTS, AREA)[order]
    ).all()
    away = surface_distance_pairwise_cm(paint, SURFACE, SHAPE)[np.ix_(order, order)]
    assert surface_distance_pairwise_cm(mixed, SURFACE, SHAPE) == pytest.approx(away)
    assert heat_map(mixed) == pytest.approx(heat_map(paint))


@given(st.lists(st.integers(0, SURFACE.vertex_count - 1), min_size=3, max_size=3))
@settings(max_examples=30)
def test_between_single_places_no_way_round_is_shorter(places: list[int]) -> None:
    dots = np.zeros((3, SURFACE.vertex_count), dtype=np.bool_)
    dots[range(3), places] = True
    away = surface_distance_pairwise_cm(dots, SURFACE, SHAPE)
    assert away[0, 2] <= away[0, 1] + away[1, 2] + 1e-9
    assert away[0, 1] == pytest.approx(SURFACE.geodesic([places[0]], np.inf, SHAPE)[places[1]])


@given(stacks())
@settings(max_examples=25)
def test_the_mean_distance_lies_between_the_least_and_the_greatest_way(paint: Mask) -> None:
    fields = distance_fields_cm(paint[:2], SURFACE, SHAPE)
    ways = np.concatenate([fields[1][paint[0]], fields[0][paint[1]]])
    [away] = surface_distance_along_cm(paint[:2], SURFACE, SHAPE)
    assert ways.min() - 1e-9 <= away <= ways.max() + 1e-9


@given(stacks(least=1))
@settings(max_examples=25)
def test_the_central_vertex_is_painted_and_none_is_nearer_to_the_middle(paint: Mask) -> None:
    nobody = np.zeros((1, SURFACE.vertex_count), dtype=np.bool_)
    *found, none = central_vertices(np.concatenate([paint, nobody]), POINTS, AREA)
    assert none == -1
    for mask, middle, vertex in zip(paint, centroids(paint, POINTS, AREA), found, strict=True):
        assert mask[vertex]
        away = np.linalg.norm(POINTS[mask] - middle, axis=1)
        assert np.linalg.norm(POINTS[vertex] - middle) == pytest.approx(away.min())


@given(stacks(least=1, most=2))
@settings(max_examples=15)
def test_without_paint_every_measure_has_its_stated_value(paint: Mask) -> None:
    nobody = np.zeros_like(paint)
    assert not area_cm2(nobody, AREA).any()
    assert np.isnan(centroids(nobody, POINTS, AREA)).all()
    assert np.isnan(spreads_cm(nobody, POINTS, AREA)).all()
    assert np.isnan(jaccard_pairwise(nobody, nobody, AREA)).all()
    assert np.isnan(dice_pairwise(nobody, nobody, AREA)).all()
    assert not jaccard_pairwise(nobody, paint, AREA).any()
    both = np.concatenate([paint[:1], nobody[:1]])
    assert np.isnan(surface_distance_along_cm(both, SURFACE, SHAPE)).all()
    assert not heat_map(nobody).any()


@given(stacks(least=1))
def test_a_heat_map_keeps_its_bounds_and_holds_the_mean_area(paint: Mask) -> None:
    heat = heat_map(paint)
    assert ((heat >= 0) & (heat <= 1)).all()
    assert heat @ AREA == pytest.approx(area_cm2(paint, AREA).mean())
    shrinking = heated_area_cm2(heat, AREA, np.linspace(0, 1, 6))
    assert (np.diff(shrinking) <= 1e-9).all()
    assert ((heat_levels(heat) == 0) == (heat == 0)).all()
