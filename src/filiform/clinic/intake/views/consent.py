"""Step 4: the patient reads one page and signs it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from filiform.care.consent_form import ConsentForm as Page
from filiform.care.consent_form import Section, consent_form
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.forms import ConsentForm
from filiform.clinic.intake.models import Consent
from filiform.clinic.intake.steps import Step, intake_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.intake.views.own_visit import own_visit, still_open
from filiform.clinic.people.access import for_patients
from filiform.clinic.visits.models import Visit
from filiform.safety import VerdictLevel

LONGEST_DEVICE = 300


@require_http_methods(["GET", "POST"])
@for_patients
def consent(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Show the page; take a signature for exactly the words that were shown."""
    visit = own_visit(request, visit_id)
    page = consent_form()
    signed = intake_of(visit).consent
    if signed is None and not still_open(visit):
        return redirect("patient_home")
    if verdict_of(intake_of(visit).screening).level is VerdictLevel.SEEK_CARE_NOW:
        return redirect("seek_care", visit_id=visit.pk)
    form = ConsentForm(request.POST or None, patient=visit.patient)
    if request.method == "POST" and signed is None:
        if request.POST.get("text_sha256") != page.sha256(_language()):
            form.add_error(None, _("The text has changed since you opened it. Read it again."))
        elif form.is_valid():
            _sign(request, visit, page, str(form.cleaned_data["typed_name"]))
            messages.success(request, _("Signed. Thank you."))
            return redirect("patient_home")
    if request.method == "GET":
        record(request, visit.patient, Action.VIEWED, *([signed] if signed else []))
    return render(
        request,
        "intake/consent.html",
        _shown(visit, page, signed, form),
        status=422 if form.errors else 200,
    )


def _sign(request: HttpRequest, visit: Visit, page: Page, typed_name: str) -> None:
    """Keep the signature, once however often the form is sent."""
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        if intake_of(visit).consent is not None:
            return
        signed = Consent.objects.create(
            patient=visit.patient,
            visit=visit,
            form_version=page.version,
            text_sha256=page.sha256(_language()),
            language=_language(),
            typed_name=typed_name,
            device=request.headers.get("User-Agent", "")[:LONGEST_DEVICE],
        )
        record(request, visit.patient, Action.ADDED, signed)


def _shown(
    visit: Visit, page: Page, signed: Consent | None, form: ConsentForm
) -> dict[str, object]:
    language = _language()
    return {
        "visit": visit,
        "step": Step.CONSENT,
        "form": form,
        "signed": signed,
        "title": page.title.text(language),
        "sections": [_in_language(section, language) for section in page.sections],
        "form_version": page.version,
        "text_sha256": page.sha256(language),
        "unreviewed": not page.provenance.checked_by,
    }


def _in_language(section: Section, language: str) -> dict[str, object]:
    figure = section.figure
    return {
        "heading": section.heading.text(language),
        "paragraphs": [one.text(language) for one in section.paragraphs],
        "points": [one.text(language) for one in section.points],
        "figure": figure
        and {
            "on": figure.on,
            "of": figure.of,
            "words": figure.words.text(language),
            "source": figure.source.text(language),
        },
    }


def _language() -> str:
    return (get_language() or "en")[:2]
