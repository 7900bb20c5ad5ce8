"""What the painter's script costs while a long stroke is made, in a real Chromium.

A mouse with the large brush sweeps over trunk and thigh, from the front and from the back, by
Chromium's own input. `stroke_clock.js` times the listeners and the frames from outside. WebGL is
drawn by SwiftShader, on the processor: the pictures' own time is no measure of a phone, and the
script's is that of this machine. A second stroke runs with the processor four times slower.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Locator, Page, ViewportSize, sync_playwright

from benchmarks.bars import Bars, Times
from front_door.chromium import find_chromium
from front_door.trouble import Trouble
from tests.browser.chromium_arguments import ARGUMENTS
from tests.browser.painter import canvas_corner, look_from, painter_on
from tests.browser.ray import Camera, Floats
from tests.running_server import running_demo

EVENT_BAR_MS = 4
MOVES = 330
"""Pointer moves a stroke, at most: at sixty a second, five and a half seconds of painting."""

FEW = 100
"""Moves of the strokes that have no bar."""

STEP_PX = 5
SWEEP_M = 0.03
"""How much lower each sweep across the body is; the brush is 9 cm wide."""

CLOCK = Path(__file__).with_name("stroke_clock.js")
TOP_M, FORK_M, BOTTOM_M = 1.36, 0.86, 0.50
TRUNK_M, THIGH_M = (-0.11, 0.11), (0.06, 0.13)
SCREEN: ViewportSize = {"width": 1000, "height": 900}
ON_SKIN = "(element, places) => places.filter(([x, y]) => element.probe.pick(x, y) !== null)"


@dataclass(frozen=True)
class Stroke:
    """What the clock noted: script of the pointer moves, and the frames between them."""

    events: Times
    frames: tuple[dict[str, float], ...]
    later: Times
    """What was put off to a timer: the words and the list that follow the stroke."""

    def frame_part(self, name: str) -> Times:
        """One part of every frame, in milliseconds."""
        return Times(tuple(frame[name] for frame in self.frames))

    def intervals(self) -> Times:
        """From frame to frame."""
        starts = [frame["at"] for frame in self.frames]
        return Times(tuple(b - a for a, b in pairwise(starts)))

    def whole(self) -> Times:
        """A frame's script with that of the one pointer move before it."""
        pairs = zip(self.events.each_ms, self.frames, strict=False)
        return Times(tuple(event + frame["script"] for event, frame in pairs))


def sweep(camera: Camera) -> Iterator[tuple[float, float]]:
    """Pixels of the canvas: to and fro over the trunk, then over one thigh."""
    pixels_a_metre = camera.pixel(place(0, 1))[1] - camera.pixel(place(0, 2))[1]
    step = STEP_PX / pixels_a_metre
    height, across, towards = TOP_M, 0.0, 1.0
    while height > BOTTOM_M:
        left, right = TRUNK_M if height > FORK_M else THIGH_M
        across += towards * step
        if not left <= across <= right:
            across = min(max(across, left), right)
            towards, height = -towards, height - SWEEP_M
        yield camera.pixel(place(across, height))


def place(x: float, y: float) -> Floats:
    """A point in the body's middle plane, in metres."""
    return np.array([x, y, 0.0])


def on_skin(painter: Locator, camera: Camera) -> list[tuple[float, float]]:
    """The pixels of the screen of a sweep, those beside the body left out."""
    met: list[list[float]] = painter.evaluate(ON_SKIN, [list(pixel) for pixel in sweep(camera)])
    left, top = canvas_corner(painter)
    return [(left + x, top + y) for x, y in met]


def take(page: Page) -> dict[str, Any]:
    """What the clock noted since the last time."""
    noted: dict[str, Any] = page.evaluate("strokeClock.take()")
    return noted


def stroke(
    page: Page, painter: Locator, view: str, *, moves: int = MOVES, pressed: bool = True
) -> Stroke:
    """One long stroke seen from that side; not ``pressed``: the mouse hovers the same way."""
    path = on_skin(painter, look_from(page, painter, view))[: moves + 1]
    page.mouse.move(*path[0])
    if pressed:
        page.mouse.down()
    page.wait_for_timeout(300)
    take(page)
    for x, y in path[1:]:
        page.mouse.move(x, y)
    noted = take(page)
    if pressed:
        page.mouse.up()
    page.wait_for_timeout(300)
    return Stroke(
        Times(tuple(noted["events"])), tuple(noted["frames"]), Times(tuple(noted["later"]))
    )


@contextmanager
def open_painter() -> Iterator[Page]:
    """The page for trying, with the clock, in a fresh demo clinic."""
    chromium = find_chromium()
    if chromium is None:
        raise Trouble("no Chromium was found.", "`make test` installs one where it may.")
    with (
        tempfile.TemporaryDirectory() as folder,
        running_demo(Path(folder) / "data") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page(viewport=SCREEN, reduced_motion="reduce")
        page.add_init_script(path=CLOCK)
        # Slow pictures would make the painter save battery in the middle of it.
        page.add_init_script("localStorage.setItem('filiform.save-battery', 'off')")
        page.goto(f"{server.url}/try/")
        yield page
        browser.close()


def report(bars: Bars, strokes: list[Stroke]) -> None:
    """The figures of full speed, over both sides of the body."""
    events = Times(tuple(each for stroke in strokes for each in stroke.events.each_ms))
    bars.note("pointer moves timed", len(events.each_ms), "moves")
    bars.at_most("script a stroke event, median", events.p50_ms, EVENT_BAR_MS, "ms")
    spread(bars, "script a stroke event", events)
    for name, part in (
        ("paint made ready, a frame", "refresh"),
        ("buffers handed over, a frame", "upload"),
        ("script a frame, in all", "script"),
    ):
        parts = [one.frame_part(part).each_ms for one in strokes]
        times = Times(tuple(each for some in parts for each in some))
        bars.note(f"{name}, median", times.p50_ms, "ms")
        spread(bars, name, times)
    later = Times(tuple(each for stroke in strokes for each in stroke.later.each_ms))
    bars.note("words and lists that follow, each time, median", later.p50_ms, "ms")
    bars.note("words and lists that follow, in all", sum(later.each_ms), "ms")
    all_moves = sum(events.each_ms) + sum(later.each_ms)
    bars.note("moves and what follows them, mean a move", all_moves / len(events.each_ms), "ms")


def spread(bars: Bars, name: str, times: Times) -> None:
    """The slow end of many durations."""
    bars.note(f"{name}, p95", times.percentile_ms(95), "ms")
    bars.note(f"{name}, p99", times.percentile_ms(99), "ms")


def report_slow(bars: Bars, slow: Stroke) -> None:
    """The figures with the processor four times slower."""
    bars.note("4 x slower: script a frame and its move, median", slow.whole().p50_ms, "ms")
    bars.note("4 x slower: script a frame and its move, p95", slow.whole().percentile_ms(95), "ms")
    bars.note("4 x slower: from frame to frame, median", slow.intervals().p50_ms, "ms")
    bars.note("4 x slower: from frame to frame, p95", slow.intervals().percentile_ms(95), "ms")


def main() -> int:
    """Prints the times beside the bar of the stroke event."""
    bars = Bars()
    with open_painter() as page:
        painter = painter_on(page)
        painter.get_by_role("button", name="Brush size: medium", exact=True).click()
        report(bars, [stroke(page, painter, view) for view in ("Front", "Back")])
        painted = painter.evaluate("(element) => element.probe.painted().length")
        bars.note("painted by them", painted, "vertices")
        hover = stroke(page, painter, "Front", moves=FEW, pressed=False).events
        bars.note("script of a hovering mouse, median", hover.p50_ms, "ms")
        bars.note("script of a hovering mouse, p95", hover.percentile_ms(95), "ms")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        report_slow(bars, stroke(page, painter, "Back", moves=FEW))
    return bars.exit_code()


if __name__ == "__main__":
    sys.exit(main())
