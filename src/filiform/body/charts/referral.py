"""Referral charts: where pain from trigger points may be felt, and how usual it is there.

The colours are those of a pain drawing, as wall charts have it, but the legend says what they
stand for here: how many people feel it, not how strong it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from filiform.body.charts.closeup import closeups
from filiform.body.charts.layout import lay_out_bare, lay_out_closeup
from filiform.body.charts.paint import Coat, coat_of
from filiform.body.charts.png import sheet_pixels, sheet_png
from filiform.body.charts.sheet import Sheet, headed, marked
from filiform.body.charts.svg import sheet_svg
from filiform.body.surface import Surface

WEBP_QUALITY = 82


@dataclass(frozen=True, eq=False)
class Referral:
    """What a referral chart shows: `weights` (V,) 0 to 1, the `sites` as vertices, and words."""

    shape: str
    weights: NDArray[np.float64]
    sites: tuple[int, ...]
    title: str
    origin: str
    words: str
    foot: str


def render_referral_png(
    chart: Referral, surface: Surface, height: int = 900, language: str = "en"
) -> bytes:
    """The chart `height` pixels high, on the pieces of the views that show it best."""
    return sheet_png(referral_sheet(chart, height, language, surface), surface)


def render_referral_svg(
    chart: Referral, surface: Surface, height: int = 900, language: str = "en"
) -> str:
    """The chart as an SVG document."""
    return sheet_svg(referral_sheet(chart, height, language, surface), surface)


def render_referral_webp(
    chart: Referral, surface: Surface, height: int, language: str, *, bare: bool = False
) -> bytes:
    """The chart as a small WebP file for pages; `bare` leaves the words to the page."""
    sheet = referral_sheet(chart, height, language, surface, bare=bare)
    return webp(sheet_pixels(sheet, surface))


def webp(pixels: NDArray[np.uint8]) -> bytes:
    """Pixels (height, width, 3) as a WebP file."""
    written = BytesIO()
    Image.fromarray(pixels).save(written, "WEBP", quality=WEBP_QUALITY, method=4)
    return written.getvalue()


def referral_sheet(
    chart: Referral, height: int, language: str, surface: Surface, *, bare: bool = False
) -> Sheet:
    """The chart before it is drawn. Raises UnknownName for a shape."""
    windows = closeups(chart.weights, chart.sites, chart.shape, surface, most=2 if bare else 3)
    lay = lay_out_bare if bare else lay_out_closeup
    layout = lay(chart.shape, windows, height, language)
    content = chart.weights.tobytes() + repr((chart.sites, chart.title)).encode()
    return Sheet(
        layout=layout,
        title=chart.title,
        words=chart.words,
        texts=() if bare else headed(layout, chart.title, chart.origin, chart.words, chart.foot),
        coats=_coats(chart.weights, surface),
        pins=chart.sites,
        mark=marked(content),
        level_name="usual",
    )


def _coats(weights: NDArray[np.float64], surface: Surface) -> tuple[Coat, ...]:
    if not weights.any():
        return ()
    level = (1 + 9 * np.clip(weights, 0, 1)).astype(np.float32)
    return (coat_of("pain", weights > 0, level, surface),)
