"""One model a file; all of them are append-only: a new answer is a new row."""

from filiform.clinic.intake.models.consent import Consent, ConsentRevocation, ConsentText
from filiform.clinic.intake.models.outcome_answers import OutcomeAnswers
from filiform.clinic.intake.models.pain_drawing import PainDrawing
from filiform.clinic.intake.models.patient_words import PatientWords
from filiform.clinic.intake.models.screening import Screening

__all__ = [
    "Consent",
    "ConsentRevocation",
    "ConsentText",
    "OutcomeAnswers",
    "PainDrawing",
    "PatientWords",
    "Screening",
]
