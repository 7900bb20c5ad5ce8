"""A referral chart shows its zones and sites close up, and speaks of how usual pain is."""

from __future__ import annotations

import re
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from filiform.body import load_surface
from filiform.body.charts import (
    Referral,
    render_referral_png,
    render_referral_svg,
    render_referral_webp,
)
from filiform.body.charts.closeup import closeups, sight
from filiform.body.views import Window, window_map


def chart(*regions: str, weight: float = 0.6, sites: tuple[int, ...] = ()) -> Referral:
    surface = load_surface()
    weights = np.zeros(surface.vertex_count)
    for region in regions:
        weights[surface.region_vertices(region)] = weight
    return Referral("male", weights, sites, "A muscle", "right side", "In its middle.", "May.")


def views(what: Referral) -> list[str]:
    surface = load_surface()
    return [view for view, _ in closeups(what.weights, what.sites, "male", surface)]


@pytest.mark.parametrize(
    ("region", "view"),
    [
        ("heel-sole-right", "below"),
        ("between-shoulder-blades-right", "back"),
        ("knee-front-right", "front"),
        ("temple-right", "right"),
        ("temple-left", "left"),
    ],
)
def test_it_looks_from_where_the_zone_is_seen(region: str, view: str) -> None:
    assert view in views(chart(region))


def test_it_adds_a_view_only_where_that_shows_something_new() -> None:
    assert views(chart("between-shoulder-blades-right")) == ["back"]
    assert views(chart("between-shoulder-blades-right", "knee-front-right")) == ["front", "back"]


def test_it_looks_for_a_site_far_from_the_zones() -> None:
    surface = load_surface()
    nape = int(surface.landmark_vertex("c7"))
    shown = views(chart("knee-front-right", sites=(nape,)))
    assert any(sight("male", view, surface)[1][nape] for view in ("back",) if view in shown)


def test_it_draws_head_and_hand_larger_than_a_leg() -> None:
    surface = load_surface()
    [(_, temple)] = closeups(chart("temple-right").weights, (), "male", surface, most=1)
    [(_, leg)] = closeups(
        chart("thigh-back-right", "calf-back-right").weights, (), "male", surface, most=1
    )
    assert temple.high - temple.low < (leg.high - leg.low) / 2


def test_it_refuses_to_draw_nothing() -> None:
    with pytest.raises(ValueError, match="needs a zone or a site"):
        closeups(chart().weights, (), "male", load_surface())


def test_a_window_shows_the_same_skin_as_the_whole_view() -> None:
    piece = window_map("male", "front", 300.0, Window(-0.3, 0.0, 1.0, 1.4))
    finer = window_map("male", "front", 300.0, Window(-0.6, 0.6, 0.9, 1.9))
    rows, columns = slice(150, 270), slice(90, 180)
    same = (piece.triangle == finer.triangle[rows, columns]).mean()
    assert piece.triangle.shape == (120, 90)
    assert same > 0.99


def test_the_legend_speaks_of_how_usual_pain_is_and_not_of_strength() -> None:
    svg = render_referral_svg(chart("knee-front-right"), load_surface())
    said = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert {"Pain here is", "rare", "usual", "Trigger point"} <= set(said)
    assert not {"Pain drawing", "1", "10"} & set(said)
    assert not any("UTC" in words for words in said)


def test_it_paints_darker_where_pain_is_more_usual() -> None:
    surface = load_surface()

    def painted(weight: float) -> float:
        picture = render_referral_png(chart("knee-front-right", weight=weight), surface, 400)
        pixels = np.asarray(Image.open(BytesIO(picture)).convert("RGB")).astype(float)
        red = pixels[..., 0] - pixels[..., 2] > 90
        return float(pixels[red, 1].mean())

    assert painted(0.9) < painted(0.6) < painted(0.2)


def test_a_small_picture_has_no_words_and_is_light() -> None:
    small = render_referral_webp(chart("knee-front-right"), load_surface(), 180, "en", bare=True)
    assert Image.open(BytesIO(small)).height == 180
    assert len(small) < 12_000
