"""The row of samples below a chart that says what its paint stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from filiform.body.charts import fonts
from filiform.body.charts.colours import INK, INK_2
from filiform.body.charts.wording import chart_words

Anchor = Literal["start", "middle", "end"]
Sample = Literal["ramp", "stiffness", "numbness", "pin"]

SIDE_MARGIN = 32
SAMPLE_HEIGHT = 14
RAMP_WIDTH = 150


@dataclass(frozen=True)
class Text:
    """A line of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    size: float
    colour: str = INK
    weight: int = fonts.REGULAR
    anchor: Anchor = "start"


@dataclass(frozen=True)
class Swatch:
    """A sample in the legend."""

    sample: Sample
    x: float
    y: float
    width: float
    height: float


Legend = tuple[list[Text], list[Swatch]]


class _Row:
    """Samples and words put one after the other, in a row whose middle is at `y`."""

    def __init__(self, y: float, unit: float) -> None:
        self.y, self.unit, self.x = y, unit, SIDE_MARGIN * unit
        self.texts: list[Text] = []
        self.swatches: list[Swatch] = []

    def say(self, text: str, gap: float) -> None:
        """Words, and the room after them."""
        size = 16 * self.unit
        self.texts.append(Text(self.x, self.y + 5.5 * self.unit, text, size, INK_2))
        self.x += fonts.width(text, size) + gap * self.unit

    def show(self, sample: Sample, wide: float, gap: float) -> None:
        """A sample, and the room after it."""
        high = SAMPLE_HEIGHT * self.unit
        self.swatches.append(Swatch(sample, self.x, self.y - high / 2, wide * self.unit, high))
        self.x += (wide + gap) * self.unit


def drawing_legend(y: float, unit: float, language: str) -> Legend:
    """What the paint of a pain drawing means."""
    words = chart_words()
    texts, swatches = ramp_legend(y, unit, words["pain"].text(language), "1", "10")
    row = _Row(y, unit)
    row.x = texts[-1].x + fonts.width(texts[-1].text, texts[-1].size) + 26 * unit
    samples: list[tuple[Sample, float]] = [("stiffness", 30), ("numbness", 30), ("pin", 14)]
    for sample, wide in samples:
        row.show(sample, wide, 8)
        row.say(words[sample].text(language), 26)
    return [*texts, *row.texts], [*swatches, *row.swatches]


def ramp_legend(y: float, unit: float, name: str, low: str, high: str) -> Legend:
    """One scale of colours with its name and its ends."""
    row = _Row(y, unit)
    row.say(name, 8)
    row.say(low, 6)
    row.show("ramp", RAMP_WIDTH, 6)
    row.say(high, 26)
    return row.texts, row.swatches


def referral_legend(y: float, unit: float, language: str) -> Legend:
    """What the paint of a referral chart means: how usual pain is, not how strong."""
    words = chart_words()
    low, high = words["sometimes"].text(language), words["usual"].text(language)
    texts, swatches = ramp_legend(y, unit, words["felt"].text(language), low, high)
    row = _Row(y, unit)
    row.x = texts[-1].x + fonts.width(texts[-1].text, texts[-1].size) + 26 * unit
    row.show("pin", 14, 8)
    row.say(words["site"].text(language), 26)
    return [*texts, *row.texts], [*swatches, *row.swatches]
