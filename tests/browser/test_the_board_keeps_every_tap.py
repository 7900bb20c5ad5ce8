"""A tap that a person made is never lost: not by a reload, a lost sign-in, or a weak browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from filiform.clinic.demo.cast import THERAPIST
from tests.browser.devices import DEVICES
from tests.browser.signing_in import sign_in
from tests.browser.webgl_gone import NO_WEBGL
from tests.running_server import RunningServer, running_demo

VISIT = re.compile(r"/clinic/visits/[0-9a-f-]{36}/")
POINT = re.compile(r'name="target" value="([^"]+)"')
QUESTION = re.compile(r'type="radio"[^>]* name="([^"]+)"')

NO_STORAGE = """
for (const name of ["indexedDB", "localStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("denied"); } });
}
"""

Tablet = Callable[..., Page]


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A clinic of this file's own: its one open session belongs to these tests."""
    with running_demo(tmp_path_factory.mktemp("taps") / "data") as server:
        yield server


@pytest.fixture
def tablet(browser: Browser, own_server: RunningServer) -> Iterator[Tablet]:
    """A tablet of the therapist; ``first`` is a script that runs before those of the page."""
    contexts: list[BrowserContext] = []

    def open_it(first: str = "") -> Page:
        options = DEVICES["tablet-landscape"].options("en")
        context = browser.new_context(**options, base_url=own_server.url)
        contexts.append(context)
        if first:
            context.add_init_script(first)
        page = context.new_page()
        sign_in(page, THERAPIST.email)
        page.goto(session_of(context))
        return page

    yield open_it
    for context in contexts:
        context.close()


def session_of(context: BrowserContext) -> str:
    """The board of the open session; the first time, the session is planned and opened."""
    web = context.request

    def send(path: str, *fields: tuple[str, str]) -> str:
        token = next(one["value"] for one in context.cookies() if one["name"] == "csrftoken")
        answer = web.post(
            path,
            data=urlencode([("csrfmiddlewaretoken", token), *fields]),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
            max_redirects=0,
        )
        return answer.headers.get("location", "")

    for visit in dict.fromkeys(VISIT.findall(web.get("/clinic/").text())):
        if web.get(f"{visit}board/").url.endswith("/board/"):
            return f"{visit}board/"
        if points := POINT.findall(web.get(f"{visit}plan/").text()):
            asked = set(QUESTION.findall(web.get(f"{visit}screening/").text()))
            no = ((one, "no") for one in sorted(asked))
            send(f"{visit}screening/", ("complaint", "low_back"), *no)
            send(f"{visit}plan/", *(("target", point) for point in points[:3]))
            if send(f"{visit}open/").endswith("/board/"):
                return f"{visit}board/"
    raise AssertionError("no patient of the demo clinic is ready for a session")


def board_of(page: Page) -> Locator:
    """The board, ready."""
    board = page.locator("session-board")
    board.evaluate("async (element) => { await element.ready; }")
    return board


def counts(board: Locator) -> str:
    """What the strip says aloud."""
    return board.locator(".counts .spoken").text_content() or ""


def in_and_out_again(board: Locator) -> None:
    """Put a needle in by the list and take it out, so that the next test finds none in."""
    board.get_by_role("button", name="List", exact=True).click()
    board.locator(".points .tap:not([hidden])").first.click()
    expect(board.locator(".points .tap[data-where=in]")).to_have_count(1)
    board.page.wait_for_timeout(800)  # two taps within 0.7 s are one tap of an unsteady finger
    board.locator(".points .tap[data-where=in]").click()
    expect(board.locator(".points .tap[data-where=in]")).to_have_count(0)


def test_it_keeps_a_tap_over_a_reload_that_the_server_has_never_heard_of(tablet: Tablet) -> None:
    page = tablet()
    board = board_of(page)
    page.route("**/events/*", lambda route: route.abort())
    page.route("**/events/", lambda route: route.abort())
    board.locator("button.put").click()
    expect(board.locator(".save")).to_have_attribute("data-state", "offline")
    before = counts(board)
    assert before.startswith("In 1")

    page.reload()
    board = board_of(page)
    assert counts(board) == before
    page.unroute_all()
    expect(board.locator(".save")).to_have_attribute("data-state", "saved", timeout=15_000)

    other = board_of(tablet())
    assert counts(other) == before
    other.locator(".needles button.out:not([hidden])").click()
    expect(board.locator(".counts .spoken")).to_contain_text("In 0", timeout=15_000)


def test_it_keeps_a_tap_while_signed_out_and_sends_it_after_signing_in(tablet: Tablet) -> None:
    page = tablet()
    board = board_of(page)
    page.context.clear_cookies(name="sessionid")
    board.locator("button.put").click()
    expect(board.locator(".save")).to_have_attribute("data-state", "signed_out")
    assert counts(board).startswith("In 1")

    board.get_by_role("link", name="Sign in again").click()
    page.locator("input[name=username]").fill(THERAPIST.email)
    page.locator("input[name=password]").fill("every-needle-out")
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url("**/board/")
    board = board_of(page)
    expect(board.locator(".save")).to_have_attribute("data-state", "saved")
    assert counts(board).startswith("In 1")
    board.locator(".needles button.out:not([hidden])").click()
    expect(board.locator(".counts .spoken")).to_contain_text("In 0")
    expect(board.locator(".save")).to_have_attribute("data-state", "saved")


def test_it_does_the_same_as_a_list_where_the_body_cannot_be_shown(tablet: Tablet) -> None:
    board = board_of(tablet(NO_WEBGL))
    expect(board.locator(".note")).to_contain_text("The list does the same")
    in_and_out_again(board)


def test_it_warns_where_the_browser_keeps_nothing_and_still_counts(tablet: Tablet) -> None:
    board = board_of(tablet(NO_STORAGE))
    expect(board.locator(".attention")).to_contain_text("Do not close this page")
    in_and_out_again(board)
    expect(board.locator(".save")).to_have_attribute("data-state", "not_kept")
