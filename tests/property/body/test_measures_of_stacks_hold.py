"""What holds for the measures of any stack of drawings."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiform.body import load_surface
from filiform.body.measures import (
    area_cm2,
    dice_pairwise,
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


@given(stacks(least=1))
def test_a_heat_map_keeps_its_bounds_and_holds_the_mean_area(paint: Mask) -> None:
    heat = heat_map(paint)
    assert ((heat >= 0) & (heat <= 1)).all()
    assert heat @ AREA == pytest.approx(area_cm2(paint, AREA).mean())
    shrinking = heated_area_cm2(heat, AREA, np.linspace(0, 1, 6))
    assert (np.diff(shrinking) <= 1e-9).all()
    assert ((heat_levels(heat) == 0) == (heat == 0)).all()
