"""The instruments of the browser tests: what finds faults must be seen to find them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import pictures
from tests.browser.accessibility import as_text, findings, must_be_accessible
from tests.browser.devices import DEVICES
from tests.browser.pictures import picture
from tests.browser.telltale import Telltale

STRICT = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\">"
GOOD = "<!doctype html><html lang=en><title>t</title><main><h1>Hello</h1></main></html>"
BAD = GOOD.replace("<h1>", "<img src='data:,'><h1>")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_axe_finds_a_picture_without_words_and_says_where(page: Page) -> None:
    page.set_content(BAD)
    [violation] = findings(page)
    assert violation["id"] == "image-alt"
    text = as_text([violation])
    assert "image-alt (critical)" in text
    assert "at img" in text
    with pytest.raises(AssertionError, match="image-alt"):
        must_be_accessible(page)


def test_axe_holds_nothing_against_a_good_page(page: Page) -> None:
    page.set_content(GOOD)
    assert findings(page) == []


def test_axe_runs_under_a_strict_content_security_policy(page: Page) -> None:
    page.set_content(BAD.replace("<title>", f"{STRICT}<title>"))
    assert [violation["id"] for violation in findings(page)] == ["image-alt"]


def test_an_error_in_a_page_is_noted(page: Page) -> None:
    telltale = Telltale(page)
    page.set_content("<script>setTimeout(() => { throw new Error('lost') })</script>")
    page.wait_for_timeout(200)
    assert telltale.complaints == ["error: lost"]


def test_what_the_policy_refuses_is_noted(page: Page) -> None:
    telltale = Telltale(page)
    page.set_content(f"{STRICT}<script>document.title = 'ran'</script>")
    page.wait_for_timeout(200)
    assert len(telltale.complaints) == 1
    assert "Content Security Policy" in telltale.complaints[0]


def test_an_ordinary_run_takes_no_picture(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(pictures.VARIABLE, raising=False)
    assert picture(page, "none") is None


def test_make_pictures_takes_them(
    page: Page, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("pictures")
    monkeypatch.setenv(pictures.VARIABLE, "1")
    monkeypatch.setattr(pictures, "FOLDER", folder)
    page.set_content(GOOD)
    taken = picture(page, "hello")
    assert taken == folder / "hello.png"
    assert taken.read_bytes().startswith(b"\x89PNG")


def test_the_screens_are_the_ones_we_promise() -> None:
    sizes = {name: (screen.width, screen.height) for name, screen in DEVICES.items()}
    assert sizes == {
        "phone": (360, 740),
        "tablet": (820, 1180),
        "tablet-landscape": (1180, 820),
        "desktop": (1440, 900),
    }


def test_this_chromium_draws_in_three_dimensions(page: Page) -> None:
    assert page.evaluate("document.createElement('canvas').getContext('webgl2') !== null")
