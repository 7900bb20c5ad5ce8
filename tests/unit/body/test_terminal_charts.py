"""A chart in a terminal says where it hurts, in colour and in plain letters."""

import re
from datetime import UTC, datetime

import pytest

from filiform.body.charts import VIEWS, render_terminal
from filiform.body.draw_by_name import draw_by_name, read_named_pain
from filiform.body.drawing import Drawing

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


def draw(*pains: str) -> Drawing:
    return draw_by_name("female", [read_named_pain(pain) for pain in pains], time=NOW)


@pytest.mark.parametrize("columns", [60, 80, 133])
def test_no_line_of_the_picture_is_wider_than_the_terminal(columns: int) -> None:
    plain = render_terminal(draw("belly=7"), columns, colour=False).splitlines()
    assert max(map(len, plain[3:])) <= columns
    coloured = render_terminal(draw("belly=7"), columns).splitlines()
    assert max(len(re.sub("\x1b[^m]*m", "", line)) for line in coloured[3:]) <= columns


def test_in_letters_it_tells_strength_and_kind_apart() -> None:
    for pain, letter in (("belly=7", "7"), ("belly=10", "X"), ("stiffness:belly", "s"),
                         ("numbness:belly", "n")):  # fmt: skip
        _, _, _, names, _, *picture = render_terminal(draw(pain), 100, colour=False).splitlines()
        assert names.split() == ["Front", "Back", "Left", "side", "Right", "side"]
        assert set("".join(picture)) == {" ", ".", letter}


def test_the_persons_right_is_at_the_left_in_front_and_at_the_right_behind() -> None:
    for view, first, second, right_at_left in (
        ("front", "Right", "Left", True),
        ("back", "Left", "Right", False),
    ):
        views = tuple(known for known in VIEWS if known == view)
        text = render_terminal(draw("right hand=9"), 100, views, colour=False)
        _, _, _, _, sides, *picture = text.splitlines()
        assert sides.split() == [first, second]
        painted = [line.index("9") for line in picture if "9" in line]
        middle = max(map(len, picture)) / 2
        assert all((at < middle) == right_at_left for at in painted)
        assert painted


def test_it_says_the_same_words_as_the_chart_in_both_languages() -> None:
    assert render_terminal(draw("temple-right=7"), 80).startswith("Right temple. Strongest 7.\n")
    spanish = render_terminal(draw("temple-right=7"), 80, language="es")
    assert spanish.startswith("Sien derecha. Lo más fuerte: 7.\n")
    assert "Derecha" in spanish


def test_colour_shows_the_paint_and_is_put_back_at_the_end_of_each_line() -> None:
    bare, painted = (render_terminal(draw(*pains), 80) for pains in ([], ["belly=10"]))
    assert bare != painted
    assert all(line.endswith("\x1b[0m") for line in painted.splitlines()[5:])
