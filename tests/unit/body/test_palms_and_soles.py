"""Nothing that is painted is left off the chart: palms and soles stand beside the four views."""

import pytest

from filiform.body import load_surface
from filiform.body.charts import render_svg
from filiform.body.charts.layout import lay_out
from filiform.body.charts.paint import spot
from filiform.body.charts.sheet import Sheet, drawing_sheet
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.views import VIEWS
from tests.unit.body.written_svg import texts

SURFACE = load_surface()
LEAST_SEEN = 0.1
"""Of a region's skin, in the figure that shows it best."""


def sheet(*pains: str, shape: str = "female", language: str = "en") -> Sheet:
    drawing = draw_by_name(shape, [read_named_pain(pain) for pain in pains])
    return drawing_sheet(drawing, VIEWS, 600, language, SURFACE)


def titles(drawn: Sheet) -> set[str]:
    return {text.text for text in drawn.layout.texts}


def test_they_are_shown_when_something_is_painted_there() -> None:
    assert {"Right palm", "Left palm"} <= titles(sheet("palm-right=6"))
    assert {"Right sole", "Left sole"} <= titles(sheet("heel-sole-left=6"))
    assert not {"Right sole", "Right palm"} & titles(sheet("thigh-front-left=6"))
    assert {"Planta derecha", "Palma izquierda"} <= titles(
        sheet("arch-left=3", "palm-middle-left=3", language="es")
    )


def test_right_stands_left_of_left_as_in_the_view_from_the_front() -> None:
    drawn = sheet("arch-left=3", "palm-middle-left=3")
    at = {text.text: text.x for text in drawn.layout.texts}
    assert at["Right palm"] < at["Left palm"]
    assert at["Right sole"] < at["Left sole"]
    plain = lay_out("female", VIEWS, 600, "en")
    assert drawn.layout.pixels_per_metre == plain.pixels_per_metre
    assert [one.view for one in drawn.layout.figures[:4]] == list(VIEWS)


def test_the_svg_says_which_is_which() -> None:
    drawing = draw_by_name("male", [read_named_pain("arch-right=3")])
    assert "Right sole" in texts(render_svg(drawing))


@pytest.mark.parametrize("shape", ["female", "male", "heavier"])
def test_every_region_is_seen_somewhere(shape: str) -> None:
    area = SURFACE.vertex_area_cm2(shape)
    unseen = {}
    for region in SURFACE.regions:
        if region.side == "right":
            continue
        drawn = sheet(f"{region.id}=6", shape=shape)
        best = 0.0
        for figure in drawn.layout.figures:
            seen = drawn.layout.seen(figure)
            paint = spot(drawn.coats[0], SURFACE, seen)
            on_body = seen.triangle.ravel()[paint.pixels] >= 0
            pixel_cm2 = 1e4 / drawn.layout.scale_of(figure) ** 2
            best = max(best, float(((paint.cover > 0.5) & on_body).sum()) * pixel_cm2)
        share = best / float(area[region.vertices].sum())
        if share < LEAST_SEEN:
            unseen[region.id] = round(share, 2)
    assert not unseen


def test_all_of_them_stand_above_the_legend() -> None:
    drawn = sheet("palm-left=1", "sole-left=1", "ankle-inner-left=1", "side-of-chest-left=1")
    assert len(drawn.layout.figures) == 4 + 8
    lowest = max(one.y + drawn.layout.seen(one).height for one in drawn.layout.figures)
    assert lowest < min(swatch.y for swatch in drawn.layout.swatches)
    widest = max(one.x + drawn.layout.seen(one).width for one in drawn.layout.figures)
    assert widest < drawn.layout.width


def test_paint_that_the_views_show_asks_for_nothing_more() -> None:
    assert len(sheet("kneecap-right=4", "back-of-neck-left=2").layout.figures) == len(VIEWS)
