"""What was painted stays through a reload, a lost network and a lost graphics card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from filiform.body import load_surface
from front_door.chromium import find_chromium
from tests.browser.chromium_arguments import ARGUMENTS
from tests.browser.devices import DEVICES
from tests.browser.hands import Stroker, between
from tests.browser.painter import dab_in_front, look_from, painted, painter_on, visible_pixel
from tests.browser.telltale import Telltale
from tests.browser.webgl_gone import LOSE_WEBGL
from tests.running_server import RunningServer


def tick_in_the_list(painter: Locator, name: str) -> None:
    """Paint a place by the list, opened if it is not yet open."""
    use = painter.get_by_role("button", name="Use a list instead")
    if use.is_visible():
        use.click()
    painter.locator(".list").get_by_role("searchbox").fill(name)
    painter.get_by_role("checkbox", name=name).first.check()


def test_a_reload_in_the_middle_of_a_stroke_keeps_all_strokes_before_it(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("phone", path="/try/")
    painter = painter_on(page)
    kept = dab_in_front(page, painter, "abdomen-upper-left")
    assert kept
    camera = look_from(page, painter, "Front")
    knee = visible_pixel(painter, camera, "knee-front-left", load_surface().positions("neutral"))
    finger = Stroker(page, "touch")
    finger.down(knee)
    for at in between(knee, (knee[0], knee[1] - 30), 5):
        finger.move(at)
    page.wait_for_timeout(200)
    assert painted(painter) > kept
    page.reload()
    assert painted(painter_on(page)) == kept


def test_painting_goes_on_without_a_network_and_is_there_after_it(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("phone", path="/try/")
    painter = painter_on(page)
    before = dab_in_front(page, painter, "abdomen-upper-left")
    page.context.set_offline(True)
    during = dab_in_front(page, painter, "knee-front-left")
    assert during > before
    expect(painter.locator(".summary")).to_contain_text("Left belly, left knee.")
    expect(page.get_by_text("Your drawing is still on this page.")).to_be_visible()
    page.context.set_offline(False)
    page.reload()
    painter = painter_on(page)
    assert painted(painter) == during
    assert dab_in_front(page, painter, "knee-front-right") > during


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_a_lost_graphics_card_takes_no_paint_and_painting_goes_on(
    open_page: Callable[..., Page], device: str
) -> None:
    page = open_page(device, path="/try/")
    painter = painter_on(page)
    before = dab_in_front(page, painter, "abdomen-upper-left")
    painter.evaluate(LOSE_WEBGL)
    page.wait_for_timeout(500)
    assert painted(painter) == before
    tick_in_the_list(painter, "Front of the left knee")
    after = painted(painter)
    assert after > before
    page.reload()
    assert painted(painter_on(page)) == after


@pytest.fixture
def without_webgl(browser: Browser, server: RunningServer) -> Iterator[Page]:
    """The page for trying in a Chromium that has no WebGL at all."""
    bare = browser.browser_type.launch(
        executable_path=find_chromium(), args=[*ARGUMENTS, "--disable-3d-apis"]
    )
    options: dict[str, Any] = DEVICES["phone"].options("en")
    page = bare.new_page(**options, base_url=server.url)
    telltale = Telltale(page)
    page.goto("/try/")
    yield page
    bare.close()
    assert telltale.complaints == []


def test_without_webgl_everything_can_still_be_painted(without_webgl: Page) -> None:
    painter = painter_on(without_webgl)
    no_webgl = "document.createElement('canvas').getContext('webgl2') === null"
    assert without_webgl.evaluate(no_webgl)
    tick_in_the_list(painter, "Front of the left knee")
    surface = load_surface()
    knee = set(map(int, surface.region_vertices("knee-front-left")))
    assert painted(painter) & knee
    without_webgl.reload()
    assert painted(painter_on(without_webgl)) & knee
