"""A phone whose browser leaves little height: the body stays large enough to paint on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page

from filiform.clinic.demo.cast import WALTER
from tests.browser.painter import painter_on
from tests.browser.signing_in import sign_in

BUTTONS = ".stage button, .stage .stage-choice"
LEAST_HEIGHT = 200
"""CSS pixels from head to foot: below this a finger covers a forearm and a half."""


def boxes(painter: Locator, selector: str) -> list[dict[str, float]]:
    """Where each visible match lies; what is inside another match is that one's part."""
    found: list[dict[str, float]] = painter.evaluate(
        """(element, selector) => [...element.shadowRoot.querySelectorAll(selector)]
          .filter((one) => one.checkVisibility() && !one.parentElement.closest(selector))
          .map((one) => one.getBoundingClientRect().toJSON())""",
        selector,
    )
    return found


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    return (
        one["right"] <= other["left"] + 0.5
        or other["right"] <= one["left"] + 0.5
        or one["bottom"] <= other["top"] + 0.5
        or other["bottom"] <= one["top"] + 0.5
    )


@pytest.mark.parametrize("size", [(360, 600), (375, 553), (320, 568)])
def test_no_button_lies_on_another_and_the_body_is_large_enough(
    open_page: Callable[..., Page], size: tuple[int, int]
) -> None:
    page = open_page("phone")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    sign_in(page, WALTER.email)
    page.locator("ol.todo a").first.click()
    painter = painter_on(page)
    for one, other in combinations(boxes(painter, BUTTONS), 2):
        assert apart(one, other), (one, other)
    (eye,) = boxes(painter, ".eye")
    assert eye["height"] >= LEAST_HEIGHT
    actions = page.locator("body-painter button[type=submit]")
    actions.scroll_into_view_if_needed()
    box = actions.bounding_box()
    assert box is not None
    assert box["y"] < size[1]
