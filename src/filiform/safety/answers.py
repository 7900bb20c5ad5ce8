"""What may be answered to a screening question, and how a set of answers is read."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from filiform.knowledge import suggestion


class Answer(StrEnum):
    """An answer; only NO means no."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    UNANSWERED = "unanswered"

    @property
    def is_unknown(self) -> bool:
        """Whether nobody can tell from it: not sure, or not asked."""
        return self in (Answer.NOT_SURE, Answer.UNANSWERED)


Answers = Mapping[str, Answer]
"""Answers by question id; a question that is left out is unanswered."""


class UnreadableAnswers(ValueError):
    """Answers that do not belong to the questions; `faults` has a sentence for each mistake."""

    def __init__(self, faults: Collection[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def read_answers(value: object, questions: Collection[str]) -> Answers:
    """Answers from JSON such as ``{"bleeding": "no"}``; raises UnreadableAnswers with all faults.

    `questions` are the ids that may be answered.
    """
    if not isinstance(value, Mapping):
        raise UnreadableAnswers(["answers: not an object. Send question ids with their answers."])
    faults: list[str] = []
    answers: dict[str, Answer] = {}
    allowed = {str(answer) for answer in Answer}
    for question, answer in value.items():
        if question not in questions:
            near = suggestion(str(question), questions)
            faults.append(f"answers.{question}: is not a screening question. {near}".rstrip())
        elif not isinstance(answer, str) or answer not in allowed:
            fix = "Use yes, no, not_sure or unanswered."
            faults.append(f"answers.{question}: {answer!r} is not an answer. {fix}")
        else:
            answers[question] = Answer(answer)
    if faults:
        raise UnreadableAnswers(faults)
    return answers
