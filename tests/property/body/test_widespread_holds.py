"""What holds for the counts of any stack of drawings on any published map."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiform.body import load_surface
from filiform.body.measures import area_shares, marked_areas, widespread_pain
from filiform.body.measures.stacks import Mask
from filiform.body.regions import mirrored_id
from filiform.body.schemes import SCHEMES, Scheme, load_scheme

SURFACE = load_surface()
SIZE = SURFACE.vertex_area_cm2("neutral")
ON_MIDLINE = SURFACE.mirror == np.arange(SURFACE.vertex_count)
schemes = st.sampled_from([load_scheme(name) for name in SCHEMES])
shares = st.sampled_from([0.0, 0.05, 0.3])


@st.composite
def stacks(draw: st.DrawFn) -> Mask:
    """Stacks of drawings, each some round patches of skin."""
    rows = []
    for _ in range(draw(st.integers(1, 4))):
        mask = np.zeros(SURFACE.vertex_count, dtype=np.bool_)
        for _ in range(draw(st.integers(0, 3))):
            middle = draw(st.integers(0, SURFACE.vertex_count - 1))
            radius = draw(st.floats(0, 15))
            mask |= np.isfinite(SURFACE.geodesic([middle], radius, "neutral"))
        rows.append(mask)
    return np.stack(rows)


@given(stacks(), schemes, shares)
@settings(max_examples=40)
def test_more_paint_never_lowers_a_score(paint: Mask, scheme: Scheme, least: float) -> None:
    growing = np.logical_or.accumulate(paint, axis=0)
    marked = marked_areas(growing, scheme, SURFACE, SIZE, least)
    assert (marked[1:] >= marked[:-1]).all()
    if scheme.id == "wpi19":
        found = widespread_pain(marked)
        assert (np.diff(found.index) >= 0).all()
        assert (found.generalized[1:] >= found.generalized[:-1]).all()


@given(stacks(), schemes, shares)
@settings(max_examples=40)
def test_a_mirrored_drawing_marks_the_mirrored_areas(
    paint: Mask, scheme: Scheme, least: float
) -> None:
    # Vertices on the midline count as left on either side, so only skin beside it is mirrored.
    paint = paint & ~ON_MIDLINE
    ids = [area.id for area in scheme.areas]
    swapped = [ids.index(mirrored_id(name)) for name in ids]
    sizes = SIZE * ~ON_MIDLINE
    here = marked_areas(paint, scheme, SURFACE, sizes, least)
    there = marked_areas(paint[:, SURFACE.mirror], scheme, SURFACE, sizes, least)
    assert (here == there[:, swapped]).all()


@given(stacks(), schemes, st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_the_order_of_drawings_never_matters(paint: Mask, scheme: Scheme, random: Random) -> None:
    order = list(range(len(paint)))
    random.shuffle(order)
    one_by_one = [area_shares(paint[[row]], scheme, SURFACE, SIZE)[0] for row in order]
    assert area_shares(paint[order], scheme, SURFACE, SIZE) == pytest.approx(np.stack(one_by_one))


@given(stacks(), schemes)
@settings(max_examples=25)
def test_shares_keep_their_bounds_and_hold_all_the_paint(paint: Mask, scheme: Scheme) -> None:
    found = area_shares(paint, scheme, SURFACE, SIZE)
    assert ((found >= 0) & (found <= 1)).all()
    area_of = scheme.area_of(SURFACE)
    sizes = np.bincount(area_of[area_of >= 0], SIZE[area_of >= 0])
    assert found @ sizes == pytest.approx((paint & (area_of >= 0)) @ SIZE)
    counts = marked_areas(paint, scheme, SURFACE, SIZE).sum(axis=1)
    assert (counts <= len(scheme.areas)).all()


@given(stacks(), shares)
@settings(max_examples=25)
def test_parts_never_hurt_without_an_area_that_does(paint: Mask, least: float) -> None:
    found = widespread_pain(marked_areas(paint, load_scheme("wpi19"), SURFACE, SIZE, least))
    assert (found.parts.sum(axis=1) <= found.index).all()
    assert (found.generalized <= (found.index >= 4)).all()
