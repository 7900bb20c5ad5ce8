"""Rosa's answers, stored as her pages would store them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.test import Client
from django.urls import reverse

from filiform.body import load_surface
from filiform.body.drawing import Author, Clear, Drawing, Pain, canonical_json
from filiform.care.consent_form import consent_form
from filiform.clinic.intake.consent_words import keep_words
from filiform.clinic.intake.models import (
    Consent,
    OutcomeAnswers,
    PainDrawing,
    PatientWords,
    Screening,
)
from filiform.clinic.intake.steps import Step
from filiform.clinic.visits.models import Visit
from filiform.outcomes import load_instruments
from filiform.safety import Kind, load_screening

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

ALL_NO: dict[str, object] = {
    "age": 52,
    "complaint": ["shoulder"],
    **{one.id: "no" for one in load_screening().questions if one.kind is Kind.YES_NO},
}
"""Rosa, whose shoulder hurts, answered every other question with no."""


def screen(client: Client, visit: Visit, **said: str) -> _MonkeyPatchedWSGIResponse:
    """Sends list after list as the patient's pages do; the answer to the last one.

    What is not in ``said`` is left to the button that answers the rest with no.
    """
    answer = client.get(reverse("intake_step", args=[visit.pk, Step.SCREENING]))
    for _list in range(20):
        address = answer["Location"]
        if "/screening/" not in address or address.endswith("/outcome/"):
            break
        answer = client.post(address, {"complaint": "shoulder", **said, "rest": "no"})
    return client.get(address) if address.endswith("/outcome/") else answer


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


def prepare(visit: Visit, *, answers: dict[str, object] | None = None, signed: bool = True) -> None:
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
    OutcomeAnswers.objects.create(
        patient=patient,
        visit=visit,
        instrument="nprs",
        answers={"now": 6, "worst": 9, "usual": 5},
        version=load_instruments().version,
        answered_by=user,
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
            text_sha256=keep_words(form, "en", ("shoulder",)),
            language="en",
            places=["shoulder"],
            teach_back={asked.id: asked.right for asked in form.teach_back},
            typed_name=patient.full_name,
        )
