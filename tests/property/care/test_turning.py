"""The order of a plan turns the patient as little as it can."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from filiform.care.turning import Wish, in_order

POSITIONS = ("prone", "supine", "side-lying")
WISHES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(POSITIONS), min_size=1, max_size=3, unique=True).map(tuple),
        st.integers(0, 2),
    ),
    max_size=12,
).map(lambda rows: [Wish(number, *row) for number, row in enumerate(rows)])


@given(WISHES)
def test_it_loses_and_doubles_no_point(wishes: list[Wish[int]]) -> None:
    assert sorted(one.point for one in in_order(wishes)) == [wish.point for wish in wishes]


@given(WISHES)
def test_it_places_each_point_in_a_position_that_suits_it(wishes: list[Wish[int]]) -> None:
    for one in in_order(wishes):
        assert one.position in wishes[one.point].positions


@given(WISHES)
def test_it_never_comes_back_to_a_position(wishes: list[Wish[int]]) -> None:
    turns = [position for position, _ in groupby(in_order(wishes), lambda one: one.position)]
    assert len(turns) == len(set(turns))


@given(WISHES)
def test_it_goes_from_low_to_high_risk_within_a_position(wishes: list[Wish[int]]) -> None:
    for _, group in groupby(in_order(wishes), lambda one: one.position):
        risks = [wishes[one.point].risk for one in group]
        assert risks == sorted(risks)


def test_it_takes_the_second_best_position_when_that_saves_a_turn() -> None:
    wishes = [
        Wish("a", ("prone", "side-lying"), 0),
        Wish("b", ("side-lying",), 0),
        Wish("c", ("side-lying", "prone"), 0),
    ]
    assert {one.position for one in in_order(wishes)} == {"side-lying"}
