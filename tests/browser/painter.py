"""What a person does at the painter: look from a side, find a place, paint it."""

from __future__ import annotations

from typing import Any

import numpy as np
from playwright.sync_api import Locator, Page

from filiform.body import load_surface
from tests.browser.ray import Camera, Floats, first_hit


def painter_on(page: Page) -> Locator:
    """The painter of the page, once the body is there."""
    painter = page.locator("body-painter")
    page.evaluate("customElements.whenDefined('body-painter').then(() => null)")
    painter.evaluate("async (element) => { await element.ready; }")
    return painter


def look_from(page: Page, painter: Locator, view: str) -> Camera:
    """Press the view's button (its name on the page) and wait until the camera stands still."""
    painter.get_by_role("button", name=view, exact=True).click()
    before: dict[str, Any] = {}
    for _ in range(50):
        now: dict[str, Any] = painter.evaluate("(element) => element.probe.camera()")
        if now == before:
            break
        before = now
        page.wait_for_timeout(100)
    return Camera.told(before)


def painted(painter: Locator) -> set[int]:
    """The vertices that carry paint, of whichever pain."""
    return set(painter.evaluate("(element) => element.probe.painted()"))


def dab(page: Page, where: tuple[float, float], hand: str = "mouse") -> None:
    """Touch the screen once, with a mouse or a finger, and let the paint come."""
    if hand == "mouse":
        page.mouse.click(*where)
    else:
        page.touchscreen.tap(*where)
    page.wait_for_timeout(150)


def dab_in_front(page: Page, painter: Locator, region: str) -> set[int]:
    """Paint a spot in that region, seen from the front; all that is painted then."""
    camera = look_from(page, painter, "Front")
    dab(page, visible_pixel(painter, camera, region, load_surface().positions("neutral")))
    return painted(painter)


def canvas_corner(painter: Locator) -> tuple[float, float]:
    """Where the body's picture begins on the screen."""
    box = painter.locator("canvas").first.bounding_box()
    assert box is not None
    return box["x"], box["y"]


def visible_pixel(
    painter: Locator, camera: Camera, region: str, positions: Floats
) -> tuple[int, int]:
    """A whole pixel of the screen at which the region is seen and no button lies over it."""
    surface = load_surface()
    vertices = surface.region_vertices(region)
    middle = positions[vertices].mean(axis=0)
    left, top = canvas_corner(painter)
    by_distance = np.argsort(np.linalg.norm(positions[vertices] - middle, axis=1))
    for vertex in vertices[by_distance]:
        x, y = camera.pixel(positions[vertex])
        screen = round(left + x), round(top + y)
        hit = first_hit(surface, positions, *camera.ray(screen[0] - left, screen[1] - top))
        if hit is None or not set(surface.triangles[hit.triangle]) <= set(vertices):
            continue
        free = painter.evaluate(
            "(e, [x, y]) => e.shadowRoot.elementFromPoint(x, y)?.tagName === 'CANVAS'",
            list(screen),
        )
        if free:
            return screen
    raise AssertionError(f"{region} cannot be touched in this view")


def paint(page: Page, view: str, shape: str, *regions: str) -> None:
    """Look from that side and draw a stroke through the middle of each region."""
    painter = painter_on(page)
    positions = load_surface().positions(shape)
    camera = look_from(page, painter, view)
    for region in regions:
        x, y = visible_pixel(painter, camera, region, positions)
        page.mouse.move(x, y)
        page.mouse.down()
        for step in range(6):
            page.mouse.move(x + step, y + step)
        page.mouse.up()
