"""The flat chart is the same body: the same places, the same paint, and always there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.body import load_surface
from tests.browser.accessibility import must_be_accessible
from tests.browser.painter import dab, dab_in_front, look_from, painted, painter_on, visible_pixel
from tests.browser.webgl_gone import LOSE_WEBGL, NO_WEBGL

Scheme = Literal["light", "dark"]

PLACES = (
    ("Front", "temple-right"),
    ("Front", "front-of-shoulder-left"),
    ("Front", "elbow-front-right"),
    ("Front", "abdomen-upper-left"),
    ("Front", "knee-front-right"),
    ("Front", "shin-left"),
    ("Back", "back-of-neck-left"),
    ("Back", "shoulder-blade-right"),
    ("Back", "low-back-left"),
    ("Back", "buttock-lower-right"),
    ("Back", "calf-back-right"),
    ("Your left side", "outer-shoulder-left"),
    ("Your right side", "hip-outer-right"),
)
FROM_NEAR = (
    ("Head from near", "top-of-head"),
    ("Hands from near", "palm-right"),
    ("Hands from near", "back-of-hand-left"),
    ("Feet from near", "sole-left"),
    ("Feet from near", "top-of-foot-right"),
    ("Inner sides of arms and legs", "upper-arm-inner-left"),
    ("Inner sides of arms and legs", "thigh-inner-right"),
)
FIND = """(element, wanted) => {
  const canvas = element.shadowRoot.querySelector(".eye canvas");
  const box = canvas.getBoundingClientRect();
  const near = new Set(wanted);
  for (let y = 2; y < box.height; y += 1.5) {
    for (let x = 2; x < box.width; x += 1.5) {
      const hit = element.probe.pick(x, y);
      if (!hit || !near.has(hit.vertex)) continue;
      if (element.shadowRoot.elementFromPoint(box.left + x, box.top + y) !== canvas) continue;
      return [box.left + x, box.top + y];
    }
  }
  return null;
}"""


def must_be_shown(painter: Locator, way: str) -> None:
    """Wait until the body is shown that way, and has come to rest."""
    button = painter.get_by_role("button", name=way, exact=True)
    expect(button).to_have_attribute("aria-pressed", "true")
    painter.page.wait_for_timeout(400)


def choose(painter: Locator, way: str) -> None:
    painter.get_by_role("button", name=way, exact=True).click()
    must_be_shown(painter, way)


def dab_on_chart(painter: Locator, region: str, hand: str = "mouse") -> set[int]:
    """Touch the region where it is seen on the chart; the vertices painted anew."""
    where = painter.evaluate(FIND, middle_of(region))
    assert where, f"{region} is not on the chart"
    before = painted(painter)
    dab(painter.page, tuple(where), hand)
    return painted(painter) - before


def middle_of(region: str) -> list[int]:
    """The vertex in the middle of a region and those next to it."""
    surface = load_surface()
    vertices = surface.region_vertices(region)
    positions = surface.positions("neutral")
    away = ((positions[vertices] - positions[vertices].mean(axis=0)) ** 2).sum(axis=1)
    return [int(vertex) for vertex in vertices[away.argsort()[: max(8, len(vertices) // 3)]]]


def regions_of(vertices: set[int]) -> set[str]:
    surface = load_surface()
    return {surface.everyday[int(surface.everyday_of[vertex])].id for vertex in vertices}


@pytest.mark.parametrize("hand", ["mouse", "touch"])
def test_it_paints_the_same_regions_as_the_body_in_space(
    open_page: Callable[..., Page], hand: str
) -> None:
    page = open_page("desktop" if hand == "mouse" else "tablet", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    positions = load_surface().positions("neutral")
    in_space: dict[str, set[int]] = {}
    for view, region in PLACES:
        camera = look_from(page, painter, view)
        before = painted(painter)
        dab(page, visible_pixel(painter, camera, region, positions), hand)
        in_space[region] = painted(painter) - before
    painter.evaluate("(element) => { element.drawing = null; }")
    choose(painter, "Flat chart")
    for view, region in PLACES:
        painter.get_by_role("button", name=view, exact=True).click()
        page.wait_for_timeout(250)
        flat = dab_on_chart(painter, region, hand)
        assert region in regions_of(flat), f"{region}: {regions_of(flat)}"
        assert regions_of(flat) & regions_of(in_space[region])


def test_it_shows_from_near_what_front_back_and_sides_hide(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    choose(painter, "Flat chart")
    for view, region in FROM_NEAR:
        painter.get_by_role("button", name=view, exact=True).click()
        page.wait_for_timeout(300)
        assert region in regions_of(dab_on_chart(painter, region))


def test_it_keeps_paint_steps_and_pains_when_the_way_to_look_changes(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("phone", path="/try/")
    painter = painter_on(page)
    choose(painter, "Flat chart")
    once = dab_on_chart(painter, "abdomen-upper-left", "touch")
    assert once
    choose(painter, "3-D body")
    assert painted(painter) == once
    painter.get_by_role("button", name="Undo", exact=True).click()
    assert painted(painter) == set()
    choose(painter, "Flat chart")
    painter.get_by_role("button", name="Redo", exact=True).click()
    assert painted(painter) == once
    page.reload()
    must_be_shown(painter_on(page), "Flat chart")


def test_it_opens_by_itself_where_there_is_no_webgl(open_page: Callable[..., Page]) -> None:
    page = open_page("phone", path="/try/")
    page.add_init_script(NO_WEBGL)
    page.reload()
    painter = painter_on(page)
    expect(painter.get_by_text("The flat chart does the same.")).to_be_visible()
    assert "chest-left" in regions_of(dab_on_chart(painter, "chest-left", "touch"))


def test_it_takes_over_when_webgl_is_lost_and_loses_no_paint(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    before = dab_in_front(page, painter, "abdomen-upper-left")
    assert before
    painter.evaluate(LOSE_WEBGL)
    must_be_shown(painter, "Flat chart")
    assert painted(painter) == before
    assert dab_on_chart(painter, "thigh-front-right")
    assert before < painted(painter)


def test_it_keeps_the_stroke_that_was_being_made_when_webgl_was_lost(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    camera = look_from(page, painter, "Front")
    positions = load_surface().positions("neutral")
    page.mouse.move(*visible_pixel(painter, camera, "abdomen-upper-left", positions))
    page.mouse.down()
    page.wait_for_timeout(150)
    begun = painted(painter)
    assert begun
    painter.evaluate(LOSE_WEBGL)
    must_be_shown(painter, "Flat chart")
    page.mouse.up()
    page.wait_for_timeout(400)
    assert dab_on_chart(painter, "thigh-front-right")
    assert begun < painted(painter)
    for left in (begun, set[int]()):
        painter.get_by_role("button", name="Undo", exact=True).click()
        assert painted(painter) == left


def test_it_waits_with_the_chart_until_a_question_is_answered(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    dab_in_front(page, painter, "abdomen-upper-left")
    painter.get_by_role("button", name="How does it feel?").click()
    sheet = painter.get_by_role("dialog", name="How does it feel?")
    sheet.get_by_role("checkbox", name="Burning").check()
    painter.evaluate(LOSE_WEBGL)
    page.wait_for_timeout(300)
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Done").click()
    must_be_shown(painter, "Flat chart")
    assert painter.evaluate("(element) => element.drawing.pains[0].qualities") == ["burning"]


def test_it_shows_the_chart_when_the_body_in_space_cannot_be_had(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/")
    page.route(
        "**/shared-space*",
        lambda route: route.fulfill(content_type="text/javascript", body="export {};"),
    )
    page.goto("/try/")
    painter = painter_on(page)
    expect(painter.get_by_text("The flat chart does the same.")).to_be_visible()
    assert "chest-left" in regions_of(dab_on_chart(painter, "chest-left"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_axe_finds_nothing_on_the_chart(
    open_page: Callable[..., Page], device: str, scheme: Scheme
) -> None:
    page = open_page(device, path="/try/")
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    choose(painter_on(page), "Flat chart")
    must_be_accessible(page)
