"""Numbers beside points, none over another, with a line to the point where they stand apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from .shot import INK, PAPER

DOT = (190, 30, 30)
LINE = (120, 60, 60)
Box = tuple[float, float, float, float]
# Tried in this order: close by, then farther out; to the right first.
DISTANCES = (0.0, 10.0, 20.0, 32.0, 46.0, 62.0, 80.0, 100.0)
DIRECTIONS = tuple(np.radians([0, 180, 30, 150, -30, -150, 60, 120, -60, -120, 90, -90]))
TEXT_SIZE = 14


@dataclass(eq=False)
class Labels:
    """Places labels one after another on a picture."""

    picture: Image.Image
    taken: list[Box] = field(default_factory=list)

    def put(self, points: Sequence[tuple[float, float, str]]) -> None:
        """A dot and its text for each (x, y, text), the crowded ones first."""
        pen, font = ImageDraw.Draw(self.picture), ImageFont.load_default(TEXT_SIZE)
        self.taken += [(x - 3, y - 3, x + 3, y + 3) for x, y, _ in points]
        where = np.array([point[:2] for point in points]).reshape(-1, 2)
        gaps = np.linalg.norm(where[:, None] - where, axis=2)
        placed = [
            (x, y, text, self._free(x, y, pen.textlength(text, font) + 2))
            for x, y, text in (points[k] for k in np.argsort(np.sort(gaps, axis=1)[:, :4].sum(1)))
        ]
        for x, y, _, box in placed:
            middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            if np.hypot(middle[0] - x, middle[1] - y) > 24:
                pen.line((x, y, *middle), fill=LINE)
        for x, y, text, box in placed:
            pen.ellipse((x - 2, y - 2, x + 2, y + 2), fill=DOT)
            at = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            pen.text(at, text, fill=INK, font=font, anchor="mm", stroke_width=2,
                     stroke_fill=PAPER)  # fmt: skip

    def _free(self, x: float, y: float, width: float) -> Box:
        """The first box about a point that meets no other, or the one that meets fewest."""
        boxes = [
            _box(x + (width / 2 + 5 + far) * np.cos(turn), y - (12 + far) * np.sin(turn), width)
            for far in DISTANCES
            for turn in DIRECTIONS
        ]
        inside = [box for box in boxes if self._holds(box)] or boxes
        crowded = [sum(_meet(box, other) for other in self.taken) for box in inside]
        chosen = inside[int(np.argmin(crowded))]
        self.taken.append(chosen)
        return chosen

    def _holds(self, box: Box) -> bool:
        return (
            box[0] >= 0
            and box[1] >= 0
            and box[2] <= self.picture.width
            and box[3] <= self.picture.height
        )


def _box(x: float, y: float, width: float) -> Box:
    half = TEXT_SIZE / 2
    return (x - width / 2, y - half, x + width / 2, y + half)


def _meet(first: Box, second: Box) -> bool:
    return bool(
        first[0] < second[2]
        and second[0] < first[2]
        and first[1] < second[3]
        and second[1] < first[3]
    )
