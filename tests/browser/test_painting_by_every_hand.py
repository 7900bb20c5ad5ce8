"""Strokes of a mouse, a finger and a pen paint what they pass over; two fingers paint nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from filiform.body import load_surface
from tests.browser.hands import Hand, Pixel, Stroker, between
from tests.browser.painter import canvas_corner, look_from, painted, painter_on, visible_pixel

SEEN_KINDS = """() => {
  window.kinds = new Set();
  document.addEventListener("pointerdown", (e) => window.kinds.add(e.pointerType), true);
}"""


def belly_stroke(page: Page, painter: Locator) -> list[Pixel]:
    """Pixels from one side of the upper belly to the other, all on the skin."""
    positions = load_surface().positions("neutral")
    camera = look_from(page, painter, "Front")
    ends = [
        visible_pixel(painter, camera, f"abdomen-upper-{side}", positions)
        for side in ("right", "left")
    ]
    return between(ends[0], ends[1], 24)


def under(painter: Locator, path: list[Pixel]) -> set[int]:
    """The vertices nearest to where each pixel meets the skin."""
    left, top = canvas_corner(painter)
    found: list[int] = painter.evaluate(
        "(element, places) => places.map(([x, y]) => element.probe.pick(x, y).vertex)",
        [[x - left, y - top] for x, y in path],
    )
    return set(found)


@pytest.mark.parametrize(
    ("hand", "device"), [("mouse", "desktop"), ("touch", "phone"), ("pen", "tablet")]
)
def test_it_paints_all_along_a_stroke(
    open_page: Callable[..., Page], hand: Hand, device: str
) -> None:
    page = open_page(device, path="/try/")
    painter = painter_on(page)
    path = belly_stroke(page, painter)
    page.evaluate(SEEN_KINDS)
    Stroker(page, hand).stroke(path)
    page.wait_for_timeout(200)
    assert page.evaluate("[...kinds]") == [hand]
    crossed = painted(painter)
    assert under(painter, path) <= crossed
    names = {load_surface().regions[int(load_surface().region_of[v])].side for v in crossed}
    assert {"left", "right"} <= names
    painter.get_by_role("button", name="Undo", exact=True).click()
    assert painted(painter) == set()


def test_a_pen_pressed_harder_paints_wider(open_page: Callable[..., Page]) -> None:
    widths = []
    for force in (0.15, 0.9):
        page = open_page("tablet", path="/try/")
        painter = painter_on(page)
        Stroker(page, "pen", force=force).stroke(belly_stroke(page, painter))
        page.wait_for_timeout(200)
        widths.append(len(painted(painter)))
    assert widths[1] > 1.2 * widths[0] > 0


def test_two_fingers_come_closer_and_paint_nothing(open_page: Callable[..., Page]) -> None:
    page = open_page("phone", path="/try/")
    painter = painter_on(page)
    path = belly_stroke(page, painter)
    middle = path[len(path) // 2]
    left, top = canvas_corner(painter)
    beside = [[x - left, y - top] for x, y in (path[8], path[16])]
    apart = """(element, places) => {
      const [a, b] = places.map(([x, y]) => element.probe.pick(x, y).point);
      return Math.hypot(...a.map((value, i) => value - b[i]));
    }"""
    before = painter.evaluate(apart, beside)
    Stroker(page, "touch").pinch(middle, [40 + 6 * step for step in range(12)])
    page.wait_for_timeout(300)
    assert painted(painter) == set()
    assert painter.evaluate(apart, beside) < 0.75 * before
