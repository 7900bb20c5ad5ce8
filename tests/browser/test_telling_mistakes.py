"""Pages that say no: what is wrong is told in words, and axe finds nothing on them either.

The pages that links lead to are walked in test_every_page_that_links_lead_to.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from filiform.clinic.demo.cast import LEAD, OTHER_THERAPIST, WALTER
from tests.browser.signing_in import fill_in_sign_in, sign_in

OpenPage = Callable[..., Page]
Check = Callable[[Page], None]
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


@SCHEMES
def test_it_tells_a_wrong_password_and_a_missing_page(
    open_page: OpenPage, check_accessibility: Check, scheme: str
) -> None:
    page = open_page("phone", color_scheme=scheme)
    fill_in_sign_in(page, "nobody@example.org", "wrong")
    expect(page.locator("main")).to_contain_text("do not go together")
    check_accessibility(page)
    page.goto("/there-is-no-such-page/")
    check_accessibility(page)


@SCHEMES
def test_it_tells_a_patient_what_is_missing(
    open_page: OpenPage, check_accessibility: Check, scheme: str
) -> None:
    page = open_page("phone", color_scheme=scheme)
    sign_in(page, WALTER.email)
    words = page.locator("ol.todo a").nth(1)
    words.click()
    page.locator("textarea").fill("")
    page.locator("button[form=step-form]").click()
    expect(page.locator("main")).to_contain_text("Write a few words about your pain.")
    check_accessibility(page)
    page.goto("/clinic/")
    check_accessibility(page)


@SCHEMES
def test_it_tells_staff_what_is_missing(
    open_page: OpenPage, check_accessibility: Check, scheme: str
) -> None:
    page = open_page("tablet-landscape", color_scheme=scheme)
    sign_in(page, LEAD.email)
    chart = page.get_by_role("link", name=WALTER.family_name).first.get_attribute("href")
    page.goto("/clinic/book/")
    page.locator("input[name=time]").fill("")
    page.locator("main form button[type=submit]").last.click()
    expect(page.locator("main")).to_contain_text("Enter the time.")
    check_accessibility(page)
    page.goto("/clinic/?day=2020-01-01")
    expect(page.locator("main")).to_contain_text("No visits on this day.")
    check_accessibility(page)
    elsewhere = open_page("desktop", color_scheme=scheme)
    sign_in(elsewhere, OTHER_THERAPIST.email)
    assert chart is not None
    answer = elsewhere.goto(chart)
    assert answer is not None
    assert answer.status == 404
    check_accessibility(elsewhere)
