"""A region that is painted whole ends on its own border, between the vertices too."""

import numpy as np
import pytest

from filiform.body import load_surface
from filiform.body.charts.paint import coat_of, coats, spot
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.views import View, view_map

SURFACE = load_surface()


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("thigh-front-left", "front"),
        ("low-back-right", "back"),
        ("shoulder-blade-middle-right", "back"),
        ("kneecap-right+below-kneecap-right", "front"),
        ("calf-outer-left", "left"),
    ],
)
@pytest.mark.parametrize("shape", ["female", "heavier"])
def test_every_pixel_is_painted_where_its_place_is_and_nowhere_else(
    name: str, view: View, shape: str
) -> None:
    drawing = draw_by_name(shape, [read_named_pain(name)])
    [coat] = coats(drawing, SURFACE, ["pain"])
    seen = view_map(shape, view, 500)
    paint = spot(coat, SURFACE, seen)
    on_body = seen.triangle.ravel()[paint.pixels] >= 0
    pixels, cover = paint.pixels[on_body], paint.cover[on_body]
    triangle = seen.triangle.ravel()[pixels]
    region = SURFACE.borders.region_at(triangle, seen.shares(pixels, triangle).astype(np.float64))
    wanted = {part for one in name.split("+") for part in SURFACE.region_group(one)}
    inside = np.isin(region, [k for k, one in enumerate(SURFACE.regions) if one.id in wanted])
    assert inside.sum() > 300
    assert ((cover > 0.5) == inside).all()


def test_paint_made_by_hand_follows_no_border() -> None:
    vertices = SURFACE.region_vertices("thigh-front-left")
    drawing = draw_by_name("female", [read_named_pain("thigh-front-left")])
    [whole] = coats(drawing, SURFACE, ["pain"])
    assert whole.edges.here.any()
    mask = np.zeros(SURFACE.vertex_count, dtype=bool)
    mask[vertices[::2]] = True
    level = np.where(mask, 5.0, 0.0).astype(np.float32)
    assert not coat_of("pain", mask, level, SURFACE).edges.here.any()


def test_the_border_of_a_thigh_has_no_notch_where_its_thirds_meet() -> None:
    """Along the leg the inner edge of the front of the thigh turns little from pixel to pixel."""
    drawing = draw_by_name("female", [read_named_pain("thigh-front-left")])
    [coat] = coats(drawing, SURFACE, ["pain"])
    seen = view_map("female", "front", 500)
    paint = spot(coat, SURFACE, seen)
    painted = np.zeros(seen.triangle.size, dtype=bool)
    painted[paint.pixels[paint.cover > 0.5]] = True
    rows = painted.reshape(seen.triangle.shape)
    first = rows.argmax(axis=1)[rows.any(axis=1)]
    middle = first[len(first) // 4 : -len(first) // 6].astype(int)
    assert np.abs(np.diff(middle)).max() <= 3
