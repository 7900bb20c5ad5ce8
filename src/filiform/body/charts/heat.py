"""Heat maps of cohorts on the standard charts, as PNG and SVG.

The paint is the share of the drawings that paint a place: blue, darker for more of them. The
scale begins at nothing and ends at a round share, which the legend says.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filiform.body.charts.insets import insets_for
from filiform.body.charts.layout import lay_out
from filiform.body.charts.paint import Coat, coat_of
from filiform.body.charts.png import sheet_png
from filiform.body.charts.sheet import Sheet, headed, marked
from filiform.body.charts.svg import sheet_svg
from filiform.body.charts.wording import chart_words
from filiform.body.measures import Cohort
from filiform.body.surface import Surface, load_surface
from filiform.body.views import VIEWS, View

ROUND_PERCENT = (1, 2, 5, 10, 20, 25, 30, 40, 50, 60, 80, 100)
"""Where a scale may end."""


def render_heat_png(
    cohort: Cohort,
    views: Sequence[View] = VIEWS,
    height: int = 900,
    language: str = "en",
    garment: bool = True,
    surface: Surface | None = None,
) -> bytes:
    """The heat map of a cohort, `height` pixels high. Raises UnknownName for a view."""
    surface = surface or load_surface()
    return sheet_png(heat_sheet(cohort, views, height, language, surface), surface, garment)


def render_heat_svg(
    cohort: Cohort,
    views: Sequence[View] = VIEWS,
    height: int = 900,
    language: str = "en",
    garment: bool = True,
    surface: Surface | None = None,
) -> str:
    """The heat map of a cohort as an SVG document. Raises UnknownName for a view."""
    surface = surface or load_surface()
    return sheet_svg(heat_sheet(cohort, views, height, language, surface), surface, garment)


def heat_sheet(
    cohort: Cohort, views: Sequence[View], height: int, language: str, surface: Surface
) -> Sheet:
    """The chart of a cohort: how many drawings, the body shape, and where most have paint."""
    words = chart_words()
    shown = cohort.shown
    top = top_percent(float(shown.max()))
    insets = insets_for(shown > 0, cohort.shape, views, surface)
    layout = lay_out(cohort.shape, tuple(views), height, language, top, insets)
    title = words["heat_title"].text(language)
    labels = surface.labels[cohort.shape]
    shape = labels.get(language, labels["en"])
    count = words["drawings"].text(language).format(count=f"{cohort.drawings:,}".replace(",", " "))
    most = most_sentence(cohort, language, surface)
    coats: tuple[Coat, ...] = ()
    if shown.any():
        level = (1 + 9 * np.minimum(shown * 100 / top, 1)).astype(np.float32)
        coats = (coat_of("pain", shown > 0, level, surface),)
    return Sheet(
        layout=layout,
        title=title,
        words=most,
        texts=headed(layout, title, f"{count} · {shape}", most, foot_sentence(cohort, language)),
        coats=coats,
        pins=(),
        mark=marked(shown.tobytes()),
        level_name="step",
    )


def top_percent(share: float) -> int:
    """The least round share, in percent, that is not less than `share` (0 to 1)."""
    percent = round(100 * share, 6)
    return next(stop for stop in ROUND_PERCENT if stop >= percent)


def most_sentence(cohort: Cohort, language: str, surface: Surface) -> str:
    """Where most drawings have paint, and how many of them."""
    words = chart_words()
    shown = cohort.shown
    if not shown.any():
        return words["nowhere"].text(language).format(least=cohort.least)
    vertex = int(shown.argmax())
    place = surface.everyday[surface.everyday_of[vertex]].name(language)
    percent = f"{100 * shown[vertex]:.0f}"
    return words["most"].text(language).format(percent=percent, place=place)


def foot_sentence(cohort: Cohort, language: str) -> str:
    """What bare skin means."""
    name = "bare" if cohort.least > 1 else "bare_all"
    return chart_words()[name].text(language).format(least=cohort.least)
