"""A plainer body for slow devices: drawn otherwise, painted alike."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.body import load_surface
from tests.browser.painter import look_from, painted, painter_on, visible_pixel
from tests.browser.pictures import captured

SAVE = "Save battery (plainer body)"
PLACES = (("Front", "abdomen-upper-left"), ("Front", "temple-right"), ("Back", "low-back-left"))
DRAWING = "document.querySelector('input[name=drawing]').value"
KEPT = "localStorage.getItem('filiform.save-battery')"


def open_more(painter: Locator, name: str = "More") -> None:
    """Open the seldom needed things, which a wide screen shows at all times."""
    button = painter.get_by_role("button", name=name, exact=True)
    if button.is_visible():
        button.click()


def save_battery(painter: Locator, *, on: bool = True) -> None:
    """Tick it among the seldom needed things, or take the tick away."""
    open_more(painter)
    painter.get_by_label(SAVE).set_checked(on)
    painter.get_by_label(SAVE).press("Escape")


def painted_with(page: Page, pixels: list[tuple[str, tuple[int, int]]]) -> list[dict[str, Any]]:
    """Click those pixels of those views, and read the drawing off the form."""
    painter = painter_on(page)
    for view, pixel in pixels:
        look_from(page, painter, view)
        page.mouse.click(*pixel)
        page.wait_for_timeout(150)
    pains: list[dict[str, Any]] = json.loads(page.evaluate(DRAWING))["pains"]
    return pains


def test_it_paints_the_same_on_the_plainer_body(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    positions = load_surface().positions("neutral")
    pixels = []
    for view, region in PLACES:
        camera = look_from(page, painter, view)
        pixels.append((view, visible_pixel(painter, camera, region, positions)))
    fine = painted_with(page, pixels)
    assert sum(len(pain["vertices"]) for pain in fine) > 30
    plainer = open_page("desktop", path="/try/")
    save_battery(painter_on(plainer))
    assert painted_with(plainer, pixels) == fine


def test_it_keeps_the_paint_when_the_body_becomes_plainer_and_fine_again(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("phone", path="/try/", device_scale_factor=2.0)
    painter = painter_on(page)
    positions = load_surface().positions("neutral")
    camera = look_from(page, painter, "Front")
    page.mouse.click(*visible_pixel(painter, camera, "abdomen-upper-left", positions))
    fine = painter.locator("canvas").first
    before = painted(painter)
    wide = fine.evaluate("(canvas) => canvas.width")
    picture = captured(fine)
    save_battery(painter)
    assert painted(painter) == before
    assert fine.evaluate("(canvas) => canvas.width") == wide / 2
    save_battery(painter, on=False)
    assert fine.evaluate("(canvas) => canvas.width") == wide
    page.wait_for_timeout(300)
    assert captured(fine) == picture


@pytest.mark.parametrize("choice", [True, False])
def test_it_remembers_what_the_person_chose(open_page: Callable[..., Page], choice: bool) -> None:
    page = open_page("desktop", "es", path="/try/", fine_body=False)
    label = "Ahorrar batería (cuerpo más sencillo)"
    painter = painter_on(page)
    open_more(painter, "Más")
    painter.get_by_label(label).set_checked(not choice)
    painter.get_by_label(label).set_checked(choice)
    page.reload()
    painter = painter_on(page)
    open_more(painter, "Más")
    expect(painter.get_by_label(label)).to_be_checked(checked=choice)


def test_it_becomes_plainer_by_itself_where_frames_are_slow(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/", fine_body=False)
    painter = painter_on(page)
    page.evaluate(
        """() => {
          const request = window.requestAnimationFrame.bind(window);
          window.requestAnimationFrame = (act) => window.setTimeout(() => request(act), 60);
        }"""
    )
    canvas = painter.locator("canvas").first
    canvas.focus()
    for _ in range(45):
        page.keyboard.press("ArrowLeft")
        page.wait_for_timeout(80)
    open_more(painter)
    expect(painter.get_by_label(SAVE)).to_be_checked()
    assert page.evaluate(KEPT) is None
