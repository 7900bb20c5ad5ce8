"""What may be answered, what a change means, and laws of the scores."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiform.outcomes import (
    Instrument,
    UnreadableResponses,
    changes,
    load_instruments,
    read_responses,
    score,
)
from filiform.safety import load_screening

KNOWN = load_instruments()
NPRS, PSFS, NDI = (KNOWN.named(name) for name in ("nprs", "psfs", "ndi"))


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (
            {"now": 11},
            "answers.now: 11 is not an answer. Use a whole number from 0 to 10, or null.",
        ),
        ({"now": "4"}, "answers.now: '4' is not an answer."),
        ({"now": True}, "answers.now: True is not an answer."),
        ({"nwo": 4}, "answers.nwo: is not an item of nprs. Did you mean now?"),
    ],
)
def test_it_says_which_item_is_wrong_and_what_to_write(said: dict[str, object], fault: str) -> None:
    with pytest.raises(UnreadableResponses) as caught:
        read_responses(said, NPRS)
    assert caught.value.faults[0].startswith(fault)


def test_it_takes_null_for_missing_and_never_for_zero() -> None:
    assert read_responses({"now": None, "worst": 3}, NPRS) == {"worst": 3}
    [now, worst, _usual] = score(NPRS, {"worst": 3})
    assert (now.value, worst.value) == (None, 3)


@pytest.mark.parametrize(
    ("before", "after", "points", "matters"),
    [
        (8, 6, 2, True),  # two points
        (3, 2, 1, True),  # a third of the first score
        (8, 7, 1, False),
        (4, 6, -2, False),  # worse
    ],
)
def test_it_says_whether_less_pain_matters(
    before: int, after: int, points: float, matters: bool
) -> None:
    [change] = [
        one
        for one in changes(NPRS, score(NPRS, {"now": before}), score(NPRS, {"now": after}))
        if one.id == "now"
    ]
    assert (change.points, change.matters) == (points, matters)


def test_more_function_is_better_where_the_scale_says_so() -> None:
    early, late = score(PSFS, {"activity_1": 2}), score(PSFS, {"activity_1": 5})
    [change] = changes(PSFS, early, late)
    assert (change.points, change.matters) == (3, True)


def test_it_tells_no_change_when_a_score_is_missing() -> None:
    [change] = changes(NDI, score(NDI, {}), score(NDI, {item.id: 1 for item in NDI.items}))
    assert (change.points, change.matters) == (None, None)


def test_the_places_are_those_of_the_screening() -> None:
    offered = {option.id for option in load_screening().question("complaint").options}
    assert {place for one in KNOWN.all for place in one.places} <= offered
    assert [one.id for one in KNOWN.for_places(["neck"])] == ["ndi"]


@st.composite
def answered(draw: st.DrawFn) -> tuple[Instrument, dict[str, int]]:
    """A questionnaire with every item answered."""
    instrument = draw(st.sampled_from(KNOWN.all))
    numbers = st.integers(instrument.least, instrument.most)
    return instrument, {item.id: draw(numbers) for item in instrument.items}


@given(answered())
def test_a_score_stays_on_its_scale(case: tuple[Instrument, dict[str, int]]) -> None:
    instrument, answers = case
    for one in score(instrument, answers):
        assert one.value is not None
        assert one.low - 1e-9 <= one.value <= one.high + 1e-9


@given(answered(), st.data())
def test_more_on_one_item_never_lowers_a_score(
    case: tuple[Instrument, dict[str, int]], data: st.DataObject
) -> None:
    instrument, answers = case
    item = data.draw(st.sampled_from(sorted(answers)))
    if answers[item] == instrument.most:
        return
    more = score(instrument, {**answers, item: answers[item] + 1})
    for one, other in zip(score(instrument, answers), more, strict=True):
        assert one.value is not None
        assert other.value is not None
        assert other.value >= one.value - 1e-9


@given(answered(), st.data())
def test_no_score_is_told_when_too_many_items_are_missing(
    case: tuple[Instrument, dict[str, int]], data: st.DataObject
) -> None:
    instrument, answers = case
    kept = data.draw(st.sets(st.sampled_from(sorted(answers))))
    found = score(instrument, {item: answers[item] for item in kept})
    for one, scale in zip(found, instrument.scales, strict=False):
        missing = sum(item not in kept for item in scale.items)
        nothing = missing == len(scale.items) and scale.missing_is is None
        assert (one.value is None) == (missing > scale.most_missing or nothing)
