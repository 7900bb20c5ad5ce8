"""Before the visit, on a 360 px phone: danger first, half-way and on, taken back, and the check."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from filiform.clinic.demo.cast import LUCIA, ROSA, THERAPIST, WALTER
from tests.browser.conftest import OpenPage
from tests.browser.signing_in import sign_in
from tests.running_server import RunningServer, running_demo

Check = Callable[[Page], None]
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A clinic of this file's own: it answers for Rosa and takes Walter's consent back."""
    with running_demo(tmp_path_factory.mktemp("hello") / "data") as server:
        yield server


def tick(page: Page, name: str, value: str) -> None:
    """Choose an answer by its label, as a finger does."""
    if not page.locator(f"input[name='{name}'][value='{value}']").is_checked():
        page.locator(f"label:has(input[name='{name}'][value='{value}'])").click()


def go_on(page: Page) -> None:
    """Press the one large button of a list."""
    here = page.evaluate("document.querySelector('h1').textContent")
    page.locator("button.wide[form=step-form]").click()
    expect(page.locator("h1").first).not_to_have_text(here)


def first_visit(page: Page) -> str:
    """The path of the patient's visit, ending in a slash."""
    link = page.locator("a[href*='/my/visits/']").first.get_attribute("href")
    found = re.match(r"/my/visits/[0-9a-f-]{36}/", link or "")
    assert found is not None
    return found.group()


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_visitor_finds_out_whether_to_come(
    open_page: OpenPage, check_accessibility: Check, language: str
) -> None:
    page = open_page("desktop", language, path="/is-it-for-me/", viewport=PHONE)
    page.locator("input[name=age]").fill("68")
    tick(page, "complaint", "low_back")
    go_on(page)
    while page.locator("input[name=so_far]").count():
        if page.locator("input[name=blood_thinner]").count():
            tick(page, "blood_thinner", "yes")
        go_on(page)
    check_accessibility(page)
    expect(page.locator("h1")).to_have_text(re.compile("therapist first|primero con el terapeuta"))
    expect(page.locator("main")).to_contain_text(re.compile("Do not stop|No deje de"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_cauda_equina_sign_comes_before_everything_else(
    open_page: OpenPage, check_accessibility: Check, language: str
) -> None:
    page = open_page("desktop", language, viewport=PHONE)
    sign_in(page, LUCIA.email, language)
    visit = first_visit(page)
    page.goto(f"{visit}screening/you/")
    tick(page, "complaint", "low_back")
    go_on(page)
    page.goto(f"{visit}screening/low/")
    tick(page, "saddle_numb", "yes")
    page.locator("button.wide[form=step-form]").click()
    page.wait_for_url("**/get-help/")
    check_accessibility(page)
    expect(page.locator("a[href='tel:911']").first).to_be_visible()
    page.goto(f"{visit}consent/")
    expect(page).to_have_url(re.compile("get-help"))

    tablet = open_page("tablet", "en")
    sign_in(tablet, THERAPIST.email, "en")
    row = tablet.locator("li", has_text=LUCIA.family_name).first
    expect(row).to_contain_text("needs care now")
    tablet.get_by_role("link", name=LUCIA.family_name).first.click()
    expect(tablet.locator("main")).to_contain_text("Cauda equina syndrome")
    check_accessibility(tablet)


def test_who_stops_half_way_goes_on_with_another_device(open_page: OpenPage) -> None:
    phone = open_page("desktop", "en", viewport=PHONE)
    sign_in(phone, ROSA.email, "en")
    visit = first_visit(phone)
    phone.goto(f"{visit}screening/")
    tick(phone, "complaint", "shoulder")
    go_on(phone)
    tick(phone, "vomiting", "not_sure")
    go_on(phone)
    phone.context.close()

    tablet = open_page("tablet", "en")
    sign_in(tablet, ROSA.email, "en")
    tablet.goto(f"{visit}screening/")
    expect(tablet).to_have_url(re.compile("/screening/story/"))
    tablet.goto(f"{visit}screening/now/")
    expect(tablet.locator("input[name=vomiting][value=not_sure]")).to_be_checked()
    expect(tablet.locator("input[name=fever][value=no]")).to_be_checked()


def test_a_consent_taken_back_stops_the_session_of_an_anticoagulated_patient(
    open_page: OpenPage, check_accessibility: Check
) -> None:
    tablet = open_page("tablet", "en")
    sign_in(tablet, THERAPIST.email, "en")
    tablet.get_by_role("link", name=WALTER.family_name).first.click()
    chart = tablet.url
    expect(tablet.locator("main")).to_contain_text("Takes a blood thinner")
    tablet.goto(f"{chart}screening/")
    check_accessibility(tablet)
    tablet.locator("label[for=id_clear-C08b]").click()
    tablet.locator("textarea[name=note]").fill("Apixaban 5 mg; few and shallow.")
    tablet.locator("main form button[type=submit]").last.click()
    tablet.wait_for_url("**/plan/")
    tablet.locator("input[name=target][value^='gluteus_medius:']").first.check()
    tablet.get_by_role("button", name="Save the plan").click()
    expect(tablet.get_by_role("button", name="Open the session")).to_be_enabled()

    phone = open_page("desktop", "en", viewport=PHONE)
    sign_in(phone, WALTER.email, "en")
    phone.goto(f"{first_visit(phone)}consent/")
    check_accessibility(phone)
    phone.get_by_role("button", name="Take back my consent").click()
    expect(phone.locator("main")).to_contain_text("Nobody will needle you")

    tablet.get_by_role("button", name="Open the session").click()
    tablet.wait_for_url("**/plan/")
    blocked = tablet.locator("button[aria-disabled=true]")
    expect(blocked).to_contain_text("taken the consent back")
