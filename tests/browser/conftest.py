"""A real server, a real Chromium, and pages in the sizes that people hold in their hands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from front_door.chromium import find_chromium
from tests.browser.accessibility import must_be_accessible
from tests.browser.chromium_arguments import ARGUMENTS
from tests.browser.devices import DEVICES, Device
from tests.browser.pictures import picture
from tests.browser.telltale import Telltale
from tests.running_server import RunningServer, running_demo

# A loaded machine is slow, which is no fault of the page.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)

# Drawn on the processor, frames are so slow that the body would be made plainer by itself.
FINE_BODY = """try {
  const key = "filiform.save-battery";
  if (localStorage.getItem(key) === null) localStorage.setItem(key, "off");
} catch {}"""

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A fresh demo clinic, served by a process of its own, for all tests of this run."""
    with running_demo(tmp_path_factory.mktemp("clinic") / "data") as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; fails and says what to do when the machine has none."""
    chromium = find_chromium()
    if chromium is None:
        pytest.fail(
            "No Chromium or Chrome was found. `make test` installs one where that is permitted; "
            "by hand: sudo apt install chromium, or brew install --cask chromium, "
            "or set FILIFORM_CHROMIUM=/path/to/chrome.",
            pytrace=False,
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_context(
    browser: Browser, server: RunningServer
) -> Iterator[Callable[..., BrowserContext]]:
    """Makes a person's browser: ``open_context("phone", "es")``; no cookies of anyone else.

    With ``fine_body=False`` the painter decides by itself whether to save battery.
    """
    contexts: list[BrowserContext] = []

    def open_it(
        device: str = "desktop", language: str = "en", *, fine_body: bool = True, **more: object
    ) -> BrowserContext:
        chosen: Device = DEVICES[device]
        options = {**chosen.options(language), "base_url": server.url, **more}
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE_MS)
        if fine_body:
            context.add_init_script(FINE_BODY)
        contexts.append(context)
        return context

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(open_context: Callable[..., BrowserContext]) -> Iterator[OpenPage]:
    """Makes a page: ``open_page("phone", "es", path="/try/")``.

    At the end the test fails when a page of it threw an error, logged one, was refused something
    by the content security policy, or got an answer of 500 or more.
    """
    telltales: list[Telltale] = []

    def open_it(
        device: str = "desktop", language: str = "en", *, path: str = "/", **more: object
    ) -> Page:
        page = open_context(device, language, **more).new_page()
        telltales.append(Telltale(page))
        page.goto(path)
        return page

    yield open_it
    complaints = [complaint for telltale in telltales for complaint in telltale.complaints]
    assert not complaints, "the pages complained:\n" + "\n".join(complaints)


@pytest.fixture
def take_picture() -> Callable[[Page, str], Path | None]:
    """``take_picture(page, "name")`` writes docs/pictures/name.png in `make pictures` only."""
    return picture


@pytest.fixture
def check_accessibility() -> Callable[[Page], None]:
    """``check_accessibility(page)`` fails with axe's findings, one by one."""
    return must_be_accessible
