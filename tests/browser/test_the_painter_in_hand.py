"""What a person sees and hears while they paint."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.body import load_surface
from tests.browser.painter import canvas_corner, look_from, painted, painter_on, visible_pixel
from tests.browser.ray import Camera

DRAWING = "document.querySelector('input[name=drawing]').value"


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
    expect(painter.get_by_text("Open a part and tick every place.")).to_be_visible()
    expect(mark).to_be_hidden()
    assert not is_seen_at(painter, ".pin")
    assert not is_seen_at(painter, ".notice")
    press(painter, "Back to the body")
    expect(mark).to_be_visible()


def test_it_comes_closer_to_the_place_that_was_painted(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    positions = load_surface().positions("neutral")
    camera = look_from(page, painter, "Front")
    pixel = visible_pixel(painter, camera, "temple-right", positions)
    page.mouse.click(*pixel)
    for _ in range(4):
        press(painter, "Come closer")
    page.wait_for_timeout(300)
    near = Camera.told(painter.evaluate("(element) => element.probe.camera()"))
    vertex = painter.evaluate("(element) => element.probe.painted()[0]")
    before, after = camera.pixel(positions[vertex]), near.pixel(positions[vertex])
    assert np.hypot(*(np.subtract(after, before))) < 40


def lowest_pixel(painter: Locator, camera: Camera) -> float:
    """How far down the window the soles of the feet are seen."""
    positions = load_surface().positions("neutral")
    feet = positions[positions[:, 1] < 0.02]
    return canvas_corner(painter)[1] + float(max(camera.pixel(foot)[1] for foot in feet))


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_it_says_how_to_paint_below_the_feet_until_the_body_is_touched(
    open_page: Callable[..., Page], device: str
) -> None:
    page = open_page(device, path="/try/")
    painter = painter_on(page)
    hint = painter.locator(".hint")
    expect(hint).to_be_visible()
    camera = look_from(page, painter, "Front")
    words = hint.bounding_box()
    assert words is not None
    assert words["y"] >= lowest_pixel(painter, camera)
    page.mouse.click(
        *visible_pixel(painter, camera, "abdomen-upper-left", load_surface().positions("neutral"))
    )
    expect(hint).to_be_hidden()


def test_its_words_lie_clear_of_what_is_below_them(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    page.set_viewport_size({"width": 1280, "height": 800})
    painter = painter_on(page)
    positions = load_surface().positions("neutral")
    for kind, region in (("Pain", "abdomen-upper-left"), ("Numb", "knee-front-right")):
        press(painter, kind)
        camera = look_from(page, painter, "Front")
        page.mouse.click(*visible_pixel(painter, camera, region, positions))
        page.mouse.click(*visible_pixel(painter, camera, "elbow-front-right", positions))
    boxes = [painter.locator(part).bounding_box() for part in (".summary > span", ".links")]
    words, links = boxes
    assert words is not None
    assert links is not None
    assert words["y"] + words["height"] <= links["y"] + 8
    assert painter.evaluate("(e) => e.shadowRoot.querySelector('.chips').scrollLeft") == 0


def test_it_shows_the_feet_before_the_page_is_scrolled(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    camera = look_from(page, painter, "Front")
    assert page.evaluate("scrollY") == 0
    assert lowest_pixel(painter, camera) < page.evaluate("innerHeight")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Nothing is painted yet. Paint where it hurts, or use the list."),
        ("es", "Todavía no hay nada pintado. Pinte donde le duele o use la lista."),
    ],
)
def test_it_does_not_ask_about_the_rest_of_the_body_before_anything_is_painted(
    open_page: Callable[..., Page], language: str, words: str
) -> None:
    page = open_page("phone", language, path="/try/")
    painter = painter_on(page)
    focus = painter.get_by_role("slider").first
    focus.focus()
    assert painter.evaluate("(element) => element.finish()") is False
    expect(painter.get_by_role("alert")).to_have_text(words)
    expect(focus).to_be_focused()
    expect(painter.get_by_role("dialog")).to_have_count(0)


def test_it_takes_up_the_strength_again_after_a_reload(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.get_by_role("slider", name="How strong?").fill("8")
    camera = look_from(page, painter, "Front")
    page.mouse.click(
        *visible_pixel(painter, camera, "knee-front-left", load_surface().positions("neutral"))
    )
    expect(painter.get_by_text("Left knee.", exact=True)).to_be_visible()
    page.reload()
    expect(painter_on(page).get_by_role("slider", name="How strong?")).to_have_value("8")


def ask_how_it_feels(painter: Locator) -> Locator:
    """The sheet with the questions about the pain in hand."""
    painter.get_by_role("button", name="How does it feel?").click()
    return painter.get_by_role("dialog", name="How does it feel?")


def told(text: str) -> list[dict[str, object]]:
    """What a drawing, as JSON, says of how each pain feels."""
    names = ("qualities", "depth", "course", "since", "worse_with", "better_with")
    return [{name: pain[name] for name in names} for pain in json.loads(text)["pains"]]


FIRST: dict[str, object] = {
    "qualities": ["burning", "tight"],
    "depth": "deep",
    "course": None,
    "since": None,
    "worse_with": "Sitting all day",
    "better_with": None,
}
SECOND: dict[str, object] = {
    "qualities": [],
    "depth": None,
    "course": "comes_and_goes",
    "since": "3 weeks",
    "worse_with": None,
    "better_with": None,
}


def answer_for_two_pains(page: Page, painter: Locator) -> None:
    """Paint the belly, describe it; paint a knee as another pain, and describe that otherwise."""
    positions = load_surface().positions("neutral")
    camera = look_from(page, painter, "Front")
    page.mouse.click(*visible_pixel(painter, camera, "abdomen-upper-left", positions))
    sheet = ask_how_it_feels(painter)
    for name in ("Tight", "Burning", "Deep inside"):
        sheet.get_by_label(name, exact=True).check()
    sheet.get_by_label("What makes it worse?").fill("Sitting all day")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    press(painter, "Another pain")
    camera = look_from(page, painter, "Front")  # the row of pains has taken some of the stage
    page.mouse.click(*visible_pixel(painter, camera, "knee-front-right", positions))
    sheet = ask_how_it_feels(painter)
    expect(sheet.get_by_role("radio")).to_have_count(7)
    expect(sheet.get_by_role("radio", checked=True)).to_have_count(0)
    sheet.get_by_label("It comes and goes", exact=True).check()
    sheet.get_by_label("Since when?").fill("3 weeks")
    sheet.get_by_role("button", name="Done").click()
    expect(sheet).to_have_count(0)


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_it_keeps_how_each_of_two_pains_feels_over_a_reload(
    open_page: Callable[..., Page], check_accessibility: Callable[[Page], None], device: str
) -> None:
    page = open_page(device, path="/try/")
    painter = painter_on(page)
    answer_for_two_pains(page, painter)
    assert told(page.evaluate(DRAWING)) == [FIRST, SECOND]
    page.reload()
    painter = painter_on(page)
    assert told(page.evaluate(DRAWING)) == [FIRST, SECOND]
    painter.get_by_role("group", name="Your pains").get_by_role("button", name="described").nth(
        1
    ).click()
    sheet = ask_how_it_feels(painter)
    expect(sheet.get_by_role("radio", name="It comes and goes")).to_be_checked()
    expect(sheet.get_by_label("Since when?")).to_have_value("3 weeks")
    check_accessibility(page)
    must_all_be_large_enough(sheet)


def must_all_be_large_enough(sheet: Locator) -> None:
    """Every answer can be met with a finger: at least 44 pixels high and wide."""
    small = sheet.evaluate(
        """(sheet) => [...sheet.querySelectorAll(".option, textarea, button")]
          .filter((e) => e.getBoundingClientRect().height < 44 || e.offsetWidth < 44)
          .map((e) => e.textContent)"""
    )
    assert small == []


def test_it_does_not_close_on_words_that_are_too_long_to_keep(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    camera = look_from(page, painter, "Front")
    page.mouse.click(
        *visible_pixel(painter, camera, "knee-front-left", load_surface().positions("neutral"))
    )
    sheet = ask_how_it_feels(painter)
    words = sheet.get_by_label("What makes it better?")
    words.fill("x" * 501)
    expect(sheet.get_by_role("alert").filter(has_text="too long")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(words).to_be_focused()
    expect(words).to_have_value("x" * 501)
    words.press("End")
    words.press("Backspace")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(painter.get_by_role("button", name="How does it feel?")).to_be_focused()
    assert told(page.evaluate(DRAWING))[0]["better_with"] == "x" * 500


def test_it_paints_the_other_side_too(open_page: Callable[..., Page]) -> None:
    page = open_page("phone", path="/try/")
    painter = painter_on(page)
    surface = load_surface()
    camera = look_from(page, painter, "Front")
    page.mouse.click(
        *visible_pixel(painter, camera, "knee-front-left", surface.positions("neutral"))
    )
    one = painted(painter)
    press(painter, "More")
    press(painter, "Also on the other side")
    expect(painter.get_by_text("Both knees.", exact=True)).to_be_visible()
    both = painted(painter)
    assert both == one | {int(surface.mirror[vertex]) for vertex in one}
    press(painter, "Undo")
    assert painted(painter) == one
