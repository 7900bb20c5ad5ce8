"""The documentation's pictures, taken by the tests that walk through the pages."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
VARIABLE = "FILIFORM_PICTURES"


def picture(page: Page, name: str, *, whole_page: bool = False) -> Path | None:
    """Writes docs/pictures/``name``.png when ``FILIFORM_PICTURES=1``, else does nothing.

    So an ordinary run of the tests leaves the sources as they are; `make pictures` renews all.
    """
    if os.environ.get(VARIABLE) != "1":
        return None
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.png"
    page.evaluate("document.fonts.ready")
    page.screenshot(path=path, full_page=whole_page, animations="disabled", caret="hide")
    return path
