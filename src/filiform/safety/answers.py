"""What may be answered to a screening question, and how a set of answers is read."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum

from filiform.knowledge import suggestion
from filiform.safety.questions import Kind, Question


class Answer(StrEnum):
    """An answer in words; only NO means no."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    UNANSWERED = "unanswered"


Given = Answer | int | tuple[str, ...]
"""A word, a whole number, or the ids of the options chosen (empty: none of them)."""

Answers = Mapping[str, Given]
"""Answers by question id; a question that is left out is unanswered."""

OTHERS = "others"
"""A key that says how every yes-or-no question that is not named was answered."""


def is_unknown(given: Given | None) -> bool:
    """Whether nobody can tell from it: not sure, not asked, or left out."""
    return given in (None, Answer.NOT_SURE, Answer.UNANSWERED)


class UnreadableAnswers(ValueError):
    """Answers that do not belong to the questions; `faults` has a sentence for each mistake."""

    def __init__(self, faults: Collection[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def read_answers(value: object, questions: Iterable[Question]) -> Answers:
    """Answers from JSON such as ``{"age": 54, "complaint": ["neck"], "fever": "no"}``.

    True and false stand for yes and no. ``{"others": "no"}`` says that every yes-or-no question
    that is not named was asked and answered with no; nothing else ever turns into a no.
    Raises UnreadableAnswers with a sentence for every mistake.
    """
    if not isinstance(value, Mapping):
        raise UnreadableAnswers(["answers: not an object. Send question ids with their answers."])
    known = {question.id: question for question in questions}
    faults: list[str] = []
    answers: dict[str, Given] = {}
    for name, given in value.items():
        if name == OTHERS:
            continue
        question = known.get(name)
        if question is None:
            near = suggestion(str(name), known)
            faults.append(f"answers.{name}: is not a screening question. {near}".rstrip())
            continue
        read = _read(question, given)
        if isinstance(read, _Fault):
            faults.append(f"answers.{name}: {read.text}")
        else:
            answers[name] = read
    rest = _others(value, faults)
    if faults:
        raise UnreadableAnswers(faults)
    if rest is None:
        return answers
    words = (one.id for one in known.values() if one.kind is Kind.YES_NO)
    return {**dict.fromkeys(words, rest), **answers}


def storable(answers: Answers) -> dict[str, str | int | list[str]]:
    """The same answers as JSON can hold them; `read_answers` reads them back."""
    return {
        name: list(given)
        if isinstance(given, tuple)
        else str(given)
        if isinstance(given, str)
        else given
        for name, given in answers.items()
    }


class _Fault:
    def __init__(self, text: str) -> None:
        self.text = text


def _read(question: Question, given: object) -> Given | _Fault:
    if isinstance(given, str) and given in (Answer.NOT_SURE, Answer.UNANSWERED):
        return Answer(given)
    if question.kind is Kind.NUMBER:
        return _number(question, given)
    if question.kind is Kind.SOME_OF:
        return _chosen(question, given)
    if isinstance(given, bool):
        return Answer.YES if given else Answer.NO
    if isinstance(given, str) and given in set(Answer):
        return Answer(given)
    return _Fault(f"{given!r} is not an answer. Use yes, no, not_sure or unanswered.")


def _number(question: Question, given: object) -> int | _Fault:
    low, high = question.least, question.most
    whole = isinstance(given, int) and not isinstance(given, bool)
    if not whole or not low <= int(str(given)) <= high:
        return _Fault(f"{given!r} is not an answer. Use a whole number from {low} to {high}.")
    return int(str(given))


def _chosen(question: Question, given: object) -> tuple[str, ...] | _Fault:
    allowed = [option.id for option in question.options]
    if isinstance(given, str):
        given = [given]
    if not isinstance(given, list | tuple) or not all(isinstance(one, str) for one in given):
        return _Fault(f"{given!r} is not an answer. Use a list of {', '.join(allowed)}.")
    for one in given:
        if one not in allowed:
            near = suggestion(one, allowed)
            return _Fault(f"'{one}' is not one of {', '.join(allowed)}. {near}".rstrip())
    return tuple(one for one in allowed if one in given)


def _others(value: Mapping[object, object], faults: list[str]) -> Answer | None:
    if OTHERS not in value:
        return None
    given = value[OTHERS]
    if given is False or given == Answer.NO:
        return Answer.NO
    if given == Answer.UNANSWERED:
        return None
    faults.append(f"answers.{OTHERS}: {given!r} is not allowed. Use no, or leave it out.")
    return None
