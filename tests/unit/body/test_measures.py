"""Areas, regions, centroids and overlap of drawings."""

from datetime import UTC, datetime

import numpy as np
import pytest

from filiform.body import load_surface
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Drawing
from filiform.body.measures import dice, jaccard, masks, measure, overlap, region_areas_cm2

SURFACE = load_surface()
NOW = datetime(2026, 11, 24, tzinfo=UTC)
PAINS = ("belly=5", "left knee=4")


def draw(*pains: str, shape: str = "female") -> Drawing:
    return draw_by_name(shape, [read_named_pain(pain) for pain in pains], time=NOW)


def region_area(region: str, shape: str = "female") -> float:
    return float(SURFACE.vertex_area_cm2(shape)[SURFACE.region_vertices(region)].sum())


def test_it_measures_the_area_of_a_region_painted_whole() -> None:
    paint = measure(draw("shin-left=4")).paint
    assert paint.area_cm2 == pytest.approx(region_area("shin-left"))
    body = SURFACE.vertex_area_cm2("female").sum()
    assert paint.percent_of_body == pytest.approx(100 * region_area("shin-left") / body)
    assert {share.id for share in paint.regions} == set(SURFACE.region_group("shin-left"))
    assert all(share.of_region == 1.0 for share in paint.regions)
    assert sum(share.of_paint for share in paint.regions) == pytest.approx(1)


def test_it_measures_each_pain_and_all_of_them_without_counting_skin_twice() -> None:
    found = measure(draw("shin-left+knee-front-left=4", "stiffness:knee-front-left=8"))
    first, second = found.pains
    assert first.paint.area_cm2 == pytest.approx(found.paint.area_cm2)
    assert second.paint.area_cm2 == pytest.approx(region_area("knee-front-left"))
    assert (first.main, second.main, second.kind) == (True, False, "stiffness")
    assert found.paint.strongest == 8


def test_it_weighs_the_mean_intensity_by_area() -> None:
    found = measure(draw("shin-left=2", "palm-right=10")).paint
    small, large = region_area("palm-right"), region_area("shin-left")
    assert found.mean_intensity == pytest.approx((10 * small + 2 * large) / (small + large))


def test_it_lists_the_regions_touched_largest_first() -> None:
    shares = measure(draw("temple-right+kneecap-left+throat-left")).paint.regions
    areas = [share.area_cm2 for share in shares]
    assert {share.id for share in shares} == {"temple-right", "kneecap-left", "throat-left"}
    assert areas == sorted(areas, reverse=True)
    assert sum(share.of_paint for share in shares) == pytest.approx(1)


def test_it_finds_the_centroid_near_what_is_painted() -> None:
    paint = measure(draw("knee-front-left=5")).paint
    assert paint.centroid is not None
    x, y, z = paint.centroid
    points = SURFACE.positions("female")[SURFACE.region_vertices("knee-front-left")]
    assert (points.min(axis=0) <= (x, y, z)).all()
    assert (points.max(axis=0) >= (x, y, z)).all()
    assert paint.centroid_vertex in SURFACE.region_vertices("knee-front-left")
    assert paint.spread_cm is not None
    assert 1 < paint.spread_cm < 10


def test_it_says_none_of_what_needs_paint_when_there_is_none() -> None:
    paint = measure(draw()).paint
    assert (paint.area_cm2, paint.percent_of_body, paint.regions) == (0, 0, ())
    assert (paint.strongest, paint.centroid, paint.mean_intensity) == (None, None, None)


def test_a_drawing_survives_a_change_of_body_shape() -> None:
    drawing = draw("shin-left=4")
    assert measure(drawing, shape="male").paint.area_cm2 == pytest.approx(
        region_area("shin-left", "male")
    )


def test_a_drawing_overlaps_itself_wholly_and_other_skin_not_at_all() -> None:
    shin, palm = draw("shin-left"), draw("palm-right")
    same, apart = overlap(shin, shin), overlap(shin, palm)
    assert (same.jaccard, same.dice) == (1, 1)
    assert (apart.jaccard, apart.dice, apart.shared_cm2) == (0, 0, 0)


def test_it_measures_half_an_overlap() -> None:
    both, one = draw("shin-left+palm-right"), draw("shin-left")
    shin, palm = region_area("shin-left"), region_area("palm-right")
    found = overlap(both, one)
    assert found.jaccard == pytest.approx(shin / (shin + palm))
    assert found.dice == pytest.approx(2 * shin / (2 * shin + palm))


def test_it_does_not_call_two_empty_drawings_alike() -> None:
    found = overlap(draw(), draw())
    assert (found.jaccard, found.dice) == (None, None)


def test_it_compares_one_kind_of_pain_when_asked() -> None:
    first, second = draw("shin-left", "stiffness:palm-left"), draw("shin-left")
    assert overlap(first, second, kinds=["pain"]).jaccard == 1
    assert overlap(first, second, kinds=["stiffness"]).jaccard == 0


def test_it_compares_whole_batches_at_once() -> None:
    drawings = [draw("shin-left"), draw("palm-right"), draw("shin-left+palm-right")]
    paint = masks(drawings, SURFACE)
    area = SURFACE.vertex_area_cm2("female")
    all_pairs = jaccard(paint[:, None], paint[None, :], area)
    assert all_pairs.shape == (3, 3)
    assert np.allclose(all_pairs, all_pairs.T)
    assert np.allclose(np.diag(all_pairs), 1)
    assert (dice(paint[:, None], paint[None, :], area) >= all_pairs - 1e-12).all()


def test_region_areas_add_up_to_the_whole_body() -> None:
    area = SURFACE.vertex_area_cm2("female")
    whole = np.ones((1, SURFACE.vertex_count), dtype=np.bool_)
    assert region_areas_cm2(whole, SURFACE, area).sum() == pytest.approx(area.sum())


def test_it_says_the_middle_in_words_and_how_far_two_drawings_lie_apart() -> None:
    first, second = draw("knee-front-left=5"), draw("knee-front-right=5")
    region = measure(first).paint.centroid_region
    assert region in SURFACE.region_group("knee-front-left")
    assert measure(draw()).paint.centroid_region is None
    apart, same = overlap(first, second).distance_cm, overlap(first, first).distance_cm
    assert same == 0
    assert apart is not None
    assert apart > 20
    assert overlap(first, draw()).distance_cm is None


def test_drawings_on_two_shapes_lie_as_far_apart_as_on_both_in_the_mean() -> None:
    pair = [[draw(pain, shape=shape) for shape in ("female", "heavier")] for pain in PAINS]
    mixed = overlap(pair[0][0], pair[1][1]).distance_cm
    alone = [overlap(pair[0][k], pair[1][k]).distance_cm for k in (0, 1)]
    assert None not in alone
    assert mixed == pytest.approx(sum(away for away in alone if away) / 2)
