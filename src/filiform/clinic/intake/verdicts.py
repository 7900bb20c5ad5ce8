"""From stored answers to a verdict: ``filiform.safety`` decides, this only fetches and asks."""

from __future__ import annotations

from filiform.clinic.intake.models import Screening
from filiform.safety import Verdict, assess, load_screening, read_answers


def question_ids() -> tuple[str, ...]:
    """The questions in force."""
    return tuple(question.id for question in load_screening().questions)


def verdict_of(screening: Screening | None) -> Verdict:
    """The verdict by the rules in force; with no answers every question is open.

    An answer to a question that is no longer asked says nothing and is left out.
    """
    stored = screening.answers if screening is not None else {}
    known = question_ids()
    return assess(read_answers({key: stored[key] for key in known if key in stored}, known))
