"""Answers to outcome questionnaires of a visit: kept once, newest first for reading."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.models import OutcomeAnswers
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from filiform.outcomes import load_instruments, read_responses

Outcomes = Mapping[str, OutcomeAnswers]
"""The newest answers of a visit by the questionnaire's id."""


def outcomes_of(visit: Visit) -> Outcomes:
    """Rows come oldest first, so the last one of a questionnaire stays."""
    return {row.instrument: row for row in OutcomeAnswers.objects.filter(visit=visit)}


def keep_outcome(
    request: HttpRequest,
    visit: Visit,
    instrument: str,
    answers: Mapping[str, int],
    names: Mapping[str, str] | None = None,
) -> None:
    """Add the answers unless the newest are the same; raises UnreadableResponses.

    Call it within a transaction that holds the visit.
    """
    assert isinstance(request.user, User)  # noqa: S101  (the views let nobody else in)
    known = load_instruments()
    read = dict(read_responses(answers, known.named(instrument)))
    named = dict(names or {})
    newest = outcomes_of(visit).get(instrument)
    if newest is not None and (newest.answers, newest.names) == (read, named):
        return
    kept = OutcomeAnswers.objects.create(
        patient=visit.patient,
        visit=visit,
        instrument=instrument,
        answers=read,
        names=named,
        version=known.version,
        answered_by=request.user,
    )
    record(request, visit.patient, Action.ADDED, kept)
