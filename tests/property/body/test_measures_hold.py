"""What holds for the measures of any drawings."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.drawing.vocabulary import KINDS
from filiform.body.measures import measure, overlap

SURFACE = load_surface()
NOW = datetime(2026, 11, 24, tzinfo=UTC)


@st.composite
def drawings(draw: st.DrawFn, pains: int = 3) -> Drawing:
    """Drawings of pains that are patches of neighbouring vertices, as a brush leaves them."""
    found = []
    for number in range(draw(st.integers(0, pains))):
        start = draw(st.integers(0, SURFACE.vertex_count - 1))
        size = draw(st.integers(1, 400))
        vertices = tuple(range(start, min(start + size, SURFACE.vertex_count)))
        seed = draw(st.integers(0, 2**32 - 1))
        levels = np.random.default_rng(seed).integers(0, 11, len(vertices))
        kind = draw(st.sampled_from(KINDS))
        found.append(Pain(f"p{number}", kind, number == 0, vertices, tuple(levels.tolist())))
    shape = draw(st.sampled_from(SURFACE.shapes))
    return Drawing(shape, "en", Author("patient"), NOW, tuple(found), Clear("not_asked"))


def mirrored(drawing: Drawing) -> Drawing:
    """The same drawing on the other side of the body."""
    pains = []
    for pain in drawing.pains:
        places = SURFACE.mirror[list(pain.vertices)].tolist()
        paint = sorted(zip(places, pain.intensity, strict=True))
        vertices, levels = zip(*paint, strict=True)
        pains.append(replace(pain, vertices=tuple(vertices), intensity=tuple(levels)))
    return replace(drawing, pains=tuple(pains))


@given(drawings(), drawings())
def test_overlap_is_the_same_whichever_comes_first(first: Drawing, second: Drawing) -> None:
    there, back = overlap(first, second), overlap(second, first)
    assert there.jaccard == back.jaccard
    assert there.dice == back.dice
    assert (there.first_cm2, there.second_cm2) == (back.second_cm2, back.first_cm2)


@given(drawings(), drawings())
def test_overlap_keeps_its_bounds(first: Drawing, second: Drawing) -> None:
    found = overlap(first, second)
    if found.jaccard is None or found.dice is None:
        assert found.first_cm2 == found.second_cm2 == 0
        return
    assert 0 <= found.jaccard <= found.dice + 1e-12 <= 1 + 1e-12
    assert found.dice == pytest.approx(2 * found.jaccard / (1 + found.jaccard))
    assert found.shared_cm2 <= min(found.first_cm2, found.second_cm2) + 1e-9


@given(drawings())
def test_a_painted_drawing_overlaps_itself_wholly(drawing: Drawing) -> None:
    assume(drawing.pains)
    found = overlap(drawing, drawing)
    assert (found.jaccard, found.dice) == (1, 1)


@given(drawings(), drawings())
def test_more_paint_is_never_less_area(first: Drawing, second: Drawing) -> None:
    more = [replace(pain, id=f"q{i}", main=False) for i, pain in enumerate(second.pains)]
    if not first.pains and more:
        more[0] = replace(more[0], main=True)
    both = measure(replace(first, pains=(*first.pains, *more))).paint
    one = measure(first).paint
    assert both.area_cm2 >= one.area_cm2 - 1e-9
    assert both.percent_of_body >= one.percent_of_body - 1e-9
    assert both.strongest is None or both.strongest >= (one.strongest or 0)


@given(drawings())
def test_areas_are_bounded_by_the_body_and_by_the_sum_of_the_pains(drawing: Drawing) -> None:
    found = measure(drawing)
    parts = [pain.paint.area_cm2 for pain in found.pains]
    assert max(parts, default=0) <= found.paint.area_cm2 + 1e-9
    assert found.paint.area_cm2 <= sum(parts) + 1e-9
    assert 0 <= found.paint.percent_of_body <= 100


@given(drawings())
def test_the_regions_touched_add_up_to_the_paint(drawing: Drawing) -> None:
    paint = measure(drawing).paint
    assert sum(share.area_cm2 for share in paint.regions) == pytest.approx(paint.area_cm2)
    assert all(0 < share.of_region <= 1 and 0 < share.of_paint <= 1 for share in paint.regions)


@given(drawings())
def test_the_other_side_of_the_body_measures_the_same(drawing: Drawing) -> None:
    here, there = measure(drawing).paint, measure(mirrored(drawing)).paint
    assert here.area_cm2 == pytest.approx(there.area_cm2)
    assert here.spread_cm == pytest.approx(there.spread_cm)
    assert here.mean_intensity == pytest.approx(there.mean_intensity)
    assert here.strongest == there.strongest
    if here.centroid and there.centroid:
        x, y, z = here.centroid
        assert there.centroid == pytest.approx((-x, y, z), abs=1e-9)


@given(drawings(), drawings())
def test_mirrored_drawings_overlap_as_much(first: Drawing, second: Drawing) -> None:
    here, there = overlap(first, second), overlap(mirrored(first), mirrored(second))
    assert here.jaccard == pytest.approx(there.jaccard)


@given(drawings())
def test_every_vertex_is_painted_clear_or_unknown(drawing: Drawing) -> None:
    for said in (Clear("not_asked"), Clear("rest_of_body")):
        found = replace(drawing, clear=said)
        states = [found.painted(SURFACE), found.known_clear(SURFACE), found.unknown(SURFACE)]
        assert (np.sum(states, axis=0) == 1).all()
        assert said.said == "rest_of_body" or not found.known_clear(SURFACE).any()
