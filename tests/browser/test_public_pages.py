"""Pages that anybody may open: in both languages, on every size, without axe's findings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.devices import DEVICES

PUBLIC = (
    "/",
    "/try/",
    "/is-it-for-me/",
    "/accounts/sign-in/",
    "/gallery/",
    "/atlas/",
    "/atlas/infraspinatus/",
)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("path", PUBLIC)
def test_it_fits_the_screen_speaks_the_language_and_passes_axe(
    open_page: OpenPage,
    check_accessibility: Callable[[Page], None],
    path: str,
    device: str,
    language: str,
) -> None:
    page = open_page(device, language, path=path)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate(OVERFLOW) <= 0, "the page is wider than the screen"
    check_accessibility(page)


def test_the_language_can_be_changed_on_the_page_and_is_kept(open_page: OpenPage) -> None:
    page = open_page("phone", "en")
    page.get_by_text("Español", exact=True).first.click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.goto("/accounts/sign-in/")
    expect(page.locator("html")).to_have_attribute("lang", "es")


def test_no_page_loads_anything_from_elsewhere(open_page: OpenPage) -> None:
    page = open_page("desktop", "en", path="about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PUBLIC:
        page.goto(path)
        page.wait_for_load_state("networkidle")
    here = page.evaluate("location.origin")
    elsewhere = [url for url in asked if not url.startswith((here, "data:", "blob:"))]
    assert asked
    assert elsewhere == []
