"""What a person sees and hears while they paint."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from filiform.body import load_surface
from tests.browser.painter import look_from, painter_on, visible_pixel


def press(painter: Locator, name: str) -> None:
    painter.get_by_role("button", name=name, exact=True).click()


def pin(page: Page, painter: Locator, view: str, region: str) -> None:
    """Mark the worst spot in the middle of a region."""
    press(painter, "Worst here")
    camera = look_from(page, painter, view)
    page.mouse.click(*visible_pixel(painter, camera, region, load_surface().positions("neutral")))


def is_seen_at(painter: Locator, selector: str) -> bool:
    """Whether the element is what lies on top at its own middle."""
    seen: bool = painter.evaluate(
        """(element, selector) => {
          const box = element.shadowRoot.querySelector(selector).getBoundingClientRect();
          const at = [box.left + box.width / 2, box.top + box.height / 2];
          const top = element.shadowRoot.elementFromPoint(...at);
          return top?.closest(selector) !== null;
        }""",
        selector,
    )
    return seen


def test_it_shows_a_mark_only_where_it_is_seen(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    pin(page, painter, "Front", "abdomen-upper-left")
    mark = painter.locator(".pin")
    expect(mark).to_have_css("opacity", "1")
    assert is_seen_at(painter, ".pin")
    look_from(page, painter, "Back")
    expect(mark).to_have_css("opacity", "0")
    assert not is_seen_at(painter, ".pin")
    look_from(page, painter, "Front")
    press(painter, "Use a list instead")
    expect(painter.get_by_text("Tick every place.")).to_be_visible()
    expect(mark).to_be_hidden()
    assert not is_seen_at(painter, ".pin")
    assert not is_seen_at(painter, ".notice")
    press(painter, "Back to the body")
    expect(mark).to_be_visible()
