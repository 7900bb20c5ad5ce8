"""axe on every state of the painter: light and dark, on a phone and on a desktop."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.body import load_surface
from tests.browser.painter import look_from, painter_on, visible_pixel

Check = Callable[[Page], None]


def paint_two_pains(page: Page, painter: Locator) -> None:
    """A pain in the belly with a mark, then numbness in a knee."""
    positions = load_surface().positions("neutral")
    camera = look_from(page, painter, "Front")
    belly = visible_pixel(painter, camera, "abdomen-upper-left", positions)
    page.mouse.click(*belly)
    press(painter, "Worst here")
    page.mouse.click(*belly)
    press(painter, "Brush")
    press(painter, "Another pain")
    press(painter, "Numb")
    camera = look_from(page, painter, "Front")  # the row of pains has taken some of the stage
    page.mouse.click(*visible_pixel(painter, camera, "knee-front-right", positions))


def press(painter: Locator, name: str) -> None:
    painter.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_in_each_of_its_states(
    open_page: Callable[..., Page], check_accessibility: Check, device: str, scheme: str
) -> None:
    page = open_page(device, path="/try/", color_scheme=scheme)
    painter = painter_on(page)
    check_accessibility(page)  # the hint is shown, nothing is painted

    paint_two_pains(page, painter)
    expect(painter.get_by_role("group", name="Your pains").get_by_role("button")).to_have_count(2)
    check_accessibility(page)

    painter.get_by_role("button", name="How does it feel?").click()
    sheet = painter.get_by_role("dialog", name="How does it feel?")
    expect(sheet).to_be_visible()
    check_accessibility(page)
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)

    more = painter.get_by_role("button", name="More", exact=True)
    if more.is_visible():
        more.click()
    expect(painter.get_by_label("Save battery (plainer body)")).to_be_visible()
    check_accessibility(page)
    page.keyboard.press("Escape")

    page.locator("#try-form").evaluate("(form) => { form.requestSubmit(); }")
    question = painter.get_by_role("dialog")
    expect(question).to_be_visible()
    check_accessibility(page)
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)

    press(painter, "Find a place by name")
    painter.get_by_role("combobox", name="Find a place by name").fill("knee")
    check_accessibility(page)
    page.keyboard.press("Escape")

    press(painter, "Use a list instead")
    painter.locator(".list").get_by_role("searchbox").fill("knee")
    expect(painter.get_by_role("checkbox", name="knee").first).to_be_visible()
    check_accessibility(page)
