"""The screening as a row of short lists: which ones concern a patient, and which come next."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from filiform.body import load_surface
from filiform.body.drawing import Drawing
from filiform.safety import (
    Answer,
    Answers,
    AskedOf,
    Given,
    Group,
    Question,
    load_screening,
    read_answers,
)

KNOWN_ANYWAY = frozenset({"age"})
"""What the patient's record tells, so that nobody is asked."""


def stored_answers(stored: Mapping[str, object]) -> Answers:
    """Stored answers to the questions in force; one that is no longer asked says nothing."""
    known = {question.id for question in load_screening().questions}
    kept = {name: given for name, given in stored.items() if name in known}
    return read_answers(kept, load_screening().questions)


def lists_for(answers: Answers) -> tuple[Group, ...]:
    """The lists that concern somebody who answered this, in their order."""
    return tuple(dict.fromkeys(question.group for question in _asked(answers)))


def questions_on(group: Group, answers: Answers) -> tuple[Question, ...]:
    """What a list asks of somebody who answered this."""
    return tuple(question for question in _asked(answers) if question.group == group)


def next_list(answers: Answers) -> Group | None:
    """The first list on which something is open; None when all are done."""
    return next(
        (question.group for question in _asked(answers) if _is_open(question, answers)), None
    )


def is_complete(answers: Answers) -> bool:
    """Whether every question that concerns the patient has an answer; *not sure* is one."""
    return next_list(answers) is None


def for_the_therapist(answers: Answers) -> tuple[Question, ...]:
    """What only the therapist answers."""
    return load_screening().asked(answers, of=AskedOf.THERAPIST)


def places_of(drawing: Drawing) -> tuple[str, ...]:
    """The places that hurt, as the drawing shows them: options of the question on the complaint."""
    surface = load_surface()
    painted = {vertex for pain in drawing.pains for vertex in (*pain.vertices, *pain.pins)}
    homes = np.unique(surface.everyday_of[sorted(painted)])
    names = {surface.everyday[int(home)].id for home in homes}
    names = {name.removesuffix("-left").removesuffix("-right") for name in names}
    offered = load_screening().question("complaint").options
    return tuple(option.id for option in offered if option.regions & names)


def merged(answers: Answers, new: Mapping[str, Given]) -> Answers:
    """The answers with those of one list put over them."""
    return {**answers, **new}


def _asked(answers: Answers) -> tuple[Question, ...]:
    asked = load_screening().asked(answers)
    return tuple(question for question in asked if question.id not in KNOWN_ANYWAY)


def _is_open(question: Question, answers: Answers) -> bool:
    return not question.optional and answers.get(question.id) in (None, Answer.UNANSWERED)
