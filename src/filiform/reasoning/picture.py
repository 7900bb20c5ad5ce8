"""One drawing and the muscles worth palpating first, as a picture: suggestions, not a diagnosis."""

from collections.abc import Sequence
from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw

from filiform.atlas import Atlas
from filiform.atlas.referral import referral_chart
from filiform.atlas.wording import UNCHECKED
from filiform.body import Surface
from filiform.body.charts import VIEWS
from filiform.body.charts.colours import CARD, INK, INK_2, LINE
from filiform.body.charts.fonts import BOLD, LOCK, REGULAR, font, wrap
from filiform.body.charts.png import sheet_pixels
from filiform.body.charts.referral import referral_sheet
from filiform.body.charts.sheet import drawing_sheet
from filiform.body.drawing import Drawing
from filiform.knowledge import Bilingual
from filiform.reasoning.candidate import SUGGESTION, Candidate, Ranking
from filiform.reasoning.explaining import reasons, remarks, title

HEADING = Bilingual("Palpate first", "Palpe primero")
NOBODY = Bilingual(
    "No muscle of the atlas fits what is painted.",
    "Ningún músculo del atlas encaja con lo pintado.",
)
DRAWING_HIGH, CHART_HIGH, MOST = 640, 230, 6
CELL_WIDE, WORDS_HIGH, MARGIN, GAP = 410, 132, 30, 24
LETTERS, SMALL = 19, 15


def ranking_picture(
    drawing: Drawing, ranking: Ranking, atlas: Atlas, surface: Surface, language: str
) -> bytes:
    """A PNG file: the drawing on the body, and below it where each muscle's pain may be felt.

    Shown are the six likeliest muscles, each with its likeliest trigger point.
    """
    sheet = drawing_sheet(drawing, VIEWS, DRAWING_HIGH, language, surface)
    drawn = Image.fromarray(sheet_pixels(sheet, surface))
    shown = ranking.candidates[:MOST]
    columns = max(1, (max(drawn.width, 3 * CELL_WIDE) - 2 * MARGIN + GAP) // (CELL_WIDE + GAP))
    rows = -(-len(shown) // columns)
    width = max(drawn.width, columns * (CELL_WIDE + GAP) - GAP + 2 * MARGIN)
    notes = _notes(ranking, surface, language, width - 2 * MARGIN)
    head = DRAWING_HIGH + 70
    foot = head + rows * (CHART_HIGH + WORDS_HIGH)
    canvas = Image.new("RGB", (width, foot + 24 * len(notes) + MARGIN), CARD)
    canvas.paste(drawn, (0, 0))
    draw = ImageDraw.Draw(canvas)
    draw.line((MARGIN, DRAWING_HIGH, width - MARGIN, DRAWING_HIGH), LINE, 2)
    with LOCK:
        heading = HEADING if shown else NOBODY
        draw.text((MARGIN, DRAWING_HIGH + 22), heading.text(language), INK, font(25, BOLD))
    for place, candidate in enumerate(shown):
        x = MARGIN + place % columns * (CELL_WIDE + GAP)
        y = head + place // columns * (CHART_HIGH + WORDS_HIGH)
        chart = _chart(candidate, drawing.shape, atlas, surface, language)
        canvas.paste(chart, (x, y))
        _write(draw, (x, y + CHART_HIGH + 6), place + 1, candidate, atlas, surface, language)
    with LOCK:
        for line, words in enumerate(notes):
            draw.text((MARGIN, foot + 24 * line), words, INK_2, font(16, REGULAR))
    written = BytesIO()
    canvas.save(written, "PNG")
    return written.getvalue()


def _chart(
    candidate: Candidate, shape: str, atlas: Atlas, surface: Surface, language: str
) -> Image.Image:
    """Where pain from its likeliest trigger point may be felt, cut to the width of a cell."""
    muscle = atlas.muscle(candidate.muscle)
    best = atlas.trigger_point(candidate.points[0].trigger_point)
    chart = referral_chart(muscle, [best], candidate.side, shape, surface, language)
    pixels = sheet_pixels(referral_sheet(chart, CHART_HIGH, language, surface, bare=True), surface)
    picture = Image.fromarray(np.asarray(pixels))
    if picture.width <= CELL_WIDE:
        return picture
    return picture.resize((CELL_WIDE, round(picture.height * CELL_WIDE / picture.width)))


def _write(
    draw: ImageDraw.ImageDraw,
    at: tuple[int, int],
    place: int,
    candidate: Candidate,
    atlas: Atlas,
    surface: Surface,
    language: str,
) -> None:
    """Its name and chance, its trigger point, and what speaks for and against it."""
    x, y = at
    name = f"{place}. {title(candidate, atlas, language)}  {100 * candidate.probability:.0f} %"
    point = atlas.trigger_point(candidate.points[0].trigger_point)
    told = [point.where.text(language) + ".", *reasons(candidate, atlas, surface, language)]
    with LOCK:
        draw.text((x, y), name, INK, font(LETTERS, BOLD))
        for line, words in enumerate(wrap(" ".join(told), SMALL, CELL_WIDE, 5)):
            draw.text((x, y + 26 + 18 * line), words, INK_2, font(SMALL, REGULAR))


def _notes(ranking: Ranking, surface: Surface, language: str, room: float) -> Sequence[str]:
    """What the ranking as a whole has to say, and what it is."""
    made = f"Atlas {ranking.atlas_version}, {ranking.model_version}."
    last = f"{SUGGESTION.text(language)} {UNCHECKED.text(language)} {made}"
    told = (*remarks(ranking, surface, language), last)
    return [line for words in told for line in wrap(words, 16, room, 3)]
