"""The words on a chart, read from words.toml."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from filiform.body.drawing import Drawing
from filiform.body.surface import Surface
from filiform.knowledge import Bilingual, Entry, Faults, read_toml

NAMES = (
    *("title", "front", "back", "left", "right", "below", "their_left", "their_right"),
    *("right_palm", "left_palm", "right_sole", "left_sole"),
    *("right_inner_foot", "left_inner_foot", "right_ribs", "left_ribs"),
    *("pain", "stiffness", "numbness", "pin"),
    *("heat_title", "share", "drawings", "most", "nowhere", "bare", "bare_all"),
    *("felt", "sometimes", "usual", "site"),
    *("patient", "therapist", "transcribed", "months"),
)


@cache
def chart_words() -> Mapping[str, Bilingual]:
    """The packaged words. Raises KnowledgeFault with every mistake in the file."""
    faults = Faults()
    table = Entry.of(read_toml("filiform.body.charts", "words.toml", faults), faults)
    inner = table.entry("words")
    words = {name: inner.bilingual(name) for name in NAMES}
    table.provenance()
    inner.finish()
    table.finish()
    faults.raise_if_any()
    return words


def origin_line(drawing: Drawing, language: str, surface: Surface) -> str:
    """When, by whom and on which body shape a drawing was made."""
    author = chart_words()[drawing.author.role].text(language)
    labels = surface.labels[drawing.shape]
    shape = labels.get(language, labels["en"])
    return " · ".join([moment(drawing.time, language), author, shape])


def moment(time: datetime, language: str) -> str:
    """A time in UTC as people write it: 24 Nov 2026, 10:00 UTC."""
    month = chart_words()["months"].text(language).split()[time.month - 1]
    return f"{time.day} {month} {time.year}, {time:%H:%M} UTC"
