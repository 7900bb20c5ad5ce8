"""What is clear is said, never assumed."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain

SURFACE = load_surface()
NOW = datetime(2026, 11, 24, tzinfo=UTC)
TEMPLE = tuple(int(v) for v in SURFACE.region_vertices("temple-right"))


def drawing(clear: Clear, *pains: Pain) -> Drawing:
    return Drawing(
        shape="female",
        language="en",
        author=Author("patient"),
        time=NOW,
        pains=pains,
        clear=clear,
    )


def temple_pain(pins: tuple[int, ...] = ()) -> Pain:
    return Pain("p1", "pain", True, TEMPLE, (7,) * len(TEMPLE), pins)


def test_it_knows_nothing_clear_when_nobody_asked() -> None:
    asked_nothing = drawing(Clear("not_asked"), temple_pain())
    assert not asked_nothing.known_clear(SURFACE).any()
    assert asked_nothing.unknown(SURFACE).sum() == SURFACE.vertex_count - len(TEMPLE)


def test_it_knows_all_unpainted_skin_clear_when_the_rest_of_the_body_is() -> None:
    found = drawing(Clear("rest_of_body"), temple_pain())
    assert found.known_clear(SURFACE).sum() == SURFACE.vertex_count - len(TEMPLE)
    assert not found.known_clear(SURFACE)[list(TEMPLE)].any()
    assert not found.unknown(SURFACE).any()


def test_it_knows_only_the_named_regions_clear() -> None:
    found = drawing(Clear("regions", ("knee-front-left",)), temple_pain())
    knee = SURFACE.region_vertices("knee-front-left")
    assert found.known_clear(SURFACE)[knee].all()
    assert found.known_clear(SURFACE).sum() == len(knee)


def test_paint_wins_over_a_region_called_clear() -> None:
    found = drawing(Clear("regions", ("temple-right",)), temple_pain())
    assert not found.known_clear(SURFACE).any()


def test_a_pin_is_not_clear_either() -> None:
    pin = int(SURFACE.region_vertices("knee-front-left")[0])
    found = drawing(Clear("rest_of_body"), temple_pain(pins=(pin,)))
    assert not found.known_clear(SURFACE)[pin]


@pytest.mark.parametrize(
    "clear",
    [Clear("not_asked"), Clear("rest_of_body"), Clear("regions", ("palm-left", "temple-right"))],
)
def test_every_vertex_is_painted_clear_or_unknown_and_only_one_of_them(clear: Clear) -> None:
    found = drawing(clear, temple_pain())
    states = [found.painted(SURFACE), found.known_clear(SURFACE), found.unknown(SURFACE)]
    assert (np.sum(states, axis=0) == 1).all()


def test_it_refuses_a_clear_that_says_regions_and_names_none() -> None:
    with pytest.raises(ValueError, match="Name regions exactly when"):
        Clear("regions")


@pytest.mark.parametrize(
    ("vertices", "intensity", "pins", "words"),
    [
        ((2, 1), (3, 4), (2,), "must ascend without repeats"),
        ((1,), (3, 4), (2,), "2 intensities for 1 vertices"),
        ((1, 2), (3, 11), (2,), "intensity must be 0 to 10"),
        ((1, 2), (3, 4), (4, 4), "must ascend without repeats"),
    ],
)
def test_it_refuses_a_pain_that_cannot_be(
    vertices: tuple[int, ...], intensity: tuple[int, ...], pins: tuple[int, ...], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        Pain("p1", "pain", True, vertices, intensity, pins)


def test_it_refuses_two_main_pains() -> None:
    second = Pain("p2", "pain", True, (1,), (5,))
    with pytest.raises(ValueError, match="2 pains are marked main"):
        drawing(Clear("not_asked"), temple_pain(), second)


def test_it_refuses_a_time_without_a_zone() -> None:
    with pytest.raises(ValueError, match="must be in UTC"):
        replace(drawing(Clear("not_asked")), time=NOW.replace(tzinfo=None))
