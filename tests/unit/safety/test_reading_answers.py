"""Answers that do not belong to the questions are refused with a sentence each."""

import pytest

from filiform.safety import Answer, UnreadableAnswers, assess, read_answers

QUESTIONS = ("bleeding", "pregnancy", "danger_signs")


def test_it_reads_what_a_form_sends() -> None:
    assert read_answers({"bleeding": "no", "pregnancy": "not_sure"}, QUESTIONS) == {
        "bleeding": Answer.NO,
        "pregnancy": Answer.NOT_SURE,
    }


def test_it_gathers_all_mistakes() -> None:
    with pytest.raises(UnreadableAnswers) as caught:
        read_answers({"bleding": "no", "pregnancy": "maybe", "danger_signs": 1}, QUESTIONS)
    assert caught.value.faults == (
        "answers.bleding: is not a screening question. Did you mean bleeding?",
        "answers.pregnancy: 'maybe' is not an answer. Use yes, no, not_sure or unanswered.",
        "answers.danger_signs: 1 is not an answer. Use yes, no, not_sure or unanswered.",
    )


def test_it_refuses_what_is_no_object() -> None:
    with pytest.raises(UnreadableAnswers, match="not an object"):
        read_answers(["no"], QUESTIONS)


def test_it_does_not_pass_over_an_answer_to_a_question_nobody_asks() -> None:
    with pytest.raises(UnreadableAnswers, match=r"answers\.fever: is not a screening question"):
        assess({"fever": Answer.YES})
