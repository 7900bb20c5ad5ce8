"""Where things stand on a chart; PNG and SVG are both drawn from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from filiform.body.charts import fonts
from filiform.body.charts.colours import HEAT, INK_2, RAMP
from filiform.body.charts.insets import Inset, Pair, inset_window
from filiform.body.charts.legend import (
    SIDE_MARGIN,
    Swatch,
    Text,
    drawing_legend,
    ramp_legend,
    referral_legend,
)
from filiform.body.charts.wording import chart_words
from filiform.body.surface import load_surface
from filiform.body.views import MARGIN, View, ViewMap, Window, view_map, window_map, window_size

DRAWN_FOR = 900  # all sizes below are pixels of a chart this high
TITLE_BAND, LABEL_BAND, LEGEND_BAND = 118, 36, 84
GAP = 34
NARROWEST, NARROWEST_CLOSEUP = 560, 700
SMALLEST_UNIT = 0.75
BETWEEN = 0.025  # of the height, between pieces that stand without words
NEARER, NARROWEST_INSET, INSET_BAND = 2.0, 118, 50


@dataclass(frozen=True)
class Figure:
    """One view of the body, or a piece of it: its map's upper left corner on the chart.

    A figure `nearer` than 1 is drawn so many times larger than the others.
    """

    view: View
    x: int
    y: int
    window: Window | None = None
    nearer: float = 1.0


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

    def scale_of(self, figure: Figure) -> float:
        """Pixels a metre of a figure."""
        return self.pixels_per_metre * figure.nearer

    def seen(self, figure: Figure) -> ViewMap:
        """What is seen at each pixel of a figure."""
        if figure.window is None:
            return view_map(self.shape, figure.view, self.scale_of(figure))
        return window_map(self.shape, figure.view, self.scale_of(figure), figure.window)


@lru_cache(maxsize=64)
def lay_out(
    shape: str,
    views: tuple[View, ...],
    height: int,
    language: str,
    top_percent: int | None = None,
    insets: tuple[Pair, ...] = (),
) -> Layout:
    """The layout of a chart `height` pixels high. Raises UnknownName for a shape or view.

    With `top_percent` it is that of a heat map whose darkest colour stands for that share.
    Pairs of `insets` stand below each other after the views, nearer than those.
    """
    u = height / DRAWN_FOR
    body = (DRAWN_FOR - TITLE_BAND - LABEL_BAND - LEGEND_BAND) * u - 2 * MARGIN
    tall = float(load_surface().positions(shape)[:, 1].max())
    scale = body / tall
    widths = [view_map(shape, view, scale).width for view in views]
    column = _Column(shape, insets, scale, u)
    across = sum(widths) + GAP * u * (len(views) - 1) + 2 * SIDE_MARGIN * u + column.width
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
    near, near_texts = column.stand(x, language)
    figures, texts = [*figures, *near], [*texts, *near_texts]
    row, words = height - 58 * u, chart_words()
    legend_texts, swatches = (
        drawing_legend(row, u, language)
        if top_percent is None
        else ramp_legend(row, u, words["share"].text(language), "0 %", f"{top_percent} %")
    )
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


@lru_cache(maxsize=64)
def lay_out_closeup(
    shape: str, windows: tuple[tuple[View, Window], ...], height: int, language: str
) -> Layout:
    """The layout of a referral chart: pieces of views side by side, all at one scale."""
    u = height / DRAWN_FOR
    body = (DRAWN_FOR - TITLE_BAND - LABEL_BAND - LEGEND_BAND) * u
    scale = body / max(window.high - window.low for _, window in windows)
    widths = [window_size(window, scale)[0] for _, window in windows]
    across = sum(widths) + GAP * u * (len(windows) - 1) + 2 * SIDE_MARGIN * u
    width = round(max(across, NARROWEST_CLOSEUP * u))
    x = (width - across) / 2 + SIDE_MARGIN * u
    figures, texts = [], []
    words = chart_words()
    for (view, window), wide in zip(windows, widths, strict=True):
        figures.append(Figure(view, round(x), round(TITLE_BAND * u), window))
        name, below = words[view].text(language), height - (LEGEND_BAND + 14) * u
        texts.append(Text(x + wide / 2, below, name, 17 * u, weight=fonts.BOLD, anchor="middle"))
        x += wide + GAP * u
    legend_texts, swatches = referral_legend(height - 58 * u, u, language)
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
    )


@lru_cache(maxsize=64)
def lay_out_bare(
    shape: str, windows: tuple[tuple[View, Window], ...], height: int, language: str
) -> Layout:
    """Pieces of views side by side without a word, for small pictures."""
    scale = height / max(window.high - window.low for _, window in windows)
    figures, x = [], 0
    for view, window in windows:
        figures.append(Figure(view, x, 0, window))
        x += window_size(window, scale)[0] + round(BETWEEN * height)
    x -= round(BETWEEN * height)
    # A dot of the usual size would hide half of a small picture.
    unit = max(height / DRAWN_FOR, SMALLEST_UNIT)
    return Layout(shape, language, x, height, unit, scale, tuple(figures), (), ())


@dataclass(frozen=True)
class _Column:
    """Pairs of insets below each other, at one scale that lets all of them stand."""

    shape: str
    pairs: tuple[Pair, ...]
    scale: float
    unit: float

    @property
    def nearer(self) -> float:
        """How many times larger than the views."""
        room = (DRAWN_FOR - TITLE_BAND - LEGEND_BAND - INSET_BAND * len(self.pairs)) * self.unit
        down = sum(max(self.size(inset, 1.0)[1] for inset in pair) for pair in self.pairs)
        return min(NEARER, room / max(down, 1))

    def size(self, inset: Inset, nearer: float) -> tuple[int, int]:
        """Width and height in pixels."""
        return window_size(inset_window(inset, self.shape), self.scale * nearer)

    @property
    def width(self) -> float:
        """With the gap before it; 0 without insets."""
        if not self.pairs:
            return 0.0
        widths = [self.size(inset, self.nearer)[0] for pair in self.pairs for inset in pair]
        return 2 * max(*widths, NARROWEST_INSET * self.unit) + 2 * GAP * self.unit

    def stand(self, left: float, language: str) -> tuple[list[Figure], list[Text]]:
        """Each inset under its name; right stands left of left, as in the view from the front."""
        words, u, y = chart_words(), self.unit, TITLE_BAND * self.unit
        figures, texts, wide = [], [], self.width - GAP * self.unit
        for pair in self.pairs:
            y += 36 * u
            for inset, at in zip(pair, (0.25, 0.75), strict=True):
                middle, window = left + at * wide, inset_window(inset, self.shape)
                name = words[f"{inset.side}_{inset.place}"].text(language)
                texts.append(Text(middle, y, name, 16 * u, weight=fonts.BOLD, anchor="middle"))
                x = round(middle - self.size(inset, self.nearer)[0] / 2)
                figures.append(Figure(inset.view, x, round(y + 12 * u), window, self.nearer))
            y += max(self.size(inset, self.nearer)[1] for inset in pair) + 14 * u
        return figures, texts


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
