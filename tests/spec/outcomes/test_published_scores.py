"""Scores worked out in print, and the rules on missing items, table by table."""

from __future__ import annotations

import pytest

from filiform.outcomes import Instrument, Score, load_instruments, score

LEFS_ITEMS = [item.id for item in load_instruments().named("lefs").items]


def scores_of(instrument: str, answers: dict[str, int]) -> dict[str, Score]:
    return {one.id: one for one in score(load_instruments().named(instrument), answers)}


def first(instrument: Instrument, count: int, each: int) -> dict[str, int]:
    """The same answer to the first items."""
    return {item.id: each for item in instrument.items[:count]}


# A case report in BMJ Case Reports prints all twenty answers of one patient at four times
# (table 1: before a class, after it, at 6 and at 12 months) with the totals 50, 58, 54 and 58.
LEFS_TABLE = (
    *("1322", "2333", "4444", "4444", "4444", "1434", "2122", "3443", "1112", "4444"),
    *("4444", "1342", "4443", "3332", "3444", "3102", "0002", "3002", "1412", "2333"),
)


@pytest.mark.parametrize(("time", "total"), [(0, 50), (1, 58), (2, 54), (3, 58)])
def test_it_scores_a_printed_lower_extremity_scale(time: int, total: int) -> None:
    answers = {item: int(row[time]) for item, row in zip(LEFS_ITEMS, LEFS_TABLE, strict=True)}
    assert scores_of("lefs", answers)["total"].value == pytest.approx(total)


# The usual instructions of the Neck Disability Index: 16 points on ten sections are 32 %; with one
# section left out 16 of 45 are 35.5 %, here 17.8 of 50.
@pytest.mark.parametrize(("sections", "total"), [(10, 16.0), (9, 17.78)])
def test_it_scores_the_printed_neck_disability_examples(sections: int, total: float) -> None:
    ndi = load_instruments().named("ndi")
    answers = first(ndi, 8, 2) | dict.fromkeys([one.id for one in ndi.items[8:sections]], 0)
    assert sum(answers.values()) == 16
    assert scores_of("ndi", answers)["total"].value == pytest.approx(total, abs=0.005)


# instrument, answered items, each answer, score, its value (None: too many are missing)
@pytest.mark.parametrize(
    ("instrument", "answered", "each", "name", "value"),
    [
        ("ndi", 10, 0, "total", 0),
        ("ndi", 10, 5, "total", 50),
        ("ndi", 8, 5, "total", 50),
        ("ndi", 7, 5, "total", None),
        ("rmdq", 24, 1, "total", 24),
        ("rmdq", 24, 0, "total", 0),
        ("rmdq", 9, 1, "total", 9),
        ("lefs", 20, 4, "total", 80),
        ("lefs", 19, 4, "total", None),
        ("quickdash", 11, 1, "total", 0),
        ("quickdash", 11, 5, "total", 100),
        ("quickdash", 11, 2, "total", 25),
        ("quickdash", 10, 3, "total", 50),
        ("quickdash", 9, 3, "total", None),
        ("spadi", 13, 10, "total", 100),
        ("spadi", 13, 5, "pain", 50),
        ("spadi", 11, 5, "total", 50),
        ("spadi", 10, 5, "total", None),
        ("prtee", 15, 10, "pain", 50),
        ("prtee", 15, 10, "function", 50),
        ("prtee", 15, 10, "total", 100),
        ("prtee", 15, 3, "total", 30),
        ("faam", 29, 4, "daily", 100),
        ("faam", 19, 2, "daily", 50),
        ("faam", 18, 2, "daily", None),
        ("faam", 29, 1, "sport", 25),
        ("jfls8", 8, 7, "total", 7),
        ("psfs", 3, 4, "total", 4),
        ("psfs", 0, 4, "total", None),
        ("groc", 1, -7, "total", -7),
        ("nprs", 3, 6, "worst", 6),
    ],
)
def test_it_scores_by_the_published_rule(
    instrument: str, answered: int, each: int, name: str, value: float | None
) -> None:
    known = load_instruments().named(instrument)
    found = scores_of(instrument, first(known, answered, each))[name].value
    assert found == (value if value is None else pytest.approx(value))


def test_the_parts_of_the_shoulder_index_weigh_the_same_in_the_total() -> None:
    """Roach 1991: the mean of both parts, not of all thirteen items."""
    spadi = load_instruments().named("spadi")
    pain, disability = spadi.scales
    answers = dict.fromkeys(pain.items, 10) | dict.fromkeys(disability.items, 0)
    assert scores_of("spadi", answers)["total"].value == pytest.approx(50)


def test_every_questionnaire_says_who_may_use_it_and_where_it_comes_from() -> None:
    known = load_instruments()
    assert all(one.licence and one.provenance.source for one in known.all)
    assert {one.id for one in known.left_out} >= {"odi", "hit6"}
    assert not {one.id for one in known.left_out} & {one.id for one in known.all}
