"""Rosa's answers, stored as her pages would store them."""

from __future__ import annotations

from datetime import UTC, datetime

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain, canonical_json
from filiform.care.consent_form import consent_form
from filiform.clinic.intake.models import Consent, PainDrawing, PatientWords, Screening
from filiform.clinic.visits.models import Visit
from filiform.safety import load_screening

ALL_NO = {"danger_signs": "no", "bleeding": "no", "pregnancy": "no"}


def drawing_of(*regions: str, shape: str = "female") -> str:
    """The canonical text of a drawing that fills these regions at 7."""
    surface = load_surface()
    vertices = sorted({int(v) for region in regions for v in surface.region_vertices(region)})
    pain = Pain(
        id="p1",
        kind="pain",
        main=True,
        vertices=tuple(vertices),
        intensity=(7,) * len(vertices),
    )
    return canonical_json(
        Drawing(
            shape=shape,
            language="en",
            author=Author("patient"),
            time=datetime(2026, 11, 24, 10, 0, tzinfo=UTC),
            pains=(pain,),
            clear=Clear("not_asked"),
        )
    )


def prepare(visit: Visit, *, answers: dict[str, str] | None = None, signed: bool = True) -> None:
    """Drawing, words, screening and consent."""
    user = visit.patient.user
    assert user is not None
    patient = visit.patient
    PainDrawing.objects.create(
        patient=patient,
        visit=visit,
        drawing=drawing_of("shoulder-blade-right", "front-of-shoulder-right"),
        made_by=user,
    )
    PatientWords.objects.create(
        patient=patient,
        visit=visit,
        story="It pulls when I reach the top shelf.",
        pain_now=6,
        pain_worst=9,
        language="en",
    )
    Screening.objects.create(
        patient=patient,
        visit=visit,
        answers=ALL_NO if answers is None else answers,
        rules_version=load_screening().version,
        answered_by=user,
    )
    if signed:
        form = consent_form()
        Consent.objects.create(
            patient=patient,
            visit=visit,
            form_version=form.version,
            text_sha256=form.sha256("en"),
            language="en",
            typed_name=patient.full_name,
        )
