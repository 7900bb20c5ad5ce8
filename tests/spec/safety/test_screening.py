"""Stories and what the screening must say of them; see `cases.toml`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from filiform.safety import (
    Care,
    Level,
    Sort,
    VerdictLevel,
    assess,
    load_screening,
    read_answers,
)
from filiform.safety.conditions import AtLeast, Chosen, Condition, Measured
from filiform.safety.rules import Rule
from tests.spec.safety.case_tables import Case, all_cases

QUESTIONS = load_screening().questions
FLOORS = {
    Care.NOW: VerdictLevel.SEEK_CARE_NOW,
    Care.TODAY: VerdictLevel.SEE_A_DOCTOR,
    Care.THIS_WEEK: VerdictLevel.SEE_A_DOCTOR,
    None: VerdictLevel.CAUTION,
}
RULES = [rule for rule in load_screening().rules if not rule.is_standing]


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.story)
def test_it_judges_a_story_as_the_table_says(case: Case) -> None:
    verdict = case.judged()
    fired = [one.rule.id for one in verdict.fired]
    assert str(verdict.level) == case.verdict, fired
    assert not case.rule or case.rule in fired


def test_it_has_as_many_rules_as_were_asked_for() -> None:
    """At least 45 contraindications or precautions and 40 red flags."""
    by_sort = {sort: [r for r in load_screening().rules if r.sort is sort] for sort in Sort}
    assert len(by_sort[Sort.CONTRAINDICATION]) >= 45
    assert len(by_sort[Sort.RED_FLAG]) >= 40
    assert all(rule.provenance.source for rule in load_screening().rules)


def least(condition: Condition) -> Iterator[tuple[str, object]]:
    """The fewest answers that make a condition hold, taking the first parts."""
    if isinstance(condition, AtLeast):
        for part in condition.parts[: condition.count]:
            yield from least(part)
    elif isinstance(condition, Measured):
        step = {">=": 0, "<=": 0, ">": 1, "<": -1}[condition.sign]
        yield condition.question, condition.bound + step
    elif isinstance(condition, Chosen):
        yield condition.question, [min(condition.options)]
    else:
        yield condition.question, "yes"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_can_fire_and_is_never_made_milder_by_others(rule: Rule) -> None:
    said: dict[str, object] = {"age": 40, "complaint": ["neck"], "others": "no"}
    verdict = assess(read_answers(said | dict(least(rule.when)), QUESTIONS))
    assert rule.id in [one.rule.id for one in verdict.fired]
    floor = FLOORS[rule.care]
    assert verdict.level.gravity >= floor.gravity


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_to_do_in_both_languages(rule: Rule) -> None:
    words = (rule.title, rule.action, rule.patient, rule.clears)
    assert all(one.en and one.es for one in words)
    if rule.care is Care.NOW:
        assert rule.level is Level.ABSOLUTE


# Answers to the first and the last question that concern a woman of 30 with a sore neck.
@pytest.mark.parametrize(
    "open_question", ["age", "complaint", "fever", "headache_new", "latex_allergy"]
)
@pytest.mark.parametrize("unknown", ["unanswered", "not_sure"])
def test_it_never_takes_unknown_for_no(open_question: str, unknown: str) -> None:
    said = {"age": 30, "complaint": ["neck"], "others": "no", open_question: unknown}
    verdict = assess(read_answers(said, QUESTIONS))
    assert verdict.level is VerdictLevel.BLOCKED
    assert open_question in [one.id for one in verdict.unknown]


def test_it_asks_nobody_about_places_that_do_not_hurt() -> None:
    """A sore neck needs no question about the legs; with no complaint named all are asked."""
    neck = assess(read_answers({"age": 30, "complaint": ["neck"]}, QUESTIONS))
    nothing = assess(read_answers({}, QUESTIONS))
    asked = {one.id for one in neck.unknown}
    assert "headache_sudden" in asked
    assert not asked & {"saddle_numb", "calf_swollen", "child_limp"}
    assert asked < {one.id for one in nothing.unknown}


def test_it_names_the_red_flags_that_an_open_question_keeps_possible() -> None:
    said = {"age": 41, "complaint": ["low_back"], "others": "no", "saddle_numb": "unanswered"}
    verdict = assess(read_answers(said, QUESTIONS))
    assert [one.rule.id for one in verdict.not_ruled_out] == ["R01"]
    [question] = verdict.not_ruled_out[0].open
    assert question.id == "saddle_numb"


def test_a_danger_sign_stands_above_what_is_still_open() -> None:
    verdict = assess(read_answers({"headache_sudden": "yes"}, QUESTIONS))
    assert verdict.level is VerdictLevel.SEEK_CARE_NOW
    assert len(verdict.unknown) > 50
