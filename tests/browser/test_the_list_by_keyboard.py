"""A whole drawing by the list, with the keyboard alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from filiform.body import load_surface
from tests.browser.painter import painter_on

FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const label = at?.getAttribute("aria-label") ?? at?.closest("label")?.textContent;
  return [at?.tagName, at?.type ?? "", (label ?? at?.textContent ?? "").trim()];
}"""
DRAWING = "document.querySelector('input[name=drawing]').value"
FAR_ENOUGH = 160


def tab_to(page: Page, kind: str, name: str) -> None:
    """Press Tab until what has the focus is of that kind and has that in its name."""
    met = []
    for _ in range(FAR_ENOUGH):
        page.keyboard.press("Tab")
        tag, type_, label = page.evaluate(FOCUSED)
        met.append(label)
        if kind in (tag.lower(), type_) and name.lower() in label.lower():
            return
    raise AssertionError(f"Tab never reached {kind} {name!r}; it went over {met}")


def drawn(page: Page) -> list[dict[str, Any]]:
    """The pains of the drawing in the form."""
    pains: list[dict[str, Any]] = json.loads(page.evaluate(DRAWING))["pains"]
    return pains


def test_it_makes_a_whole_drawing(open_page: Callable[..., Page]) -> None:
    page = open_page("desktop", path="/try/")
    painter_on(page)
    surface = load_surface()

    tab_to(page, "button", "Use a list instead")
    page.keyboard.press("Enter")
    page.evaluate("document.activeElement.blur()")
    tab_to(page, "search", "")
    page.keyboard.type("knee left")
    tab_to(page, "checkbox", "front of the left knee")
    page.keyboard.press("Space")
    tab_to(page, "range", "front of the left knee")
    for _ in range(3):
        page.keyboard.press("ArrowRight")

    tab_to(page, "button", "Another pain")
    page.keyboard.press("Enter")
    page.evaluate("document.activeElement.blur()")
    tab_to(page, "button", "Stiff")
    page.keyboard.press("Enter")
    page.evaluate("document.activeElement.blur()")
    tab_to(page, "search", "")
    page.keyboard.press("Control+A")
    page.keyboard.type("belly")
    tab_to(page, "checkbox", "belly")
    page.keyboard.press("Space")

    first = drawn(page)[0]
    assert set(first["intensity"]) == {8}
    sides = {surface.regions[int(surface.region_of[vertex])].side for vertex in first["vertices"]}
    assert sides == {"left"}
    tab_to(page, "button", "How does it feel?")
    page.keyboard.press("Enter")
    tab_to(page, "checkbox", "Tight")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    pains = drawn(page)
    assert len(pains) == 2
    assert pains[1]["vertices"]
    assert [pain["kind"] for pain in pains] == ["pain", "stiffness"]
    assert [pain["qualities"] for pain in pains] == [[], ["tight"]]
