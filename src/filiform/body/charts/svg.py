"""Charts as SVG: text, paint, pins and legend are shapes; only the bare body is a picture.

No style attributes and no scripts, so that a page with a strict content policy may show it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from filiform.body.charts import fonts
from filiform.body.charts.colours import CARD, INK, MARK_ON_DARK, NUMB, STIFF, ramp_colour
from filiform.body.charts.contours import outlines, simplify
from filiform.body.charts.layout import Figure, Layout
from filiform.body.charts.legend import Swatch, Text
from filiform.body.charts.paint import Coat, Spot, spot
from filiform.body.charts.patterns import DOT_RADIUS, LINE, OUTLINE, PERIOD, PIN_RADIUS, TINT
from filiform.body.charts.shading import ShadedView, shaded_view, shaded_window
from filiform.body.charts.sheet import Sheet, drawing_sheet
from filiform.body.drawing import Drawing
from filiform.body.surface import Surface, load_surface
from filiform.body.views import VIEWS, View, ViewMap, Window

OPACITY = 0.88  # of pain, for the form of the body to show through
CASING = 0.9  # light edge of marks, to be seen on strong pain
TOLERANCE = 0.2  # pixels that a simplified outline may stray
LEVEL_WEIGHT = 0.15  # how steeply a step of intensity falls, against cover


def render_svg(
    drawing: Drawing,
    views: Sequence[View] = VIEWS,
    height: int = 900,
    language: str = "en",
    garment: bool = True,
    surface: Surface | None = None,
) -> str:
    """The chart of a drawing as an SVG document. Raises UnknownName for a view."""
    surface = surface or load_surface()
    return sheet_svg(drawing_sheet(drawing, views, height, language, surface), surface, garment)


def sheet_svg(sheet: Sheet, surface: Surface, garment: bool = True) -> str:
    """A chart as an SVG document."""
    layout = sheet.layout
    parts = [_head(sheet), _definitions(layout, sheet.mark)]
    parts.append(f'<rect width="{layout.width}" height="{layout.height}" fill="{CARD}"/>')
    for figure in layout.figures:
        view, picture = layout.seen(figure), _body_of(layout, figure, garment)
        parts.append(
            f'<g transform="translate({figure.x} {figure.y})">'
            f'<image width="{view.width}" height="{view.height}" href="{picture}"/>'
        )
        for coat in sheet.coats:
            parts += _painted(coat, spot(coat, surface, view), view, sheet)
        parts += _pins(sheet.pins, view, layout.unit)
        parts.append("</g>")
    parts += (_sample(swatch, layout.unit, sheet.mark) for swatch in layout.swatches)
    parts += (_text(text) for text in (*layout.texts, *sheet.texts))
    parts.append("</svg>")
    return "\n".join(parts)


def _head(sheet: Sheet) -> str:
    layout = sheet.layout
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{layout.language}" '
        f'viewBox="0 0 {layout.width} {layout.height}" '
        f'width="{layout.width}" height="{layout.height}" font-family="{fonts.FAMILY}">\n'
        f"<title>{escape(sheet.title)}</title>\n<desc>{escape(sheet.words)}</desc>"
    )


def _definitions(layout: Layout, mark: str) -> str:
    """The hatching, the dots and the ramp; their ids end in the drawing's own mark."""
    period = PERIOD * layout.unit
    # Half of a line lies beyond the pattern's edge.
    line, cased = _n(2 * LINE * layout.unit), _n(2 * (LINE + CASING) * layout.unit)
    stops = "".join(
        f'<stop offset="{i / (len(layout.colours) - 1)}" stop-color="{colour}"/>'
        for i, colour in enumerate(layout.colours)
    )
    dot = (
        f'r="{_n(DOT_RADIUS * layout.unit)}" fill="{NUMB}" '
        f'stroke="{MARK_ON_DARK}" stroke-width="{_n(CASING * layout.unit)}"'
    )
    centres = ((0.5, 0.5), (0, 1.5), (1, 1.5))
    dots = "".join(
        f'<circle cx="{_n(x * period)}" cy="{_n(y * period)}" {dot}/>' for x, y in centres
    )
    return (
        f'<defs><linearGradient id="ramp-{mark}">{stops}</linearGradient>'
        f'<pattern id="stiffness-{mark}" width="{_n(period)}" height="{_n(period)}" '
        f'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path d="M0 0V{_n(period)}" stroke="{MARK_ON_DARK}" stroke-width="{cased}"/>'
        f'<path d="M0 0V{_n(period)}" stroke="{STIFF}" stroke-width="{line}"/>'
        f'</pattern><pattern id="numbness-{mark}" width="{_n(period)}" '
        f'height="{_n(2 * period)}" patternUnits="userSpaceOnUse">{dots}</pattern></defs>'
    )


@lru_cache(maxsize=24)
def _body(shape: str, view: View, pixels_per_metre: float, garment: bool) -> str:
    """The bare body of a whole view."""
    return _data_address(shaded_view(shape, view, pixels_per_metre, garment))


@lru_cache(maxsize=24)
def _piece(shape: str, view: View, pixels_per_metre: float, window: Window, garment: bool) -> str:
    """The bare body of a piece of a view."""
    return _data_address(shaded_window(shape, view, pixels_per_metre, window, garment))


def _body_of(layout: Layout, figure: Figure, garment: bool) -> str:
    """The bare body of a figure, kept, since many drawings show it."""
    scale = layout.scale_of(figure)
    if figure.window is None:
        return _body(layout.shape, figure.view, scale, garment)
    return _piece(layout.shape, figure.view, scale, figure.window, garment)


def _data_address(shaded: ShadedView) -> str:
    """A shaded body as a data address of a PNG with soft edges."""
    cover = np.rint(255 * shaded.cover.astype(np.float32)).astype(np.uint8)
    written = BytesIO()
    Image.fromarray(np.dstack([shaded.colour, cover])).save(written, "PNG", optimize=True)
    return "data:image/png;base64," + b64encode(written.getvalue()).decode()


def _painted(coat: Coat, paint: Spot, view: ViewMap, sheet: Sheet) -> Iterator[str]:
    """The outlines of one coat on one view: a shape for each step of pain, one for the rest."""
    if not len(paint.pixels):
        return
    on_body = view.triangle.ravel()[paint.pixels] >= 0
    cover = np.where(on_body, paint.cover - 0.5, -0.5)
    window = _Window.around(paint.pixels, view.width)
    if coat.kind != "pain":
        if d := _path(cover, window):
            colour = STIFF if coat.kind == "stiffness" else NUMB
            yield f'<path d="{d}" fill="{colour}" fill-opacity="{TINT}" fill-rule="evenodd"/>'
            edge = f'stroke="{colour}" stroke-width="{_n(OUTLINE * sheet.layout.unit)}"'
            fill = f'fill="url(#{coat.kind}-{sheet.mark})" fill-rule="evenodd"'
            yield f'<path d="{d}" {fill} {edge}/>'
        return
    lowest = None
    for level in sorted({int(step) for step in np.unique(np.rint(paint.level[paint.cover > 0.5]))}):
        field = cover
        if lowest is not None:
            field = np.minimum(cover, LEVEL_WEIGHT * (paint.level - (level - 0.5)))
        if d := _path(field, window):
            line = _outline(sheet.layout) if lowest is None else ""
            lowest = level
            colour = ramp_colour(level, sheet.layout.colours)
            yield (
                f'<path d="{d}" fill="{colour}" fill-opacity="{OPACITY}" '
                f'fill-rule="evenodd" data-{sheet.level_name}="{level}"{line}/>'
            )


def _outline(layout: Layout) -> str:
    """The line around all of the paint of pain, where a chart has one."""
    if layout.outline is None:
        return ""
    return f' stroke="{layout.outline}" stroke-width="{_n(OUTLINE * layout.unit)}"'


@dataclass(frozen=True, eq=False)
class _Window:
    """The box (`height`, `width`) of a view that holds some pixels: `within` are theirs, flat."""

    left: int
    top: int
    height: int
    width: int
    within: NDArray[np.intp]

    @classmethod
    def around(cls, pixels: NDArray[np.int32], view_width: int) -> _Window:
        rows, columns = np.divmod(pixels.astype(np.intp), view_width)
        left, top = int(columns.min()), int(rows.min())
        width, height = int(columns.max()) - left + 1, int(rows.max()) - top + 1
        return cls(left, top, height, width, (rows - top) * width + columns - left)


def _path(values: NDArray[np.floating], window: _Window) -> str:
    """The outlines of values at the pixels of a window as one path, empty where there is none."""
    field = np.full(window.height * window.width, -0.5)
    field[window.within] = values
    picture = field.reshape(window.height, window.width)
    rows, columns = np.nonzero(picture > 0)
    if not len(rows):
        return ""
    corner = np.array([window.left + columns.min(), window.top + rows.min()])
    part = picture[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    pieces = []
    for loop in outlines(part):
        points = simplify(loop, TOLERANCE) + corner
        if len(points) > 2:
            pieces.append("M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) + "Z")
    return "".join(pieces)


def _pins(pins: Sequence[int], view: ViewMap, unit: float) -> Iterator[str]:
    for vertex in pins:
        if view.is_visible(vertex):
            x, y = view.corners[vertex]
            yield _pin(float(x), float(y), unit)


def _pin(x: float, y: float, unit: float) -> str:
    radii = ((PIN_RADIUS, "#ffffff"), (PIN_RADIUS - 1.6, INK), (1.7, "#ffffff"))
    return "".join(
        f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius * unit)}" fill="{colour}"/>'
        for radius, colour in radii
    )


def _sample(swatch: Swatch, unit: float, mark: str) -> str:
    x, y, wide, high = swatch.x, swatch.y, swatch.width, swatch.height
    if swatch.sample == "pin":
        return _pin(x + wide / 2, y + high / 2, unit)
    box = f'x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(high)}"'
    sample = f'<rect {box} fill="url(#{swatch.sample}-{mark})"/>'
    if swatch.sample == "ramp":
        return sample
    colour = STIFF if swatch.sample == "stiffness" else NUMB
    return f'<rect {box} fill="{colour}" fill-opacity="{TINT}"/>{sample}'


def _text(text: Text) -> str:
    """A line of text, kept to its measured width where another typeface stands in."""
    length = fonts.width(text.text, text.size, text.weight)
    return (
        f'<text x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}" '
        f'font-weight="{text.weight}" fill="{text.colour}" '
        f'textLength="{_n(length)}" lengthAdjust="spacingAndGlyphs" '
        f"text-anchor={quoteattr(text.anchor)}>{escape(text.text)}</text>"
    )


def _n(value: float) -> str:
    """A number as short as a tenth of a pixel allows."""
    return f"{value:.1f}".removesuffix(".0")
