"""From the end of a stroke to the muscles ranked anew, as a therapist sees them, in Chromium.

A therapist paints for a patient in a demo clinic on this machine: mouse up, the drawing goes to
the server, is ranked there and comes back as a list. The clock runs in the page, from the
pointer's release to the list's first change on screen. The network between is this machine's own.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.bars import Bars, Times
from filiform.clinic.demo.cast import THERAPIST, WALTER
from front_door.chromium import find_chromium
from front_door.trouble import Trouble
from tests.browser.chromium_arguments import ARGUMENTS
from tests.browser.painter import look_from, painter_on, visible_pixel
from tests.browser.signing_in import sign_in
from tests.running_server import running_demo

BAR_MS = 300
STROKES = 40
PLACES = (
    "front-of-shoulder-left", "front-of-shoulder-right", "knee-front-left", "knee-front-right",
    "thigh-front-left", "thigh-front-right", "abdomen-upper-left", "abdomen-lower-right",
)  # fmt: skip
CLOCK = """() => {
  window.waits = [];
  let released = 0;
  addEventListener("pointerup", () => (released = performance.now()), true);
  new MutationObserver(() => requestAnimationFrame(() => {
    if (released) window.waits.push(performance.now() - released);
    released = 0;
  })).observe(document.getElementById("ranked"), { childList: true });
}"""


def painting(page: Page) -> None:
    """The page on which the therapist paints for Walter."""
    sign_in(page, THERAPIST.email)
    page.goto("/clinic/")
    page.get_by_role("link", name=WALTER.family_name).first.click()
    page.locator("a[href$='/drawing/']").click()


def waits(page: Page) -> Times:
    """How long the list took after each of many short strokes, all over the front."""
    from filiform.body import load_surface

    painter = painter_on(page)
    positions = load_surface().positions("male")
    camera = look_from(page, painter, "Front")
    spots = [visible_pixel(painter, camera, place, positions) for place in PLACES]
    page.evaluate(CLOCK)
    painter.locator("canvas").first.focus()
    for number in range(STROKES):
        # Another strength each round, so that every stroke changes the drawing.
        page.keyboard.press(str(number // len(spots) % 9 + 1))
        x, y = spots[number % len(spots)]
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 4, y + 6, steps=3)
        page.mouse.up()
        page.wait_for_timeout(700)
    each: list[float] = page.evaluate("window.waits")
    return Times(tuple(each))


def main() -> int:
    """Prints the waits beside the bar."""
    bars = Bars()
    chromium = find_chromium()
    if chromium is None:
        raise Trouble("no Chromium was found.", "`make test` installs one where it may.")
    with (
        tempfile.TemporaryDirectory() as folder,
        running_demo(Path(folder) / "data") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        context = browser.new_context(
            base_url=server.url, viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto("/")
        painting(page)
        found = waits(page)
        browser.close()
    bars.note("strokes after which the list changed", len(found.each_ms), "strokes")
    bars.at_most("stroke's end to ranked list, median", found.p50_ms, BAR_MS, "ms")
    bars.at_most("stroke's end to ranked list, p95", found.percentile_ms(95), BAR_MS, "ms")
    return bars.exit_code()


if __name__ == "__main__":
    sys.exit(main())
