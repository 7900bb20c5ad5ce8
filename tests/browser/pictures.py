"""The documentation's pictures, taken by the tests that walk through the pages."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Error, Locator, Page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
VARIABLE = "FILIFORM_PICTURES"
# On a machine with every core busy, Chromium's compositor now and then has no frame to give.
NO_FRAME = "Unable to capture screenshot"
TRIES = 5
REST_MS = 500


def captured(seen: Page | Locator, *, whole_page: bool = False) -> bytes:
    """A PNG of a page or a part of it; asks again when Chromium had no frame to give.

    Raises Playwright's Error when it had none ``TRIES`` times, and at once for anything else.
    """
    page = seen if isinstance(seen, Page) else seen.page
    for _ in range(TRIES - 1):
        try:
            return _capture(seen, whole_page)
        except Error as error:
            if NO_FRAME not in error.message:
                raise
        page.bring_to_front()
        page.wait_for_timeout(REST_MS)
    return _capture(seen, whole_page)


def _capture(seen: Page | Locator, whole_page: bool) -> bytes:
    if isinstance(seen, Page):
        return seen.screenshot(full_page=whole_page, animations="disabled", caret="hide")
    return seen.screenshot(animations="disabled", caret="hide")


def picture(page: Page, name: str, *, whole_page: bool = False) -> Path | None:
    """Writes docs/pictures/``name``.png when ``FILIFORM_PICTURES=1``, else does nothing.

    So an ordinary run of the tests leaves the sources as they are; `make pictures` renews all.
    """
    if os.environ.get(VARIABLE) != "1":
        return None
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.png"
    page.evaluate("document.fonts.ready")
    path.write_bytes(captured(page, whole_page=whole_page))
    return path
