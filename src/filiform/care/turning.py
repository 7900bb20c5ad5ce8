"""In which order the points are needled: the patient is turned as little as possible."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Point = TypeVar("Point")


@dataclass(frozen=True, slots=True)
class Wish(Generic[Point]):
    """A point, the positions in which it can be needled (the best first), and its risk."""

    point: Point
    positions: tuple[str, ...]
    risk: int
    """0 for low; a point of less risk comes first within a position."""


@dataclass(frozen=True, slots=True)
class Placed(Generic[Point]):
    """A point and the position in which the patient lies for it."""

    point: Point
    position: str


def in_order(wishes: Iterable[Wish[Point]]) -> tuple[Placed[Point], ...]:
    """The points position by position, the position of most points first.

    Each round takes the position that serves most of the points left, so that few turns are
    needed; between equals, the one that comes first among the wishes. Within a position the
    points go from low to high risk, else in the order of the wishes.
    """
    left = list(wishes)
    placed: list[Placed[Point]] = []
    while left:
        position = _serving_most(left)
        here = [wish for wish in left if position in wish.positions]
        placed += [Placed(wish.point, position) for wish in sorted(here, key=lambda one: one.risk)]
        left = [wish for wish in left if position not in wish.positions]
    return tuple(placed)


def _serving_most(wishes: Sequence[Wish[Point]]) -> str:
    served = Counter(position for wish in wishes for position in wish.positions)
    # `max` keeps the first of equals, and a Counter keeps the order of its first sight.
    return max(served, key=lambda position: served[position])
