"""What one chart shows: the words, the paint and the pins that go onto its layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from filiform.body.charts import fonts
from filiform.body.charts.colours import INK_2
from filiform.body.charts.insets import insets_for
from filiform.body.charts.layout import Layout, lay_out
from filiform.body.charts.legend import SIDE_MARGIN, Text
from filiform.body.charts.paint import Coat, coats
from filiform.body.charts.wording import chart_words, origin_line
from filiform.body.drawing import Drawing, canonical_json
from filiform.body.measures import masks
from filiform.body.summary import clear_sentence, summary
from filiform.body.surface import Surface
from filiform.body.views import View


@dataclass(frozen=True, eq=False)
class Sheet:
    """A chart before it is drawn. `mark` is different for charts that show something different.

    `level_name` says what the levels 1 to 10 of the paint are.
    """

    layout: Layout
    title: str
    words: str
    texts: tuple[Text, ...]
    coats: tuple[Coat, ...]
    pins: tuple[int, ...]
    mark: str
    level_name: str = "intensity"


def drawing_sheet(
    drawing: Drawing, views: Sequence[View], height: int, language: str, surface: Surface
) -> Sheet:
    """The chart of a drawing: title, origin, summary and what was said to be clear."""
    [shown] = masks([drawing], surface)
    pins = tuple(pin for pain in drawing.pains for pin in pain.pins)
    shown[list(pins)] = True
    insets = insets_for(shown, drawing.shape, views, surface)
    layout = lay_out(drawing.shape, tuple(views), height, language, insets=insets)
    title, words = chart_words()["title"].text(language), summary(drawing, language, surface)
    clear = clear_sentence(drawing, language, surface)
    return Sheet(
        layout=layout,
        title=title,
        words=words,
        texts=headed(layout, title, origin_line(drawing, language, surface), words, clear),
        coats=coats(drawing, surface, ("pain", "stiffness", "numbness")),
        pins=pins,
        mark=marked(canonical_json(drawing).encode()),
    )


def headed(layout: Layout, title: str, origin: str, words: str, foot: str) -> tuple[Text, ...]:
    """The lines above and below the figures, cut to the room there is."""
    u = layout.unit
    left = SIDE_MARGIN * u
    room = layout.width - 2 * left
    taken = fonts.width(title, 25 * u, fonts.BOLD) + 14 * u
    found = [Text(left, 42 * u, title, 25 * u, weight=fonts.BOLD)]
    [origin] = fonts.wrap(origin, 16 * u, room - taken, 1)
    found.append(Text(left + taken, 42 * u, origin, 16 * u, INK_2))
    for i, line in enumerate(fonts.wrap(words, 18 * u, room, 2)):
        found.append(Text(left, (72 + 24 * i) * u, line, 18 * u))
    [foot] = fonts.wrap(foot, 16 * u, room, 1)
    found.append(Text(left, layout.height - 20 * u, foot, 16 * u, INK_2))
    return tuple(found)


def marked(content: bytes) -> str:
    """Eight letters that stand for some content."""
    return sha256(content).hexdigest()[:8]
