"""What the patient does before the visit, in order, and how far they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from filiform.clinic.intake.models import Consent, PainDrawing, PatientWords, Screening
from filiform.clinic.intake.screening_lists import is_complete, stored_answers
from filiform.clinic.visits.models import Visit


class Step(StrEnum):
    """The steps; the value is the last part of the page's address."""

    PAINT = "paint"
    WORDS = "words"
    SCREENING = "screening"
    CONSENT = "consent"


ORDER: tuple[Step, ...] = tuple(Step)


@dataclass(frozen=True)
class Intake:
    """The newest answer of each kind for one visit; None where there is none yet."""

    drawing: PainDrawing | None
    words: PatientWords | None
    screening: Screening | None
    consent: Consent | None

    @cached_property
    def done(self) -> tuple[Step, ...]:
        """The steps that have an answer; the screening is done when no list is open."""
        answers: Mapping[Step, Model | None] = {
            Step.PAINT: self.drawing,
            Step.WORDS: self.words,
            Step.SCREENING: self.screening if self.screening_is_complete else None,
            Step.CONSENT: self.consent if self.consent_stands else None,
        }
        return tuple(step for step in ORDER if answers[step] is not None)

    @property
    def consent_stands(self) -> bool:
        """Whether there is a signature that was not taken back."""
        return self.consent is not None and not hasattr(self.consent, "revocation")

    @cached_property
    def screening_is_complete(self) -> bool:
        """Whether every safety question that concerns the patient has an answer."""
        return self.screening is not None and is_complete(stored_answers(self.screening.answers))

    @property
    def next_step(self) -> Step | None:
        """The first step without an answer; None when all have one."""
        done = self.done
        return next((step for step in ORDER if step not in done), None)


Answer = TypeVar("Answer", PainDrawing, PatientWords, Screening, Consent)


def _newest(rows: QuerySet[Answer], visits: list[Visit]) -> dict[UUID, Answer]:
    """The newest row of each visit: rows come oldest first, so the last one stays."""
    return {row.visit_id: row for row in rows.filter(visit__in=visits)}


def intakes_of(visits: Iterable[Visit]) -> dict[UUID, Intake]:
    """The intake of each visit by its id, in four queries however many visits there are."""
    wanted = list(visits)
    drawings = _newest(PainDrawing.objects.all(), wanted)
    words = _newest(PatientWords.objects.all(), wanted)
    screenings = _newest(Screening.objects.all(), wanted)
    consents = _newest(Consent.objects.select_related("revocation"), wanted)
    return {
        visit.pk: Intake(
            drawing=drawings.get(visit.pk),
            words=words.get(visit.pk),
            screening=screenings.get(visit.pk),
            consent=consents.get(visit.pk),
        )
        for visit in wanted
    }


def intake_of(visit: Visit) -> Intake:
    """The intake of one visit."""
    return intakes_of([visit])[visit.pk]
