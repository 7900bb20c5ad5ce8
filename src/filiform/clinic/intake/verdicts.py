"""From stored answers to a verdict: ``filiform.safety`` decides, this only fetches and asks."""

from __future__ import annotations

from filiform.clinic.intake.models import Screening
from filiform.clinic.intake.screening_lists import stored_answers
from filiform.safety import Answers, Verdict, assess


def answers_of(screening: Screening | None) -> Answers:
    """What was answered to the questions in force; nothing when there is no screening."""
    return stored_answers(screening.answers) if screening is not None else {}


def verdict_of(screening: Screening | None) -> Verdict:
    """The verdict by the rules in force; with no answers every question is open."""
    return assess(answers_of(screening))
