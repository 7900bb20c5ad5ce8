"""Charts show paint where it is, tell kinds apart, and always write right and left."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from filiform.body import UnknownName, load_surface
from filiform.body.charts import VIEWS, View, lay_out, render_png, render_svg
from filiform.body.charts.colours import RAMP, ramp_colour, rgb
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Author, Clear, Drawing, Pain
from filiform.body.views import SCREEN, view_map
from tests.unit.body.written_svg import elements, texts

SURFACE = load_surface()
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
HEIGHT = 600


def draw(*pains: str, shape: str = "female", clear: str = "not_asked") -> Drawing:
    named = [read_named_pain(pain) for pain in pains]
    return draw_by_name(shape, named, time=NOW, clear=clear)


def pixels(drawing: Drawing, views: tuple[View, ...] = VIEWS) -> NDArray[np.int16]:
    """The chart as numbers, (height, width, 3)."""
    image = Image.open(BytesIO(render_png(drawing, views, HEIGHT))).convert("RGB")
    return np.asarray(image).astype(np.int16)


def change(drawing: Drawing, views: tuple[View, ...] = VIEWS) -> NDArray[np.bool_]:
    """Pixels of the figures that the paint changes."""
    layout = lay_out(drawing.shape, views, HEIGHT, "en")
    both = [pixels(d, views)[layout.figures[0].y : -round(80 * layout.unit)]
            for d in (drawing, draw(shape=drawing.shape))]  # fmt: skip
    found: NDArray[np.bool_] = np.abs(both[0] - both[1]).max(axis=2) > 12
    return found


@pytest.mark.parametrize(
    ("view", "shown", "hidden"),
    [
        ("front", "nose", "sacrum"),
        ("back", "sacrum", "nose"),
        ("left", "ear-left", "ear-right"),
        ("right", "ear-right", "ear-left"),
    ],
)
def test_a_view_looks_at_the_side_it_is_named_for(view: View, shown: str, hidden: str) -> None:
    found = view_map("female", view, 200)
    seen = SURFACE.region_of[SURFACE.triangles[found.triangle[found.triangle >= 0], 0]]
    names = {SURFACE.regions[i].id for i in np.unique(seen)}
    assert shown in names
    assert hidden not in names


def test_in_front_the_right_of_the_person_is_on_the_left_of_the_picture() -> None:
    front, back = (view_map("female", view, 200) for view in ("front", "back"))
    hand = SURFACE.region_vertices("palm-right")
    assert (front.corners[hand, 0] < front.width / 2).all()
    assert (back.corners[hand, 0] > back.width / 2).all()


def test_a_view_gives_the_point_of_skin_at_each_pixel() -> None:
    found = view_map("male", "front", 150)
    pixels = np.flatnonzero(found.triangle >= 0)
    seen = found.triangle.ravel()[pixels]
    shares = found.shares(pixels, seen)
    places = np.einsum("pc,pcn->pn", shares, found.corners[SURFACE.triangles[seen]])
    rows, columns = np.divmod(pixels, found.width)
    assert np.abs(places - np.stack([columns + 0.5, rows + 0.5], axis=1)).max() < 1e-2
    assert shares.sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_it_shows_vertices_in_front_and_hides_those_behind() -> None:
    front, back = (view_map("female", view, 300) for view in ("front", "back"))
    breastbone = int(SURFACE.region_vertices("breastbone")[5])
    sacrum = int(SURFACE.region_vertices("sacrum")[5])
    assert front.is_visible(breastbone)
    assert not back.is_visible(breastbone)
    assert back.is_visible(sacrum)
    assert not front.is_visible(sacrum)


def test_paint_shows_only_where_the_painted_skin_is_seen() -> None:
    views: tuple[View, ...] = ("front",)
    changed = change(draw("shin-left=8"), views)
    layout = lay_out("female", views, HEIGHT, "en")
    view = view_map("female", "front", layout.pixels_per_metre)
    where = view.corners[SURFACE.region_vertices("shin-left")]
    rows, columns = np.nonzero(changed)
    columns = columns - layout.figures[0].x
    assert len(rows) > 100
    assert rows.min() > where[:, 1].min() - 6
    assert rows.max() < where[:, 1].max() + 6
    assert columns.min() > where[:, 0].min() - 6
    assert columns.max() < where[:, 0].max() + 6
    assert not change(draw("shin-left=8"), ("back",))[: HEIGHT // 2].any()


def test_the_paint_covers_as_much_of_the_picture_as_the_painted_triangles() -> None:
    views: tuple[View, ...] = ("back",)
    changed = change(draw("shoulder-blade-right=9"), views)
    view = view_map("female", "back", lay_out("female", views, HEIGHT, "en").pixels_per_metre)
    painted = np.zeros(SURFACE.vertex_count, dtype=np.float32)
    painted[SURFACE.region_vertices("shoulder-blade-right")] = 1
    pixels = np.flatnonzero(view.triangle >= 0)
    seen = view.triangle.ravel()[pixels]
    cover = (view.shares(pixels, seen) * painted[SURFACE.triangles[seen]]).sum(axis=1)
    assert changed.sum() == pytest.approx((cover > 0.5).sum(), rel=0.12)


def test_stronger_pain_is_redder_and_darker() -> None:
    assert [ramp_colour(level) for level in (1, 3.25, 5.5, 7.75, 10)] == list(RAMP)
    lightness = [np.dot(rgb(ramp_colour(level)), (0.299, 0.587, 0.114)) for level in range(1, 11)]
    assert lightness == sorted(lightness, reverse=True)
    weak, strong = (pixels(draw(f"belly={level}"), ("front",)) for level in (1, 10))
    changed = np.abs(weak - strong).max(axis=2) > 40
    assert weak[changed].mean() > strong[changed].mean() + 30


def test_kinds_can_be_told_apart_without_colour() -> None:
    bare = pixels(draw(), ("front",)).mean(axis=2)
    contrast, along_lines = {}, {}
    for kind in ("pain", "stiffness", "numbness"):
        grey = pixels(draw(f"{kind}:thigh-front-left=6"), ("front",)).mean(axis=2) - bare
        rows, columns = (np.percentile(at, (35, 65)).astype(int) for at in np.nonzero(grey < -8))
        part = grey[slice(*rows), slice(*columns)]
        contrast[kind] = part.std()
        # What changes from a pixel to the third one up and to the right of it.
        along_lines[kind] = (part[3:, :-3] - part[:-3, 3:]).std()
    assert contrast["pain"] < 6
    assert contrast["stiffness"] > 15
    assert contrast["numbness"] > 10
    assert along_lines["stiffness"] < contrast["stiffness"] / 3
    assert along_lines["numbness"] > contrast["numbness"]


def test_right_and_left_are_written_on_front_and_back_in_both_languages() -> None:
    for language, right, left in (("en", "Right", "Left"), ("es", "Derecha", "Izquierda")):
        layout = lay_out("female", VIEWS, HEIGHT, language)
        front, back, *_ = layout.figures
        written = {
            (text.text, text.x < view.width / 2 + figure.x)
            for figure in (front, back)
            for view in [view_map("female", figure.view, layout.pixels_per_metre)]
            for text in layout.texts
            if text.text in (right, left) and figure.x < text.x < figure.x + view.width
        }
        assert written == {(right, True), (left, False), (left, True), (right, False)}


@pytest.mark.parametrize("shape", SURFACE.shapes)
def test_every_shape_fits_on_the_chart_with_its_hands(shape: str) -> None:
    layout = lay_out(shape, VIEWS, HEIGHT, "en")
    ends: list[int] = []
    for figure in layout.figures:
        view = view_map(shape, figure.view, layout.pixels_per_metre)
        assert (view.triangle[:, [0, -1]] == -1).all()
        assert (view.triangle[[0, -1]] == -1).all()
        assert figure.x >= (ends[-1] if ends else 0)
        ends.append(figure.x + view.width)
    assert ends[-1] <= layout.width


def test_the_four_views_stand_at_one_scale() -> None:
    found = [view_map("female", view, 100) for view in VIEWS]
    assert len({view.height for view in found}) == 1
    assert set(SCREEN) == {*VIEWS, "below"}


def test_the_png_has_the_height_asked_for() -> None:
    for height in (200, 613):
        assert Image.open(BytesIO(render_png(draw(), height=height))).height == height


def test_a_pin_is_drawn_where_it_can_be_seen_and_nowhere_else() -> None:
    pin = int(SURFACE.region_vertices("breastbone")[5])
    pain = Pain("p1", "pain", True, (), (), pins=(pin,))
    drawing = Drawing("female", "en", Author("patient"), NOW, (pain,), Clear("not_asked"))
    assert change(drawing, ("front",)).any()
    assert not change(drawing, ("back",)).any()


def test_it_refuses_a_view_that_is_not_there() -> None:
    with pytest.raises(UnknownName, match="No view is called 'top'"):
        render_png(draw(), views=("top",))  # type: ignore[arg-type]  # what a caller may try


def test_the_svg_writes_its_words_as_text() -> None:
    words = texts(render_svg(draw("temple-right=7"), language="en"))
    assert "Right temple. Strongest 7." in words
    assert "Nobody asked about the rest of the body." in words
    assert {"Front", "Back", "Left side", "Right side", "Stiff", "Numb or tingling"} <= set(words)
    assert words.count("Right") == words.count("Left") == 2
    spanish = texts(render_svg(draw("temple-right=7"), language="es"))
    assert "Sien derecha. Lo más fuerte: 7." in spanish
    assert {"De frente", "De espaldas", "Lado izquierdo", "Lado derecho"} <= set(spanish)


def test_the_svg_draws_paint_as_shapes_around_the_painted_skin() -> None:
    svg = render_svg(draw("shin-left=8"), views=("front",))
    [paint] = [path for path in elements(svg, "path") if path.get("data-intensity")]
    assert (paint.get("data-intensity"), paint.get("fill")) == ("8", ramp_colour(8))
    numbers = np.array(re.findall(r"[\d.]+", paint.attrib["d"]), dtype=float).reshape(-1, 2)
    layout = lay_out("female", ("front",), 900, "en")
    where = view_map("female", "front", layout.pixels_per_metre).corners
    shin = where[SURFACE.region_vertices("shin-left")]
    assert np.abs(numbers.min(axis=0) - shin.min(axis=0)).max() < 9
    assert np.abs(numbers.max(axis=0) - shin.max(axis=0)).max() < 9


def test_the_svg_hatches_stiffness_and_dots_numbness() -> None:
    svg = render_svg(draw("stiffness:belly", "numbness:shin-left"), views=("front",))
    fills = {path.get("fill", "") for path in elements(svg, "path")}
    assert any(fill.startswith("url(#stiffness-") for fill in fills)
    assert any(fill.startswith("url(#numbness-") for fill in fills)


def test_the_svg_may_stand_in_a_page_with_a_strict_content_policy() -> None:
    svg = render_svg(draw("temple-right=7"))
    assert " style=" not in svg
    assert "<style" not in svg
    assert "<script" not in svg


def test_two_svgs_on_one_page_do_not_share_ids() -> None:
    ids = [set(re.findall(r'id="([^"]+)"', render_svg(draw(pain)))) for pain in ("belly", "neck")]
    assert not ids[0] & ids[1]


def test_a_persons_words_never_break_the_svg() -> None:
    pain = Pain("p1", "pain", True, (1,), (5,), since="<script>&\"'")
    drawing = Drawing("female", "en", Author("patient"), NOW, (pain,), Clear("not_asked"))
    assert "<script" not in render_svg(drawing)


def test_many_threads_draw_the_same_chart() -> None:
    drawing = draw("temple-right=7", "stiffness:belly")
    alone = render_png(drawing, height=240)
    with ThreadPoolExecutor(8) as threads:
        charts = list(threads.map(lambda _: render_png(drawing, height=240), range(16)))
    assert set(charts) == {alone}
