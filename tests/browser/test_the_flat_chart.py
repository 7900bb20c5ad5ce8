"""The flat chart is the same body: the same places, the same paint, and always there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.body import load_surface
from tests.browser.accessibility import must_be_accessible
from tests.browser.painter import look_from, painter_on, visible_pixel

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
NO_WEBGL = """
const real = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith("webgl") ? null : real.call(this, kind, ...more);
};
"""
LOSE_WEBGL = """(element) => {
  const canvas = element.shadowRoot.querySelector(".eye canvas");
  canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
}"""
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


def choose(painter: Locator, name: str) -> None:
    painter.get_by_role("button", name=name, exact=True).click()
    expect(painter.get_by_role("button", name=name, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    painter.page.wait_for_timeout(400)


def painted(painter: Locator) -> set[int]:
    return set(painter.evaluate("(element) => element.probe.painted()"))


def dab(page: Page, where: tuple[float, float], hand: str) -> None:
    if hand == "mouse":
        page.mouse.click(*where)
    else:
        page.touchscreen.tap(*where)
    page.wait_for_timeout(150)


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
        where = painter.evaluate(FIND, middle_of(region))
        assert where, f"{region} is not on the chart"
        before = painted(painter)
        dab(page, tuple(where), hand)
        flat = painted(painter) - before
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
        where = painter.evaluate(FIND, middle_of(region))
        assert where, f"{region} is not on the chart"
        before = painted(painter)
        dab(page, tuple(where), "mouse")
        assert region in regions_of(painted(painter) - before)


def test_it_keeps_paint_steps_and_pains_when_the_way_to_look_changes(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("phone", path="/try/")
    painter = painter_on(page)
    choose(painter, "Flat chart")
    where = painter.evaluate(FIND, middle_of("abdomen-upper-left"))
    dab(page, tuple(where), "touch")
    once = painted(painter)
    assert once
    choose(painter, "3-D body")
    assert painted(painter) == once
    painter.get_by_role("button", name="Undo", exact=True).click()
    assert painted(painter) == set()
    choose(painter, "Flat chart")
    painter.get_by_role("button", name="Redo", exact=True).click()
    assert painted(painter) == once
    page.reload()
    again = painter_on(page)
    expect(again.get_by_role("button", name="Flat chart", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_it_opens_by_itself_where_there_is_no_webgl(open_page: Callable[..., Page]) -> None:
    page = open_page("phone", path="/try/")
    page.add_init_script(NO_WEBGL)
    page.reload()
    painter = painter_on(page)
    expect(painter.get_by_text("The flat chart does the same.")).to_be_visible()
    where = painter.evaluate(FIND, middle_of("chest-left"))
    dab(page, tuple(where), "touch")
    assert "chest-left" in regions_of(painted(painter))


def test_it_takes_over_when_webgl_is_lost_and_loses_no_paint(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.scroll_into_view_if_needed()
    camera = look_from(page, painter, "Front")
    positions = load_surface().positions("neutral")
    dab(page, visible_pixel(painter, camera, "abdomen-upper-left", positions), "mouse")
    before = painted(painter)
    assert before
    painter.evaluate(LOSE_WEBGL)
    expect(painter.get_by_role("button", name="Flat chart", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    page.wait_for_timeout(400)
    assert painted(painter) == before
    where = painter.evaluate(FIND, middle_of("thigh-front-right"))
    dab(page, tuple(where), "mouse")
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
    expect(painter.get_by_role("button", name="Flat chart", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    page.mouse.up()
    page.wait_for_timeout(400)
    where = painter.evaluate(FIND, middle_of("thigh-front-right"))
    dab(page, tuple(where), "mouse")
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
    camera = look_from(page, painter, "Front")
    positions = load_surface().positions("neutral")
    dab(page, visible_pixel(painter, camera, "abdomen-upper-left", positions), "mouse")
    painter.get_by_role("button", name="How does it feel?").click()
    sheet = painter.get_by_role("dialog", name="How does it feel?")
    sheet.get_by_role("checkbox", name="Burning").check()
    painter.evaluate(LOSE_WEBGL)
    page.wait_for_timeout(300)
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="Done").click()
    expect(painter.get_by_role("button", name="Flat chart", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
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
    where = painter.evaluate(FIND, middle_of("chest-left"))
    dab(page, tuple(where), "mouse")
    assert "chest-left" in regions_of(painted(painter))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_axe_finds_nothing_on_the_chart(
    open_page: Callable[..., Page], device: str, scheme: Scheme
) -> None:
    page = open_page(device, path="/try/")
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    choose(painter_on(page), "Flat chart")
    must_be_accessible(page)
