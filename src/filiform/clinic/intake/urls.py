"""The patient's pages before the visit, and painting without an account."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path, register_converter

from filiform.clinic.intake.steps import Step
from filiform.clinic.intake.views.body_data import regions
from filiform.clinic.intake.views.consent import (
    consent,
    signed_consent_pdf,
    take_back_consent,
)
from filiform.clinic.intake.views.paint import paint
from filiform.clinic.intake.views.patient_home import patient_home
from filiform.clinic.intake.views.screening import (
    screening,
    screening_list,
    screening_outcome,
    seek_care,
)
from filiform.clinic.intake.views.suitability import suitability
from filiform.clinic.intake.views.try_painting import try_chart, try_measure, try_painting
from filiform.clinic.intake.views.words import words

PAGES: dict[Step, Callable[..., HttpResponseBase]] = {
    Step.PAINT: paint,
    Step.WORDS: words,
    Step.SCREENING: screening,
    Step.CONSENT: consent,
}


class StepConverter:
    """The name of a step in an address; anything else is another page's address."""

    regex = "|".join(Step)

    def to_python(self, value: str) -> Step:
        """The step of that name."""
        return Step(value)

    def to_url(self, value: str) -> str:
        """The name of the step."""
        return str(value)


register_converter(StepConverter, "step")


def intake_step(request: HttpRequest, visit_id: UUID, step: Step) -> HttpResponseBase:
    """The page of one step."""
    return PAGES[step](request, visit_id)


urlpatterns = [
    path("my/", patient_home, name="patient_home"),
    path("my/visits/<uuid:visit_id>/get-help/", seek_care, name="seek_care"),
    path(
        "my/visits/<uuid:visit_id>/screening/outcome/", screening_outcome, name="screening_outcome"
    ),
    path(
        "my/visits/<uuid:visit_id>/screening/<slug:group>/", screening_list, name="screening_list"
    ),
    path(
        "my/visits/<uuid:visit_id>/consent/take-back/",
        take_back_consent,
        name="take_back_consent",
    ),
    path("my/visits/<uuid:visit_id>/consent.pdf", signed_consent_pdf, name="signed_consent_pdf"),
    path("my/visits/<uuid:visit_id>/<step:step>/", intake_step, name="intake_step"),
    path("body/regions/", regions, name="body_regions"),
    path("is-it-for-me/", suitability, name="suitability"),
    path("try/", try_painting, name="try_painting"),
    path("try/measure/", try_measure, name="try_measure"),
    path("try/chart/", try_chart, name="try_chart"),
]
