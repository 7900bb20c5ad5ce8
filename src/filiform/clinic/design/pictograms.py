"""Icon arrays: so many people of a hundred, drawn as people."""

from dataclasses import dataclass
from math import ceil

COLUMNS = 25
STEP_X, STEP_Y = 14.0, 26.0


@dataclass(frozen=True)
class People:
    """Two SVG paths in one box: those who are meant, and the others."""

    view_box: str
    on: str
    off: str


def person(x: float, y: float) -> str:
    """A head and shoulders with its top left corner at x, y; 10 wide, 20 high."""
    head = f"M{x + 2.2:g} {y + 2.8:g}a2.8 2.8 0 1 1 5.6 0a2.8 2.8 0 1 1-5.6 0z"
    trunk = f"M{x:g} {y + 10.6:g}a5 4.3 0 0 1 10 0v8a1.4 1.4 0 0 1-1.4 1.4h-7.2"
    return f"{head}{trunk}a1.4 1.4 0 0 1-1.4-1.4z"


def people(on: int, of: int = 100, columns: int = COLUMNS) -> People:
    """Draw `of` people in rows of `columns`, the first `on` of them marked.

    Raises ValueError unless 0 <= on <= of and of >= 1.
    """
    if not (of >= 1 and 0 <= on <= of):
        raise ValueError(f"An icon array needs 0 <= on <= of and of >= 1, not {on} of {of}.")
    places = [((i % columns) * STEP_X, (i // columns) * STEP_Y) for i in range(of)]
    width = min(of, columns) * STEP_X - 4
    height = ceil(of / columns) * STEP_Y - 6
    return People(
        view_box=f"0 0 {width:g} {height:g}",
        on="".join(person(x, y) for x, y in places[:on]),
        off="".join(person(x, y) for x, y in places[on:]),
    )
