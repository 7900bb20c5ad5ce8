"""Mouse, finger and pen: strokes by Chromium's own input, so that its events are real ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from playwright.sync_api import CDPSession, Page

Hand = Literal["mouse", "touch", "pen"]
Pixel = tuple[float, float]


def between(start: Pixel, end: Pixel, steps: int) -> list[Pixel]:
    """Pixels evenly from one to the other, both included."""
    shares = [step / steps for step in range(steps + 1)]
    return [
        (start[0] + (end[0] - start[0]) * at, start[1] + (end[1] - start[1]) * at) for at in shares
    ]


class Stroker:
    """Draws along pixels of the window with one kind of hand."""

    def __init__(self, page: Page, hand: Hand, *, force: float = 0.5) -> None:
        self._cdp: CDPSession = page.context.new_cdp_session(page)
        self._hand = hand
        self._force = force

    def down(self, at: Pixel) -> None:
        """Put it on the glass."""
        if self._hand == "touch":
            self._touch("touchStart", [at])
        else:
            self._mouse("mouseMoved", at, pressed=False)
            self._mouse("mousePressed", at, pressed=True)

    def move(self, at: Pixel) -> None:
        """Draw on to there."""
        if self._hand == "touch":
            self._touch("touchMove", [at])
        else:
            self._mouse("mouseMoved", at, pressed=True)

    def up(self, at: Pixel) -> None:
        """Take it off the glass there."""
        if self._hand == "touch":
            self._touch("touchEnd", [])
        else:
            self._mouse("mouseReleased", at, pressed=False)

    def stroke(self, path: Sequence[Pixel]) -> None:
        """The whole of it."""
        self.down(path[0])
        for at in path[1:]:
            self.move(at)
        self.up(path[-1])

    def pinch(self, middle: Pixel, apart: Sequence[float]) -> None:
        """Two fingers beside ``middle``, so many pixels from each other, one after the other."""
        pairs = [
            [(middle[0] - span / 2, middle[1]), (middle[0] + span / 2, middle[1])] for span in apart
        ]
        self._touch("touchStart", pairs[0][:1])
        self._touch("touchStart", pairs[0])
        for pair in pairs[1:]:
            self._touch("touchMove", pair)
        self._touch("touchEnd", [])

    def _mouse(self, kind: str, at: Pixel, *, pressed: bool) -> None:
        about = {"button": "left", "clickCount": 1} if kind != "mouseMoved" or pressed else {}
        self._cdp.send(
            "Input.dispatchMouseEvent",
            {
                "type": kind,
                "x": at[0],
                "y": at[1],
                "buttons": 1 if pressed else 0,
                "pointerType": self._hand,
                "force": self._force if pressed else 0,
                **about,
            },
        )

    def _touch(self, kind: str, places: Sequence[Pixel]) -> None:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
        self._cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
