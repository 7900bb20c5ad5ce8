"""One visit from pain to aftercare, in both languages, on a phone and on tablets.

The pictures of the README and of the documentation are taken here (`make pictures`).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from filiform.clinic.demo.cast import LEAD, THERAPIST
from tests.browser.painter import paint
from tests.browser.signing_in import sign_in
from tests.browser.words import WORDS, Words

SHOULDER = ("front-of-shoulder-right", "upper-arm-front-right")

OpenPage = Callable[..., Page]
Picture = Callable[..., object]
Check = Callable[[Page], None]


def choose(page: Page, name: str, value: str) -> None:
    """Press the label of a radio button or tick, as a finger does."""
    field = page.locator(f"input[name='{name}'][value='{value}']")
    page.locator(f"label[for='{field.get_attribute('id')}']").click()


def prepare(page: Page, words: Words, picture: Picture, check: Check, language: str) -> None:
    """The patient's four steps."""
    check(page)
    page.get_by_role("link", name=words.start, exact=True).click()
    paint(page, words.front_view, words.shape, *SHOULDER)
    check(page)
    picture(page, f"paint-{language}")
    page.locator("body-painter button[type=submit]").click()
    page.get_by_role("button", name=words.rest_is_fine).click()
    page.wait_for_url("**/words/")
    page.locator("textarea").fill(words.story)
    choose(page, "pain_now", "6")
    choose(page, "pain_worst", "9")
    choose(page, "pain_usual", "5")
    page.locator("input[name=activity_1]").fill(words.hard)
    choose(page, "can_1", "3")
    check(page)
    picture(page, f"words-{language}")
    page.locator("button[form=step-form]").click()
    answer_the_lists(page, picture, check, language)
    page.wait_for_url("**/consent/")
    check(page)
    picture(page, f"consent-{language}")
    choose(page, "teach_after", "sore")
    choose(page, "teach_stop", "any_time")
    page.locator("label[for=id_understood]").click()
    page.locator("input[name=typed_name]").fill(words.full_name)
    page.locator("form[data-keep] button[type=submit]").click()
    page.wait_for_url("**/my/")
    expect(page.locator("main")).to_contain_text(words.all_done)
    check(page)
    picture(page, f"prepared-{language}")


def answer_the_lists(page: Page, picture: Picture, check: Check, language: str) -> None:
    """Where it hurts is ticked already, by the drawing; everything else is no."""
    page.wait_for_url("**/screening/you/")
    expect(page.locator("input[name=complaint][value=shoulder]")).to_be_checked()
    while "/screening/" in page.url:
        here = page.url
        check(page)
        if here.endswith("/now/"):
            choose(page, "vomiting", "no")
            picture(page, f"screening-{language}")
        page.locator("button[form=step-form]").click()
        expect(page).not_to_have_url(here)


def plan(page: Page, words: Words, picture: Picture, check: Check, language: str) -> None:
    """From the day list over the chart to the open session."""
    check(page)
    picture(page, f"day-{language}")
    page.get_by_role("link", name=words.full_name).click()
    expect(page.locator("blockquote")).to_contain_text(words.story)
    expect(page.locator(".candidates")).to_contain_text(words.muscle)
    page.locator("body-chart").evaluate("async (element) => { await element.ready; }")
    check(page)
    picture(page, f"chart-{language}")
    page.get_by_role("link", name=words.plan).click()
    check(page)
    for point in page.locator("input[name=target][value^='infraspinatus:']").all()[:2]:
        point.check()
    page.get_by_role("button", name=words.save_plan).click()
    picture(page, f"plan-{language}")
    page.get_by_role("button", name=words.open_session).click()
    page.wait_for_url("**/board/")


def treat(page: Page, words: Words, picture: Picture, check: Check, language: str) -> None:
    """Two needles in and out; the session refuses to close before and closes after."""
    board = page.locator("session-board")
    for needles in (1, 2):
        board.locator(".mark[data-where=planned]").first.click()
        expect(board.locator(".mark[data-where=in]")).to_have_count(needles)
    check(page)
    picture(page, f"board-{language}")
    close = board.locator("button.close")
    expect(close).to_have_attribute("aria-disabled", "true")
    expect(close).to_contain_text(words.still_in)
    close.click(force=True)
    assert page.url.endswith("/board/")
    page.reload()
    expect(board.locator(".mark[data-where=in]")).to_have_count(2)
    for out in (1, 2):
        board.locator(".mark[data-where=in]").first.click()
        expect(board.locator(".mark[data-where=out]")).to_have_count(out)
    board.locator("button.close", has_text=words.count).click()
    fields = board.locator(".count-screen input")
    fields.nth(0).fill(LEAD.full_name)
    fields.nth(1).fill("2")
    fields.nth(2).fill("2")
    check(page)
    picture(page, f"count-{language}")
    board.locator(".count-screen form button[type=submit]").click()
    board.locator(".count-screen").get_by_role("button", name=words.close).click()
    page.wait_for_url("**/aftercare/")
    check(page)


@pytest.mark.parametrize(
    ("language", "room"), [("en", "tablet-landscape"), ("es", "tablet")], ids=["en", "es"]
)
def test_it_leads_from_pain_to_aftercare(
    open_page: OpenPage,
    take_picture: Picture,
    check_accessibility: Check,
    language: str,
    room: str,
) -> None:
    words = WORDS[language]
    phone = open_page("phone", language, device_scale_factor=2)
    sign_in(phone, words.patient, language)
    prepare(phone, words, take_picture, check_accessibility, language)

    tablet = open_page(room, language)
    sign_in(tablet, THERAPIST.email, language)
    plan(tablet, words, take_picture, check_accessibility, language)
    treat(tablet, words, take_picture, check_accessibility, language)

    phone.goto("/my/")
    phone.locator("a[href$='/aftercare/']").click()
    expect(phone.locator("h1")).to_have_text(words.after)
    for word in (words.water, words.ice, "911"):
        expect(phone.locator("main")).to_contain_text(word, ignore_case=True)
    expect(phone.locator("main")).to_contain_text(words.muscle)
    check_accessibility(phone)
    take_picture(phone, f"aftercare-{language}")
