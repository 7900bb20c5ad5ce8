"""Heat maps show shares of drawings, say their scale, and show no person."""

from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from filiform.body import UnknownName, load_surface
from filiform.body.charts import render_heat_png, render_heat_svg
from filiform.body.charts.colours import HEAT, rgb
from filiform.body.charts.heat import top_percent
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Drawing, only_pain
from filiform.body.measures import Cohort, TooFewDrawings, cohort, heat_map, masks
from tests.unit.body.written_svg import elements, texts

SURFACE = load_surface()
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


def drawings(*pains: str) -> list[Drawing]:
    """One drawing for each pain; "" is a drawing without paint."""
    return [
        draw_by_name("female", [read_named_pain(pain)] if pain else [], time=NOW) for pain in pains
    ]


def backs_and_knee() -> Cohort:
    return cohort(drawings(*["belly"] * 14, "left knee", *[""] * 5))


def test_it_counts_as_the_heat_map_of_the_masks_does() -> None:
    some = drawings("belly", "left knee", "belly=3", "")
    found = cohort(some, least=1)
    assert found.shown == pytest.approx(heat_map(masks(some, SURFACE)))
    assert found.drawings == 4


def test_it_reads_a_cohort_of_any_length_a_chunk_at_a_time() -> None:
    [one] = drawings("left knee")
    found = cohort(one for _ in range(1203))
    assert found.drawings == found.painted.max() == found.regions.max() == 1203


def test_it_shows_no_place_that_fewer_than_the_least_have_painted() -> None:
    found = backs_and_knee()
    knee = SURFACE.region_vertices("knee-front-left")
    assert found.painted[knee].max() == 1
    assert not found.shown[knee].any()
    assert found.shown.max() == pytest.approx(14 / 20)


def test_it_refuses_to_show_persons() -> None:
    with pytest.raises(TooFewDrawings, match=r"A heat map of 10 drawings shows persons\. Give 11"):
        cohort(drawings(*["belly"] * 10))
    assert cohort(drawings(*["belly"] * 11)).drawings == 11


def test_it_refuses_an_empty_cohort_whatever_the_least() -> None:
    with pytest.raises(TooFewDrawings, match="of 0 drawings"):
        cohort([], least=0)


def test_it_counts_only_the_kinds_asked_for() -> None:
    some = drawings(*["stiffness:belly"] * 11)
    assert cohort(some, kinds=["stiffness"]).shown.max() == 1
    assert not cohort(some, kinds=["pain"]).shown.any()


def test_the_scale_ends_at_a_round_share_that_nothing_exceeds() -> None:
    ends = {0.0: 1, 0.01: 1, 0.011: 2, 0.2: 20, 0.21: 25, 0.7: 80, 1.0: 100}
    assert {share: top_percent(share) for share in ends} == ends


def test_it_says_right_and_left_its_scale_and_what_bare_skin_means() -> None:
    words = texts(render_heat_svg(backs_and_knee()))
    assert words.count("Right") == words.count("Left") == 2
    assert {"Share of the drawings", "0 %", "80 %"} <= set(words)
    assert any(word.startswith("20 drawings") for word in words)
    [most] = [word for word in words if word.startswith("Most often painted, in 70 %")]
    assert most.endswith("belly.")
    assert any("fewer than 11 drawings" in word for word in words)
    spanish = texts(render_heat_svg(backs_and_knee(), language="es"))
    assert "Mapa de calor de dibujos del dolor" in spanish
    assert spanish.count("Derecha") == spanish.count("Izquierda") == 2


def test_it_says_so_when_no_place_can_be_shown() -> None:
    nowhere = cohort(drawings(*[""] * 12))
    assert "No place is painted in 11 or more drawings." in texts(render_heat_svg(nowhere))
    assert render_heat_png(nowhere, height=200)[1:4] == b"PNG"


def test_a_larger_share_is_darker_in_grey_on_every_step_and_on_the_picture() -> None:
    grey = [np.dot(rgb(colour), (0.299, 0.587, 0.114)) for colour in HEAT]
    steps = -np.diff(grey)
    assert steps.min() > 25
    images = []
    for painted in (12, 20):
        found = cohort(drawings(*["belly"] * painted, *["left knee"] * 20, *[""] * (20 - painted)))
        png = render_heat_png(found, views=("front",), height=600)
        images.append(np.asarray(Image.open(BytesIO(png)).convert("L")).astype(int))
    changed = np.abs(images[0] - images[1])[120:520] > 25
    assert changed.sum() > 300
    assert (images[0] - images[1])[120:520][changed].mean() > 25


def test_an_outline_parts_the_palest_paint_from_the_skin() -> None:
    svg = render_heat_svg(backs_and_knee(), views=("front",))
    paths = [path for path in elements(svg, "path") if path.get("data-step")]
    assert [path.get("stroke") for path in paths] == [HEAT[-1], *[None] * (len(paths) - 1)]


def test_one_pain_of_a_drawing_can_be_shown_by_itself() -> None:
    named = [read_named_pain(pain) for pain in ("belly=7", "left knee=3")]
    drawing = draw_by_name("female", named, time=NOW, clear="rest_of_body")
    alone = only_pain(drawing, "p2")
    assert [pain.id for pain in alone.pains] == ["p2"]
    assert alone.main is not None
    assert not alone.known_clear(SURFACE).any()
    with pytest.raises(UnknownName, match="p1"):
        only_pain(drawing, "p9")
