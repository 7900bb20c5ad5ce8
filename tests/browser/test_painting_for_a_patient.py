"""A therapist paints what the patient says: in the third person, with keys, and under her name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.clinic.demo.cast import THERAPIST, WALTER
from tests.browser.painter import painted, painter_on
from tests.browser.signing_in import sign_in

OpenPage = Callable[..., Page]


def desk(page: Page, language: str = "en") -> Locator:
    """The therapist's painter for Walter, whose visit no other test closes."""
    sign_in(page, THERAPIST.email, language)
    page.goto("/clinic/")
    page.get_by_role("link", name=WALTER.family_name).first.click()
    page.locator("a[href$='/drawing/']").click()
    return painter_on(page)


def test_it_speaks_of_the_patient_and_its_keys_paint(open_page: OpenPage) -> None:
    page = open_page("desktop")
    painter = desk(page)
    expect(painter.get_by_text("patient's right", exact=True)).to_be_visible()
    painter.get_by_role("button", name="Keys").click()
    expect(painter.get_by_role("dialog", name="Keys")).to_contain_text("next brush size")
    page.keyboard.press("Escape")
    expect(painter.get_by_role("button", name="Keys")).to_be_focused()
    page.keyboard.press("8")
    expect(painter.get_by_role("slider", name="How strong?")).to_have_value("8")
    page.keyboard.press("e")
    expect(painter.get_by_role("button", name="Eraser")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize(
    ("language", "right"), [("en", "patient's right"), ("es", "derecha del paciente")]
)
def test_it_is_kept_under_her_name_and_forgotten_on_the_device(
    open_page: OpenPage, language: str, right: str
) -> None:
    page = open_page("desktop", language)
    painter = desk(page, language)
    expect(painter.get_by_text(right, exact=True)).to_be_visible()
    find = painter.locator(".stage-top .round")
    find.click()
    page.keyboard.type("talon" if language == "es" else "heel")
    page.keyboard.press("Enter")
    painter.locator(".find-result .btn").click()
    page.locator("body-painter button[type=submit]").click()
    painter.locator("dialog .btn").nth(2).click()
    page.wait_for_url(lambda url: not url.endswith("/drawing/"))
    expect(page.locator(".chart-body")).to_contain_text(THERAPIST.full_name)
    page.locator("a[href$='/drawing/']").click()
    again = painter_on(page)
    assert painted(again) == set()
    kept = "Object.keys(localStorage).filter((key) => key.includes('transcribed')).length"
    assert page.evaluate(kept) == 0


def test_the_muscles_to_palpate_first_follow_what_she_paints(
    open_page: OpenPage, check_accessibility: Callable[[Page], None]
) -> None:
    page = open_page("desktop")
    painter = desk(page)
    ranked = page.get_by_role("region", name="Palpate first")
    expect(ranked).to_contain_text("There are suggestions once there is a drawing.")
    painter.get_by_role("button", name="Use a list instead").click()
    search = painter.locator(".list").get_by_role("searchbox")

    def paint(place: str) -> None:
        search.fill(place)
        painter.get_by_role("checkbox", name=place).first.check()

    paint("front of the left shoulder")
    expect(ranked.locator(".candidate-name").first).to_be_visible()
    by_shoulder = ranked.locator(".candidates").inner_text()
    check_accessibility(page)
    paint("front of the right knee")
    expect(ranked.locator(".candidates")).not_to_have_text(by_shoulder)
    page.context.set_offline(True)
    paint("left temple")
    expect(ranked.get_by_role("alert")).to_contain_text("the list may be old")
    page.context.set_offline(False)
    paint("right temple")
    expect(ranked.get_by_role("alert")).to_be_hidden()
