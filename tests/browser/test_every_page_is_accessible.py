"""axe finds nothing on any page: every address, who may open it, light and dark, both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from filiform.clinic.demo.cast import LEAD, PASSWORD, WALTER

PUBLIC = (
    "/",
    "/learn/what-it-is/",
    "/learn/dry-needling-or-acupuncture/",
    "/learn/what-to-expect/",
    "/learn/side-effects/",
    "/try/",
    "/accounts/sign-in/",
    "/gallery/",
    "/there-is-no-such-page/",
)
VISIT = "/clinic/visits/"

OpenPage = Callable[..., Page]
Check = Callable[[Page], None]


def sign_in(page: Page, email: str) -> None:
    """By e-mail and the demo's password."""
    page.goto("/accounts/sign-in/")
    page.locator("input[name=username]").fill(email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.wait_for_url(lambda url: "sign-in" not in url)


def look_at(page: Page, check: Check, *addresses: str) -> None:
    """Open each address and let axe look."""
    for address in addresses:
        page.goto(address)
        for element in ("body-painter", "body-chart", "session-board"):
            found = page.locator(element)
            if found.count():
                found.first.evaluate("async (one) => { await one.ready; }")
        check(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_finds_nothing_on_the_public_pages(
    open_page: OpenPage, check_accessibility: Check, language: str, scheme: str
) -> None:
    page = open_page("phone", language, color_scheme=scheme)
    look_at(page, check_accessibility, *PUBLIC)
    page.goto("/accounts/sign-in/")
    page.locator("input[name=username]").fill("nobody@example.org")
    page.locator("input[name=password]").fill("wrong")
    page.locator("main button[type=submit]").click()
    check_accessibility(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_finds_nothing_on_the_patients_pages(
    open_page: OpenPage, check_accessibility: Check, scheme: str
) -> None:
    page = open_page("phone", color_scheme=scheme)
    sign_in(page, WALTER.email)
    check_accessibility(page)
    steps = page.locator("ol.todo a").evaluate_all("all => all.map(one => one.pathname)")
    assert len(steps) == 4
    look_at(page, check_accessibility, *steps)
    page.goto(steps[1])
    page.locator("textarea").fill("")
    page.locator("button[form=step-form]").click()
    check_accessibility(page)
    look_at(page, check_accessibility, "/clinic/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_finds_nothing_on_the_staffs_pages(
    open_page: OpenPage, check_accessibility: Check, scheme: str
) -> None:
    page = open_page("tablet-landscape", color_scheme=scheme)
    sign_in(page, LEAD.email)
    check_accessibility(page)
    chart = page.get_by_role("link", name=WALTER.family_name).get_attribute("href")
    assert chart is not None
    look_at(page, check_accessibility, chart, f"{chart}screening/", f"{chart}plan/")
    look_at(page, check_accessibility, "/clinic/?day=2020-01-01", "/clinic/book/")
    page.locator("input[name=time]").fill("")
    page.locator("main form button[type=submit]").last.click()
    check_accessibility(page)
    page.goto(f"{chart}plan/")
    for point in page.locator("input[name=target]:checked").all():
        point.uncheck()
    page.locator("form[method=post] button[type=submit]", has_text="Save").click()
    check_accessibility(page)
