"""A drawing is never lost on its way to the clinic, and never sent twice."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.clinic.demo.cast import PASSWORD, WALTER
from tests.browser.painter import painted, painter_on
from tests.browser.signing_in import sign_in

OpenPage = Callable[..., Page]
KEPT = "There is no connection. What you painted is kept on this device"


def painting(page: Page) -> Locator:
    """Walter's painter, with something painted by the list and the rest said to be fine."""
    sign_in(page, WALTER.email)
    page.locator("ol.todo a").first.click()
    painter = painter_on(page)
    painter.get_by_role("button", name="Use a list instead").click()
    painter.locator(".list").get_by_role("searchbox").fill("left ear")
    painter.get_by_role("checkbox", name="left ear").first.check()
    return painter


def send(page: Page) -> None:
    page.locator("body-painter button[type=submit]").click()


def test_it_waits_for_the_network_and_then_sends_once(open_page: OpenPage) -> None:
    page = open_page("phone")
    painter = painting(page)
    address = page.url
    posts: list[str] = []
    page.on("request", lambda asked: posts.append(asked.url) if asked.method == "POST" else None)
    page.context.set_offline(True)
    send(page)
    painter.get_by_role("button", name="I am not sure").click()
    expect(painter.get_by_text(KEPT)).to_be_visible()
    assert page.url == address
    assert painted(painter)
    page.context.set_offline(False)
    page.wait_for_url("**/words/")
    assert len(posts) == 1


@pytest.mark.parametrize("trouble", ["the server does not answer", "signed out meanwhile"])
def test_it_keeps_the_drawing_when_sending_fails(open_page: OpenPage, trouble: str) -> None:
    page = open_page("phone")
    painter = painting(page)
    before = painted(painter)
    assert before
    if trouble == "signed out meanwhile":
        page.context.clear_cookies(name=re.compile("session"))
        send(page)
        painter.get_by_role("button", name="I am not sure").click()
        page.wait_for_url("**/accounts/sign-in/**")
        page.locator("input[name=username]").fill(WALTER.email)
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("input[name=password]").press("Enter")
    else:
        page.route("**/surface*.fbod", lambda route: route.abort())
        send(page)
        painter.get_by_role("button", name="I am not sure").click()
        expect(painter.get_by_text(KEPT)).to_be_visible()
        page.unroute("**/surface*.fbod")
        page.reload()
    page.wait_for_url("**/paint/")
    again = painter_on(page)
    assert painted(again) == before
    send(page)
    question = again.get_by_role("button", name="I am not sure")
    if question.is_visible():
        question.click()
    page.wait_for_url("**/words/")
