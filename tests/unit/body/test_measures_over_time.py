"""How one person's drawings change over time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.measures import course, measure, overlap

SURFACE = load_surface()
FIRST_DAY = datetime(2026, 11, 1, tzinfo=UTC)


def pain(pain_id: str, landmark: str, radius_cm: float, kind: str = "pain") -> Pain:
    vertex = SURFACE.landmark_vertex(landmark, "left")
    reached = np.flatnonzero(np.isfinite(SURFACE.geodesic([vertex], radius_cm, "female")))
    vertices = tuple(reached.tolist())
    plain = Pain(pain_id, "pain", False, vertices, (5,) * len(vertices))
    return replace(plain, kind="numbness") if kind == "numbness" else plain


def drawn(day: int, *pains: Pain, shape: str = "female") -> Drawing:
    marked = tuple(replace(each, main=index == 0) for index, each in enumerate(pains))
    time = FIRST_DAY + timedelta(days=day)
    return Drawing(shape, "en", Author("patient"), time, marked, Clear("not_asked"))


MONDAY = drawn(0, pain("knee", "patella", 9), pain("neck", "acromion", 5))
FRIDAY = drawn(4, pain("knee", "patella", 6), pain("neck", "acromion", 5))
LATER = drawn(20, pain("knee", "tibial-tuberosity", 6))


def test_it_puts_the_drawings_in_order_of_time() -> None:
    found = course([LATER, MONDAY, FRIDAY])
    assert found.times == (MONDAY.time, FRIDAY.time, LATER.time)
    areas = [measure(each).paint.area_cm2 for each in (MONDAY, FRIDAY, LATER)]
    assert found.whole.area_cm2 == pytest.approx(areas)
    assert found.whole.area_change_cm2 == pytest.approx(np.diff(areas))


def test_each_step_overlaps_as_the_two_drawings_do() -> None:
    found = course([MONDAY, FRIDAY, LATER]).whole
    steps = [overlap(MONDAY, FRIDAY), overlap(FRIDAY, LATER)]
    assert found.jaccard == pytest.approx([step.jaccard for step in steps])
    assert found.dice == pytest.approx([step.dice for step in steps])


def test_it_follows_each_pain_on_its_own() -> None:
    pains = course([MONDAY, FRIDAY, LATER]).pains
    assert list(pains) == ["knee", "neck"]
    knee, neck = pains["knee"], pains["neck"]
    assert knee.area_change_cm2[0] < 0
    assert knee.centroid_shift_cm[1] > 4 > knee.centroid_shift_cm[0]
    assert knee.distance_cm[1] > knee.distance_cm[0] > 0
    assert (neck.area_change_cm2[0], neck.distance_cm[0], neck.jaccard[0]) == (0, 0, 1)


def test_a_pain_that_ends_loses_its_area_but_goes_nowhere() -> None:
    neck = course([MONDAY, FRIDAY, LATER]).pains["neck"]
    assert neck.area_cm2[2] == 0
    assert neck.area_change_cm2[1] == pytest.approx(-neck.area_cm2[1])
    assert np.isnan([neck.distance_cm[1], neck.centroid_shift_cm[1], neck.spread_cm[2]]).all()
    assert neck.jaccard[1] == 0


def test_a_change_of_shape_alone_is_no_change() -> None:
    found = course([MONDAY, replace(FRIDAY, pains=MONDAY.pains, shape="male")])
    assert found.shape == "male"
    assert found.whole.area_change_cm2 == pytest.approx([0])
    assert found.whole.distance_cm == pytest.approx([0])
    assert course([MONDAY, FRIDAY], shape="older").shape == "older"


def test_it_follows_one_kind_of_pain_when_asked() -> None:
    numb = drawn(6, pain("knee", "patella", 9), pain("hand", "acromion", 5, "numbness"))
    found = course([MONDAY, numb], kinds=["numbness"])
    assert list(found.pains) == ["hand"]
    assert found.whole.area_cm2[0] == 0 < found.whole.area_cm2[1]


def test_one_drawing_has_measures_and_no_steps() -> None:
    found = course([MONDAY]).whole
    assert found.area_cm2.shape == (1,)
    assert found.jaccard.shape == found.distance_cm.shape == found.centroid_shift_cm.shape == (0,)


def test_no_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="no drawing"):
        course([])
