"""Where things stand on a chart; PNG and SVG are both drawn from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from filiform.body.charts import fonts
from filiform.body.charts.colours import HEAT, INK, INK_2, RAMP
from filiform.body.charts.wording import chart_words
from filiform.body.surface import load_surface
from filiform.body.views import MARGIN, View, view_map

Anchor = Literal["start", "middle", "end"]
Sample = Literal["ramp", "stiffness", "numbness", "pin"]

DRAWN_FOR = 900  # all sizes below are pixels of a chart this high
TITLE_BAND, LABEL_BAND, LEGEND_BAND = 118, 36, 84
SIDE_MARGIN, GAP = 32, 34
NARROWEST = 560
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
class Figure:
    """One view of the body: its map's upper left corner on the chart."""

    view: View
    x: int
    y: int


@dataclass(frozen=True)
class Swatch:
    """A sample in the legend."""

    sample: Sample
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Layout:
    """A chart without its drawing: size, figures, labels and legend, in pixels.

    `unit` is the size of one pixel of a chart 900 high; `colours` are those of the ramp,
    `outline` that of a line around the paint of pain.
    """

    shape: str
    language: str
    width: int
    height: int
    unit: float
    pixels_per_metre: float
    figures: tuple[Figure, ...]
    texts: tuple[Text, ...]
    swatches: tuple[Swatch, ...]
    colours: tuple[str, ...] = RAMP
    outline: str | None = None


@lru_cache(maxsize=64)
def lay_out(
    shape: str,
    views: tuple[View, ...],
    height: int,
    language: str,
    top_percent: int | None = None,
) -> Layout:
    """The layout of a chart `height` pixels high. Raises UnknownName for a shape or view.

    With `top_percent` it is that of a heat map whose darkest colour stands for that share.
    """
    u = height / DRAWN_FOR
    body = (DRAWN_FOR - TITLE_BAND - LABEL_BAND - LEGEND_BAND) * u - 2 * MARGIN
    tall = float(load_surface().positions(shape)[:, 1].max())
    scale = body / tall
    widths = [view_map(shape, view, scale).width for view in views]
    across = sum(widths) + GAP * u * (len(views) - 1) + 2 * SIDE_MARGIN * u
    width = round(max(across, NARROWEST * u))
    x = (width - across) / 2 + SIDE_MARGIN * u
    figures = []
    for view, wide in zip(views, widths, strict=True):
        figures.append(Figure(view, round(x), round(TITLE_BAND * u)))
        x += wide + GAP * u
    texts = [
        text
        for figure, wide in zip(figures, widths, strict=True)
        for text in _labels(figure, wide, height, u, language)
    ]
    legend_texts, swatches = _legend(height - 58 * u, u, language, top_percent)
    return Layout(
        shape=shape,
        language=language,
        width=width,
        height=height,
        unit=u,
        pixels_per_metre=scale,
        figures=tuple(figures),
        texts=(*texts, *legend_texts),
        swatches=tuple(swatches),
        colours=RAMP if top_percent is None else HEAT,
        outline=None if top_percent is None else HEAT[-1],
    )


def _labels(figure: Figure, wide: int, height: int, u: float, language: str) -> list[Text]:
    """The name of a view below it, and right and left beside a front or back view."""
    words = chart_words()
    middle = figure.x + wide / 2
    below = height - (LEGEND_BAND + 14) * u
    name = words[figure.view].text(language)
    found = [Text(middle, below, name, 17 * u, weight=fonts.BOLD, anchor="middle")]
    sides: dict[str, Sequence[str]] = {
        "front": ("their_right", "their_left"),
        "back": ("their_left", "their_right"),
    }
    for side, at in zip(sides.get(figure.view, ()), (0.2, 0.8), strict=False):
        x, y = figure.x + at * wide, figure.y + 40 * u
        found.append(Text(x, y, words[side].text(language), 16 * u, INK_2, anchor="middle"))
    return found


def _legend(
    y: float, u: float, language: str, top_percent: int | None
) -> tuple[list[Text], list[Swatch]]:
    """Samples with their words, in one row whose middle is at `y`."""
    words = chart_words()
    texts: list[Text] = []
    swatches: list[Swatch] = []
    x, size, baseline = SIDE_MARGIN * u, 16 * u, y + 5.5 * u

    def say(text: str, gap: float, weight: int = fonts.REGULAR) -> None:
        nonlocal x
        texts.append(Text(x, baseline, text, size, INK_2, weight))
        x += fonts.width(text, size, weight) + gap * u

    def show(sample: Sample, wide: float, gap: float) -> None:
        nonlocal x
        high = SAMPLE_HEIGHT * u
        swatches.append(Swatch(sample, x, y - high / 2, wide * u, high))
        x += (wide + gap) * u

    if top_percent is not None:
        say(words["share"].text(language), 8)
        say("0 %", 6)
        show("ramp", RAMP_WIDTH, 6)
        say(f"{top_percent} %", 26)
        return texts, swatches
    say(words["pain"].text(language), 8)
    say("1", 6)
    show("ramp", RAMP_WIDTH, 6)
    say("10", 26)
    samples: list[tuple[Sample, float]] = [("stiffness", 30), ("numbness", 30), ("pin", 14)]
    for sample, wide in samples:
        show(sample, wide, 8)
        say(words[sample].text(language), 26)
    return texts, swatches
