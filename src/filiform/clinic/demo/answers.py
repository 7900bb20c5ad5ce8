"""Walter's answers: one demo patient has already prepared his visit."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction
from django.utils import timezone

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain, canonical_json
from filiform.care.consent_form import consent_form
from filiform.clinic.intake.models import (
    Consent,
    OutcomeAnswers,
    PainDrawing,
    PatientWords,
    Screening,
)
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from filiform.outcomes import load_instruments
from filiform.safety import load_screening, read_answers, storable

PAINTED = {"low-back-right": 6, "buttock-upper-right": 7, "hip-outer-right": 5}


@transaction.atomic
def answers_of_walter(visit: Visit) -> None:
    """Drawing, words, screening (he takes a blood thinner) and consent, once a visit."""
    if visit.drawings.exists():
        return
    user = visit.patient.user
    assert user is not None  # noqa: S101  (the demo's patients can all sign in)
    _drawing(visit, user)
    PatientWords.objects.create(
        patient=visit.patient,
        visit=visit,
        story="It started when I lifted a suitcase. Sitting makes it worse, walking helps a bit.",
        pain_now=5,
        pain_worst=7,
        language="en",
    )
    _outcomes(visit, user)
    Screening.objects.create(
        patient=visit.patient,
        visit=visit,
        answers=_screening(visit),
        rules_version=load_screening().version,
        answered_by=user,
    )
    form = consent_form()
    Consent.objects.create(
        patient=visit.patient,
        visit=visit,
        form_version=form.version,
        text_sha256=form.sha256("en"),
        language="en",
        typed_name=visit.patient.full_name,
        device="demo clinic",
    )


SAID = {
    "complaint": ["low_back", "hip_thigh"],
    "blood_thinner": "yes",
    "injury_small": "yes",
    "others": "no",
}


def _screening(visit: Visit) -> dict[str, object]:
    age = visit.patient.age_on(timezone.localdate(visit.starts_at))
    return dict(storable(read_answers({"age": age, **SAID}, load_screening().questions)))


OUTCOMES: dict[str, tuple[dict[str, int], dict[str, str]]] = {
    "nprs": ({"now": 5, "worst": 7, "usual": 4}, {}),
    "psfs": (
        {"activity_1": 3, "activity_2": 5},
        {"activity_1": "Put on my socks", "activity_2": "Walk the dog"},
    ),
}


def _outcomes(visit: Visit, user: User) -> None:
    for instrument, (answers, names) in OUTCOMES.items():
        OutcomeAnswers.objects.create(
            patient=visit.patient,
            visit=visit,
            instrument=instrument,
            answers=answers,
            names=names,
            version=load_instruments().version,
            answered_by=user,
        )


def _drawing(visit: Visit, user: User) -> None:
    surface = load_surface()
    strength = {
        int(vertex): value
        for region, value in PAINTED.items()
        for vertex in surface.region_vertices(region)
    }
    vertices = tuple(sorted(strength))
    drawing = Drawing(
        shape=visit.patient.body_shape,
        language="en",
        author=Author("patient"),
        time=datetime.now(UTC).replace(microsecond=0),
        pains=(
            Pain(
                id="p1",
                kind="pain",
                main=True,
                vertices=vertices,
                intensity=tuple(strength[vertex] for vertex in vertices),
                qualities=("aching",),
                depth="deep",
            ),
        ),
        clear=Clear("not_asked"),
    )
    PainDrawing.objects.create(
        patient=visit.patient, visit=visit, drawing=canonical_json(drawing), made_by=user
    )
