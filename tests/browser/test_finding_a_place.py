"""A place is found by its name: shown, painted, or said to be free of pain."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from filiform.body import load_surface
from tests.browser.painter import look_from, painter_on, visible_pixel


def drawing(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        page.evaluate("document.querySelector('input[name=drawing]').value")
    )
    return found


@pytest.mark.parametrize(
    ("language", "opener", "asked", "region", "paint"),
    [
        ("en", "Find a place by name", "shoulder bl left", "shoulder-blade-left", "Paint this"),
        ("es", "Buscar un lugar por su nombre", "talon der", "heel-right", "Pintar este"),
    ],
)
def test_it_shows_and_paints_a_place_without_a_mouse(
    open_page: Callable[..., Page], language: str, opener: str, asked: str, region: str, paint: str
) -> None:
    page = open_page("desktop", path="/try/", language=language)
    painter = painter_on(page)
    painter.get_by_role("button", name=opener).focus()
    before = painter.evaluate("(element) => element.probe.camera()")
    page.keyboard.press("Enter")
    page.keyboard.type(asked)
    expect(painter.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    assert painter.evaluate("(element) => element.probe.camera()") != before
    painter.get_by_role("button", name=paint).focus()
    page.keyboard.press("Enter")
    vertices = drawing(page)["pains"][0]["vertices"]
    assert vertices == sorted(int(v) for v in load_surface().region_vertices(region))


def test_it_says_so_when_no_place_has_that_name(open_page: Callable[..., Page]) -> None:
    page = open_page("phone", path="/try/")
    painter = painter_on(page)
    painter.get_by_role("button", name="Find a place by name").click()
    page.keyboard.type("moon")
    expect(painter.get_by_text("No place has this name. Try another word.").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(painter.get_by_role("combobox", name="Find a place by name")).to_be_hidden()


def test_some_places_can_be_said_to_be_free_of_pain_and_the_rest_stays_unknown(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.get_by_role("button", name="Use a list instead").click()
    search = painter.locator(".list").get_by_role("searchbox")
    search.fill("left knee")
    painter.get_by_role("checkbox", name="front of the left knee").check()
    search.fill("right knee")
    free = painter.get_by_role("button", name="No pain here: front of the right knee", exact=True)
    free.click()
    expect(free).to_have_attribute("aria-pressed", "true")
    assert drawing(page)["clear"] == {"said": "regions", "regions": ["knee-front-right"]}
    summary = painter.locator(".summary")
    expect(summary).to_contain_text("Said to be free of pain: front of the right knee.")
    painter.get_by_role("button", name="Undo", exact=True).click()
    assert drawing(page)["clear"] == {"said": "not_asked"}


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_places_that_are_fine_are_shown_by_tapping_them_and_painted_ones_cannot_be(
    open_page: Callable[..., Page], check_accessibility: Callable[[Page], None], device: str
) -> None:
    page = open_page(device, path="/try/")
    painter = painter_on(page)
    painter.get_by_role("button", name="Find a place by name").click()
    page.keyboard.type("left upper belly")
    page.keyboard.press("Enter")
    painter.get_by_role("button", name="Paint this place").click()
    painted = drawing(page)["pains"]
    painter.evaluate("(element) => { void element.finish(); }")
    painter.get_by_role("dialog").get_by_role("button", name="Only some places").click()
    bar = painter.get_by_role("group", name="Tap each place that is fine.")
    expect(bar).to_be_visible()
    check_accessibility(page)
    positions = load_surface().positions("neutral")
    camera = look_from(page, painter, "Front")
    for region in ("abdomen-upper-left", "thigh-front-right"):
        page.mouse.click(*visible_pixel(painter, camera, region, positions))
    expect(painter.get_by_text("No pain: front of the right thigh.")).to_be_visible()
    assert drawing(page)["clear"] == {"said": "regions", "regions": ["thigh-front-right"]}
    assert drawing(page)["pains"] == painted
    page.mouse.click(*visible_pixel(painter, camera, "thigh-front-right", positions))
    assert drawing(page)["clear"] == {"said": "not_asked"}
    bar.get_by_role("button", name="Done").click()
    expect(bar).to_be_hidden()
    page.mouse.click(*visible_pixel(painter, camera, "thigh-front-right", positions))
    assert drawing(page)["pains"] != painted


def test_paint_wins_over_a_place_that_was_said_to_be_fine(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.get_by_role("button", name="Use a list instead").click()
    painter.locator(".list").get_by_role("searchbox").fill("temple")
    painter.get_by_role("checkbox", name="right temple").check()
    painter.get_by_role("button", name="No pain here: left temple", exact=True).click()
    painter.get_by_role("checkbox", name="left temple").check()
    assert drawing(page)["clear"] == {"said": "not_asked"}
    painter.get_by_role("button", name="Undo", exact=True).click()
    assert drawing(page)["clear"] == {"said": "regions", "regions": ["temple-left"]}


def test_a_finer_place_can_be_chosen_where_the_list_names_a_larger_one(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.get_by_role("button", name="Use a list instead").click()
    painter.locator(".list").get_by_role("searchbox").fill("right heel")
    painter.get_by_role("button", name="Finer places: right heel").click()
    finer = painter.locator(".finer").get_by_role("checkbox")
    expect(finer).to_have_count(2)
    finer.first.check()
    surface = load_surface()
    vertices = drawing(page)["pains"][0]["vertices"]
    assert {surface.regions[int(surface.region_of[v])].id for v in vertices} < {
        "heel-back-right",
        "heel-sole-right",
    }


def test_a_place_painted_in_part_says_so_and_its_strength_leaves_the_rest_bare(
    open_page: Callable[..., Page], check_accessibility: Callable[[Page], None]
) -> None:
    page = open_page("desktop", path="/try/")
    painter = painter_on(page)
    painter.get_by_role("button", name="Use a list instead").click()
    painter.locator(".list").get_by_role("searchbox").fill("right heel")
    heel = painter.get_by_role("checkbox", name="right heel").first
    painter.get_by_role("button", name="Finer places: right heel").click()
    painter.locator(".finer").get_by_role("checkbox").first.check()
    expect(heel).to_be_checked(indeterminate=True)
    in_part = painter.get_by_text("in part", exact=True).filter(visible=True)
    expect(in_part).to_have_count(1)
    check_accessibility(page)
    part = drawing(page)["pains"][0]["vertices"]

    strength = painter.get_by_role("slider", name="How strong: right heel", exact=True)
    strength.fill("9")
    pain = drawing(page)["pains"][0]
    assert pain["vertices"] == part
    assert set(pain["intensity"]) == {9}

    heel.click()
    expect(heel).to_be_checked()
    expect(in_part).to_have_count(0)
    assert set(drawing(page)["pains"][0]["vertices"]) > set(part)
