"""The studies of prevalence: what is read, what is left out, and how it moves the odds."""

from __future__ import annotations

import pytest

from filiform.atlas.complaints import COMPLAINTS
from filiform.atlas.prevalence import Finding, complaints, family, load_findings
from filiform.reasoning.prior import LIMITS, odds_ratios


def finding(percent: float, n: int = 30, muscle: str = "soleus", study: str = "one") -> Finding:
    return Finding(study, "A study", "heel", (muscle,), "active", percent, n, "patients")


def test_it_reads_shares_of_people_and_names_each_study() -> None:
    rows = load_findings()
    assert len({row.study for row in rows}) >= 10
    assert all(0 <= row.percent <= 100 and row.n > 0 for row in rows)
    bron = [row for row in rows if row.study == "bron2011" and row.muscles == ("infraspinatus",)]
    assert [(row.percent, row.n, row.complaint) for row in bron] == [(77, 72, "shoulder-pain")]


def test_it_leaves_out_tenderness_and_latent_points() -> None:
    assert {row.state for row in load_findings()} <= {"active", "any"}


def test_every_complaint_of_a_study_has_its_words() -> None:
    assert set(COMPLAINTS) == set(complaints())


def test_complaints_that_are_alike_are_pooled() -> None:
    assert family("low-back-pain") == {"low-back-pain", "low-back-leg-pain"}
    assert family("plantar-heel-pain") == {"plantar-heel-pain"}


def test_a_muscle_found_more_often_begins_with_better_odds() -> None:
    often, seldom = odds_ratios([finding(80)])["soleus"], odds_ratios([finding(5)])["soleus"]
    assert seldom < 1 < often


def test_few_people_move_the_odds_less_than_many() -> None:
    few, many = odds_ratios([finding(70, n=5)]), odds_ratios([finding(70, n=60)])
    assert 1 < few["soleus"] < many["soleus"]


def test_muscles_examined_as_one_are_given_to_none() -> None:
    both = Finding("one", "A study", "heel", ("soleus", "gastrocnemius"), "any", 90, 50, "patients")
    assert odds_ratios([both]) == {}


@pytest.mark.parametrize("percent", [0, 100])
def test_no_study_moves_the_odds_beyond_their_limits(percent: float) -> None:
    ratio = odds_ratios([finding(percent, n=1000, study=name) for name in "abcdef"])["soleus"]
    assert LIMITS[0] <= ratio <= LIMITS[1]
