"""Charts as PNG: the standing picture is kept, and only the paint is laid on it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from filiform.body.charts import fonts
from filiform.body.charts.colours import CARD, INK, MARK_ON_DARK, NUMB, STIFF, ramp, rgb
from filiform.body.charts.encoding import KeptPicture
from filiform.body.charts.layout import Figure, Layout
from filiform.body.charts.legend import Swatch, Text
from filiform.body.charts.paint import Coat, Spot, spot
from filiform.body.charts.patterns import PIN_RADIUS, TINT, dots, hatching
from filiform.body.charts.shading import ShadedView, shaded_figure
from filiform.body.charts.sheet import Sheet, drawing_sheet
from filiform.body.drawing import Drawing
from filiform.body.surface import Surface, load_surface
from filiform.body.views import VIEWS, View

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]

OPACITY = 0.93
LINE_SHARE = np.float32(0.8)
LUMINANCE = np.array([0.299, 0.587, 0.114], dtype=np.float32)
DARK, RED = (
    122.0,
    60.0,
)  # strong pain, on which marks turn light: of 255, luminance and red over blue
FINER_TEXT = 3
ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def render_png(
    drawing: Drawing,
    views: Sequence[View] = VIEWS,
    height: int = 900,
    language: str = "en",
    garment: bool = True,
    surface: Surface | None = None,
) -> bytes:
    """The chart of a drawing, `height` pixels high. Raises UnknownName for a view."""
    surface = surface or load_surface()
    return sheet_png(drawing_sheet(drawing, views, height, language, surface), surface, garment)


def sheet_png(sheet: Sheet, surface: Surface, garment: bool = True) -> bytes:
    """A chart as a PNG file."""
    return _standing(sheet.layout, garment).png_of(sheet_pixels(sheet, surface, garment))


def sheet_pixels(sheet: Sheet, surface: Surface, garment: bool = True) -> Pixels:
    """A chart as pixels: (height, width, 3)."""
    layout = sheet.layout
    canvas = _standing(layout, garment).pixels.copy()
    for figure in layout.figures:
        shaded = shaded_figure(layout, figure, garment)
        for coat in sheet.coats:
            _lay(canvas, figure, shaded, coat, spot(coat, surface, shaded.map), layout)
    image = Image.fromarray(canvas)
    with fonts.LOCK:
        for text in sheet.texts:
            _write(image, text)
    _pins(image, sheet)
    return np.asarray(image)


@lru_cache(maxsize=8)
def _standing(layout: Layout, garment: bool) -> KeptPicture:
    """Everything on the chart that does not depend on the drawing."""
    canvas = np.empty((layout.height, layout.width, 3), dtype=np.float32)
    canvas[:] = rgb(CARD)
    for figure in layout.figures:
        shaded = shaded_figure(layout, figure, garment)
        part = _window(canvas, figure, shaded)
        part += (shaded.colour - part) * shaded.cover[..., None].astype(np.float32)
    for swatch in layout.swatches:
        _sample(canvas, swatch, layout)
    image = Image.fromarray(np.rint(canvas).astype(np.uint8))
    with fonts.LOCK:
        for text in layout.texts:
            _write(image, text)
    for swatch in layout.swatches:
        if swatch.sample == "pin":
            x, y = swatch.x + swatch.width / 2, swatch.y + swatch.height / 2
            _pin(image, x, y, layout.unit)
    return KeptPicture.of(np.asarray(image))


def _lay(
    canvas: Pixels, figure: Figure, shaded: ShadedView, coat: Coat, paint: Spot, layout: Layout
) -> None:
    """One coat onto one figure of the canvas."""
    rows, columns = np.divmod(paint.pixels, shaded.map.width)
    light = shaded.light.ravel()[paint.pixels].astype(np.float32)
    body = shaded.cover.ravel()[paint.pixels].astype(np.float32)
    form = np.clip(0.42 + 0.62 * light, 0.6, 1.08)[:, None]
    strength = paint.strength * body
    y, x = rows + figure.y, columns + figure.x
    under = canvas[y, x].astype(np.float32)
    if coat.kind == "pain":
        colour, share = ramp(paint.level, layout.colours) * form, OPACITY * strength
        if layout.outline:
            line = np.array(rgb(layout.outline), dtype=np.float32)
            colour = colour + (line - colour) * (LINE_SHARE * _rim(paint))[:, None]
    else:
        mark = hatching if coat.kind == "stiffness" else dots
        marked = mark(x.astype(np.float32), y.astype(np.float32), layout.unit)
        on_dark = (under @ LUMINANCE < DARK) & (under[:, 0] - under[:, 2] > RED)
        light = np.array(rgb(MARK_ON_DARK), dtype=np.float32)
        colour = np.where(on_dark[:, None], light, _dark(coat.kind)) * form
        tint = np.where(on_dark, 0, TINT)
        share = strength * np.maximum(tint, 0.95 * np.maximum(marked, _rim(paint)))
    mixed = under + (colour - under) * share[:, None]
    canvas[y, x] = np.clip(np.rint(mixed), 0, 255).astype(np.uint8)


def _rim(paint: Spot) -> Floats:
    """1 on the inner side of the edge of the paint, 0 farther in."""
    inner = np.clip((paint.cover - 0.5) / 0.12, 0, 1)
    rim: Floats = (1 - inner) * paint.strength
    return rim


def _dark(kind: str) -> Floats:
    colour = np.array(rgb(STIFF if kind == "stiffness" else NUMB), dtype=np.float32)
    darker: Floats = colour * np.float32(0.86)
    return darker


def _window(canvas: Floats, figure: Figure, shaded: ShadedView) -> Floats:
    return canvas[figure.y : figure.y + shaded.map.height, figure.x : figure.x + shaded.map.width]


def _sample(canvas: Floats, swatch: Swatch, layout: Layout) -> None:
    """A sample of the legend's paint."""
    if swatch.sample == "pin":
        return
    x0, y0 = round(swatch.x), round(swatch.y)
    x1, y1 = round(swatch.x + swatch.width), round(swatch.y + swatch.height)
    part = canvas[y0:y1, x0:x1]
    y, x = (axis.astype(np.float32) for axis in np.mgrid[y0:y1, x0:x1])
    if swatch.sample == "ramp":
        part[:] = ramp(1 + 9 * (x - x0) / max(x1 - x0 - 1, 1), layout.colours)
        return
    mark = hatching if swatch.sample == "stiffness" else dots
    share = np.maximum(TINT, 0.95 * mark(x, y, layout.unit))[..., None]
    part += (_dark(swatch.sample) - part) * share


def _pins(image: Image.Image, sheet: Sheet) -> None:
    layout = sheet.layout
    for figure in layout.figures:
        seen = layout.seen(figure)
        for vertex in sheet.pins:
            if seen.is_visible(vertex):
                x, y = seen.corners[vertex]
                _pin(image, figure.x + float(x), figure.y + float(y), layout.unit)


def _pin(image: Image.Image, x: float, y: float, unit: float) -> None:
    """A ringed dot centred on a place, four times finer than the picture for soft edges."""
    fine, reach = 4, int(np.ceil(PIN_RADIUS * unit)) + 2
    left, top = int(x) - reach, int(y) - reach
    size = (2 * reach + 1) * fine
    mark = Image.new("RGBA", (size, size), (255, 255, 255, 0))
    pen = ImageDraw.Draw(mark)
    cx, cy = (x - left) * fine, (y - top) * fine
    for radius, colour in ((PIN_RADIUS, "#ffffff"), (PIN_RADIUS - 1.6, INK), (1.7, "#ffffff")):
        r = radius * unit * fine
        pen.ellipse((cx - r, cy - r, cx + r, cy + r), fill=colour)
    small = mark.resize((size // fine, size // fine), Image.Resampling.BOX)
    image.paste(small, (left, top), small)


def _write(image: Image.Image, text: Text) -> None:
    """A line of text, set three times larger and brought down, so that spaces stay even."""
    face = fonts.font(text.size * FINER_TEXT, text.weight)
    box = face.getbbox(text.text, anchor=ANCHORS[text.anchor])
    left, top = int(np.floor(box[0] / FINER_TEXT)) - 1, int(np.floor(box[1] / FINER_TEXT)) - 1
    x, y = int(np.floor(text.x)), int(np.floor(text.y))
    wide = int(np.ceil(box[2] / FINER_TEXT)) - left + 2
    high = int(np.ceil(box[3] / FINER_TEXT)) - top + 2
    mask = Image.new("L", (wide * FINER_TEXT, high * FINER_TEXT))
    start = ((text.x - x - left) * FINER_TEXT, (text.y - y - top) * FINER_TEXT)
    pen = ImageDraw.Draw(mask)
    pen.text(start, text.text, fill=255, font=face, anchor=ANCHORS[text.anchor])
    image.paste(text.colour, (x + left, y + top), mask.reduce(FINER_TEXT))
