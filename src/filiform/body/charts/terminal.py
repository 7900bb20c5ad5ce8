"""Charts for a terminal: two pixels a letter in colour, or plain letters without.

In colour each cell is an upper half block, its own colour above and the ground below. Plain, a
cell is `.` for skin, `1` to `9` and `X` for how strong pain is there, `s` for stiff and `n` for
numb or tingling, so that colour is never all that tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from filiform.body.charts.layout import Figure, Layout
from filiform.body.charts.paint import Coat, coats, spot
from filiform.body.charts.png import sheet_pixels
from filiform.body.charts.sheet import Sheet
from filiform.body.charts.wording import chart_words
from filiform.body.drawing import Drawing
from filiform.body.drawing.vocabulary import KINDS
from filiform.body.summary import clear_sentence, summary
from filiform.body.surface import Surface, load_surface
from filiform.body.views import VIEWS, View, view_map

Letters = NDArray[np.str_]

NARROWEST, WIDEST = 60, 160
UNIT = 0.4  # marks and pins, in pixels of a chart 900 high
HALF_BLOCK = "\N{UPPER HALF BLOCK}"
RESET = "\x1b[0m"
NUMBERS = np.array([".", *"123456789", "X"])


def render_terminal(
    drawing: Drawing,
    columns: int,
    views: Sequence[View] = VIEWS,
    language: str = "en",
    colour: bool = True,
    surface: Surface | None = None,
) -> str:
    """The chart of a drawing in lines of at most `columns` cells (60 to 160), with its words."""
    surface = surface or load_surface()
    layout = _layout(drawing.shape, tuple(views), min(max(columns, NARROWEST), WIDEST), language)
    layers = coats(drawing, surface, KINDS)
    pins = tuple(pin for pain in drawing.pains for pin in pain.pins)
    sheet = Sheet(layout, "", "", (), layers, pins, "")
    picture = _blocks(sheet_pixels(sheet, surface)) if colour else _letters(layout, layers, surface)
    words = [summary(drawing, language, surface), clear_sentence(drawing, language, surface)]
    return "\n".join([*words, "", *_labels(layout), *picture])


def _layout(shape: str, views: tuple[View, ...], columns: int, language: str) -> Layout:
    """The views beside one another, as tall as the columns allow."""
    rough = [view_map(shape, view, 100) for view in views]
    scale = 100 * (columns - 10 * len(views)) / sum(seen.width - 8 for seen in rough)
    maps = [view_map(shape, view, round(scale, 2)) for view in views]
    figures, x = [], 0
    for view, seen in zip(views, maps, strict=True):
        figures.append(Figure(view, x, 0))
        x += seen.width
    height = maps[0].height + maps[0].height % 2
    return Layout(shape, language, x, height, UNIT, round(scale, 2), tuple(figures), (), ())


def _labels(layout: Layout) -> list[str]:
    """The name of each view, and right and left above their sides of front and back."""
    words = chart_words()
    ends = [figure.x for figure in layout.figures[1:]] + [layout.width]
    names, sides = "", ""
    for figure, end in zip(layout.figures, ends, strict=True):
        wide = end - figure.x
        names += words[figure.view].text(layout.language).center(wide)
        both = (
            ("their_right", "their_left")
            if figure.view == "front"
            else ("their_left", "their_right")
        )
        first, second = (words[side].text(layout.language) for side in both)
        flat = figure.view in ("left", "right")
        sides += " " * wide if flat else f"{first}{second.rjust(wide - len(first) - 2)}  "
    return [names.rstrip(), sides.rstrip()]


def _blocks(pixels: NDArray[np.uint8]) -> list[str]:
    """Half blocks in the colours of pixels (height, width, 3), whose height is even."""
    lines = []
    for upper, lower in zip(pixels[::2].tolist(), pixels[1::2].tolist(), strict=True):
        cells = groupby(zip(upper, lower, strict=True))
        lines.append("".join(_run(*pair, len(list(run))) for pair, run in cells) + RESET)
    return lines


def _run(above: list[int], below: list[int], cells: int) -> str:
    front, ground = (";".join(map(str, colour)) for colour in (above, below))
    return f"\x1b[38;2;{front}m\x1b[48;2;{ground}m{HALF_BLOCK * cells}"


def _letters(layout: Layout, layers: Sequence[Coat], surface: Surface) -> list[str]:
    """Letters for skin and paint; of two pixels in a cell the one that says more."""
    canvas = np.full((layout.height, layout.width), " ", dtype="<U1")
    for figure in layout.figures:
        seen = view_map(layout.shape, figure.view, layout.pixels_per_metre)
        part = canvas[: seen.height, figure.x : figure.x + seen.width]
        part[seen.triangle >= 0] = "."
        for coat in layers:
            paint = spot(coat, surface, seen)
            inside = (paint.cover > 0.5) & (seen.triangle.ravel()[paint.pixels] >= 0)
            rows, columns = np.divmod(paint.pixels[inside], seen.width)
            level = np.clip(np.rint(paint.level[inside]), 1, 10).astype(int)
            part[rows, columns] = NUMBERS[level] if coat.kind == "pain" else coat.kind[0]
    upper, lower = canvas[::2], canvas[1::2]
    cells = np.where(np.isin(lower, [" ", "."]) & (upper != " "), upper, lower)
    lines = ["".join(row).rstrip() for row in cells.tolist()]
    full = [i for i, line in enumerate(lines) if line]
    return lines[full[0] : full[-1] + 1]
