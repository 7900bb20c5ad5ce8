"""What holds for any drawing that is taken from one body shape to another."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiform.body import UnknownName, load_surface
from filiform.body.drawing import Author, Clear, Drawing, OtherMesh, Pain, on_shape
from filiform.body.measures import masks, measure, overlap

SURFACE = load_surface()
SHAPES = st.sampled_from(SURFACE.shapes)


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Drawings of one to three round patches of skin, each with a pin."""
    shape = draw(SHAPES)
    pains = []
    for number in range(draw(st.integers(1, 3))):
        pin = draw(st.integers(0, SURFACE.vertex_count - 1))
        reach = draw(st.floats(0, 12))
        patch = np.flatnonzero(np.isfinite(SURFACE.geodesic([pin], reach, shape)))
        levels = (draw(st.integers(0, 10)),) * len(patch)
        pains.append(
            Pain(f"p{number}", "pain", number == 0, tuple(patch.tolist()), levels, pins=(pin,))
        )
    time = datetime(2026, 11, 25, tzinfo=UTC)
    return Drawing(shape, "en", Author("patient"), time, tuple(pains), Clear("rest_of_body"))


@given(drawings(), SHAPES)
def test_there_and_back_is_the_same_drawing(drawing: Drawing, shape: str) -> None:
    assert on_shape(on_shape(drawing, shape), drawing.shape) == drawing


@given(drawings())
def test_the_way_through_every_shape_changes_nothing(drawing: Drawing) -> None:
    moved = drawing
    for shape in SURFACE.shapes:
        moved = on_shape(moved, shape)
    assert moved.shape == SURFACE.shapes[-1]
    assert on_shape(moved, drawing.shape) == drawing


@given(drawings(), SHAPES)
def test_it_touches_the_same_regions_and_overlaps_itself_wholly(
    drawing: Drawing, shape: str
) -> None:
    moved = on_shape(drawing, shape)
    here, there = measure(drawing).paint, measure(moved).paint
    assert {share.id for share in here.regions} == {share.id for share in there.regions}
    assert here.strongest == there.strongest
    assert overlap(drawing, moved).jaccard == 1


@given(drawings(), SHAPES)
def test_area_changes_only_as_the_skin_of_the_shape_does(drawing: Drawing, shape: str) -> None:
    [paint] = masks([drawing], SURFACE)
    skin = [SURFACE.vertex_area_cm2(of)[paint] for of in (drawing.shape, shape)]
    here, there = (
        found.paint.area_cm2 for found in (measure(drawing), measure(drawing, None, shape))
    )
    assert there / here == pytest.approx(skin[1].sum() / skin[0].sum())
    ratios = skin[1] / skin[0]
    assert ratios.min() - 1e-9 <= there / here <= ratios.max() + 1e-9


@given(drawings(), SHAPES)
def test_the_middle_moves_with_the_skin(drawing: Drawing, shape: str) -> None:
    moved = measure(on_shape(drawing, shape)).paint
    [paint] = masks([drawing], SURFACE)
    assert moved.centroid is not None
    assert moved.centroid_vertex is not None
    assert paint[moved.centroid_vertex]
    skin = SURFACE.positions(shape)[paint]
    assert (np.array(moved.centroid) >= skin.min(axis=0) - 1e-9).all()
    assert (np.array(moved.centroid) <= skin.max(axis=0) + 1e-9).all()


@pytest.mark.parametrize("shape", SURFACE.shapes)
def test_a_pin_on_a_landmark_stays_on_it(shape: str) -> None:
    pins = tuple(sorted({landmark.vertex for landmark in SURFACE.landmarks.values()}))
    pain = Pain("p1", "pain", True, (), (), pins=pins)
    time = datetime(2026, 11, 25, tzinfo=UTC)
    drawing = Drawing("neutral", "en", Author("patient"), time, (pain,), Clear("not_asked"))
    [moved] = on_shape(drawing, shape).pains
    where = {tuple(point) for point in SURFACE.positions(shape)[list(moved.pins)]}
    assert where == {tuple(SURFACE.landmark(key, None, shape)) for key in SURFACE.landmarks}


@given(drawings(), SHAPES)
def test_it_refuses_a_drawing_of_another_mesh_and_says_which(drawing: Drawing, shape: str) -> None:
    other = replace(drawing, mesh="hm08-9")
    for refused in (lambda: on_shape(other, shape), lambda: masks([other], SURFACE)):
        with pytest.raises(OtherMesh, match="is on mesh hm08-9, and this version knows hm08-1"):
            refused()
    with pytest.raises(OtherMesh):
        measure(other)


def test_it_offers_the_shape_that_was_meant() -> None:
    time = datetime(2026, 11, 25, tzinfo=UTC)
    drawing = Drawing("neutral", "en", Author("patient"), time, (), Clear("not_asked"))
    with pytest.raises(UnknownName, match=r"No shape is called 'hevier'.*heavier"):
        on_shape(drawing, "hevier")
