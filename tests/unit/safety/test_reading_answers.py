"""Answers that do not belong to the questions are refused with a sentence each."""

import pytest

from filiform.safety import Answer, UnreadableAnswers, assess, load_screening, read_answers

QUESTIONS = load_screening().questions


def test_it_reads_words_numbers_and_places() -> None:
    said = {"age": 54, "complaint": ["neck", "head"], "fever": "no", "pregnant": "not_sure"}
    assert read_answers(said, QUESTIONS) == {
        "age": 54,
        "complaint": ("head", "neck"),
        "fever": Answer.NO,
        "pregnant": Answer.NOT_SURE,
    }


def test_it_takes_true_and_false_for_yes_and_no() -> None:
    read = read_answers({"fever": True, "lump": False}, QUESTIONS)
    assert read == {"fever": Answer.YES, "lump": Answer.NO}


def test_others_answers_what_is_not_named_and_only_that() -> None:
    read = read_answers({"fever": "yes", "lump": "unanswered", "others": "no"}, QUESTIONS)
    assert (read["fever"], read["lump"], read["yellow"]) == ("yes", "unanswered", "no")
    assert "age" not in read
    assert "complaint" not in read


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"fevr": "no"}, "answers.fevr: is not a screening question. Did you mean fever?"),
        ({"fever": "maybe"}, "answers.fever: 'maybe' is not an answer. Use yes, no, not_sure or"),
        ({"fever": 1}, "answers.fever: 1 is not an answer."),
        ({"age": 154}, "answers.age: 154 is not an answer. Use a whole number from 0 to 120."),
        ({"age": True}, "answers.age: True is not an answer."),
        ({"age": 4.5}, "answers.age: 4.5 is not an answer."),
        ({"complaint": ["nek"]}, "answers.complaint: 'nek' is not one of"),
        ({"complaint": 3}, "answers.complaint: 3 is not an answer. Use a list of head,"),
        ({"others": "yes"}, "answers.others: 'yes' is not allowed. Use no, or leave it out."),
    ],
)
def test_it_says_what_is_wrong_and_what_to_write(said: dict[str, object], fault: str) -> None:
    with pytest.raises(UnreadableAnswers) as caught:
        read_answers(said, QUESTIONS)
    [one] = caught.value.faults
    assert one.startswith(fault)


def test_it_gathers_all_mistakes() -> None:
    with pytest.raises(UnreadableAnswers) as caught:
        read_answers({"fevr": "no", "age": -1, "lump": "perhaps"}, QUESTIONS)
    assert len(caught.value.faults) == 3


def test_it_refuses_what_is_no_object() -> None:
    with pytest.raises(UnreadableAnswers, match="not an object"):
        read_answers(["no"], QUESTIONS)


def test_it_does_not_pass_over_an_answer_to_a_question_nobody_asks() -> None:
    with pytest.raises(UnreadableAnswers, match=r"answers\.tired: is not a screening question"):
        assess({"tired": Answer.YES})
