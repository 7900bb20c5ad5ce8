"""The session in trouble: all out now, a needle on the floor, no network, a second tablet."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from filiform.clinic.demo.cast import LEAD, THERAPIST, WALTER
from tests.browser.signing_in import sign_in
from tests.running_server import RunningServer, running_demo

OpenPage = Callable[..., Page]
Check = Callable[[Page], None]
Picture = Callable[..., object]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A clinic of this file's own: it takes Walter's visit to its end."""
    with running_demo(tmp_path_factory.mktemp("trouble") / "data") as server:
        yield server


def at_the_board(page: Page) -> Locator:
    """A visit of Walter's of its own, prepared, planned and opened; two needles are in."""
    sign_in(page, THERAPIST.email)
    page.get_by_role("link", name=WALTER.family_name).first.click()
    chart = page.url
    page.goto(f"{chart}screening/")
    page.locator("label[for=id_clear-C08b]").click()
    page.locator("textarea[name=note]").fill("Apixaban 5 mg, cleared for shallow points.")
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**/plan/")
    for point in page.locator("input[name=target]").all()[:3]:
        point.check()
    page.get_by_role("button", name="Save the plan").click()
    page.get_by_role("button", name="Open the session").click()
    page.wait_for_url("**/board/")
    board = page.locator("session-board")
    put_in(board, 2)
    return board


def put_in(board: Locator, needles: int) -> None:
    """Put that many needles in by the list, which does what the body does."""
    board.get_by_role("button", name="List", exact=True).click()
    for number in range(1, needles + 1):
        board.locator(".tap[data-where=planned]").first.click()
        expect(board.locator(".tap[data-where=in]")).to_have_count(number)


def saved(board: Locator) -> None:
    """Wait until every tap is on the server."""
    expect(board.locator(".chip.save")).to_have_attribute("data-state", "saved")


def count_and_close(page: Page, board: Locator, used: int, out: int) -> None:
    """A second person counts; then the session closes."""
    board.locator("button.close", has_text="Count").click()
    fields = board.locator(".count-screen input")
    for place, text in enumerate((LEAD.full_name, str(used), str(out))):
        fields.nth(place).fill(text)
    board.locator(".count-screen form button[type=submit]").click()
    board.locator(".count-screen").get_by_role("button", name="Close the session").click()
    page.wait_for_url("**/aftercare/")


def test_it_takes_all_out_at_once_and_finds_each_needle_afterwards(
    open_page: OpenPage, check_accessibility: Check, take_picture: Picture
) -> None:
    """Then the network goes, and the taps wait on the device: one visit for all of it."""
    page = open_page("tablet-landscape")
    board = at_the_board(page)
    saved(board)

    page.context.set_offline(True)
    board.locator(".tap[data-where=planned]").first.click()
    expect(board.locator(".chip.save")).to_have_attribute("data-state", "offline")
    expect(board.locator(".tap[data-where=in]")).to_have_count(3)
    page.context.set_offline(False)
    saved(board)
    page.reload()
    board.get_by_role("button", name="List", exact=True).click()
    expect(board.locator(".tap[data-where=in]")).to_have_count(3)

    other = page.context.new_page()
    other.goto(page.url)
    beside = other.locator("session-board")
    beside.get_by_role("button", name="List", exact=True).click()
    expect(beside.locator(".tap[data-where=in]")).to_have_count(3)

    board.get_by_role("button", name="All out now").click()
    check_accessibility(page)
    take_picture(page, "all-out-en")
    for found in ("sharps", "floor", "body"):
        board.locator(f"[data-found={found}]").first.click()
    to_go = board.locator(".all-out-screen h3")
    expect(to_go).to_contain_text("1 needle is still in the body")
    expect(beside.locator(".tap[data-where=in]")).to_have_count(1)
    other.close()
    board.get_by_role("button", name="Back to the board").first.click()
    expect(board.locator("button.close")).to_contain_text("1 needle is still in")
    board.locator(".tap[data-where=in]").first.click()
    saved(board)
    count_and_close(page, board, used=3, out=3)
    expect(page.locator("h1")).to_have_text("After your visit")
