"""Icon arrays: so many people of a hundred, drawn as people.

A person is a dot and a short thick line, so a hundred of them are a few hundred bytes: the
stylesheet gives `heads` and `trunks` their width and their round ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

COLUMNS = 25
STEP_X, STEP_Y = 14, 28
PERSON_WIDTH, PERSON_HEIGHT = 10, 21


@dataclass(frozen=True)
class Crowd:
    """SVG path data of some people."""

    heads: str
    trunks: str


@dataclass(frozen=True)
class People:
    """Those who are meant and the others, in one view box."""

    view_box: str
    on: Crowd
    off: Crowd


def crowd(places: Sequence[tuple[int, int]]) -> Crowd:
    """People with their top left corners at these places."""
    return Crowd(
        heads="".join(f"M{x + 5} {y + 3}h0" for x, y in places),
        trunks="".join(f"M{x + 5} {y + 12}v4" for x, y in places),
    )


def people(on: int, of: int = 100, columns: int = COLUMNS) -> People:
    """Draw `of` people in rows of `columns`, the first `on` of them marked.

    Raises ValueError unless 0 <= on <= of and of >= 1.
    """
    if not (of >= 1 and 0 <= on <= of):
        raise ValueError(f"An icon array needs 0 <= on <= of and of >= 1, not {on} of {of}.")
    places = [((i % columns) * STEP_X, (i // columns) * STEP_Y) for i in range(of)]
    width = (min(of, columns) - 1) * STEP_X + PERSON_WIDTH
    height = (ceil(of / columns) - 1) * STEP_Y + PERSON_HEIGHT
    return People(f"0 0 {width} {height}", on=crowd(places[:on]), off=crowd(places[on:]))
