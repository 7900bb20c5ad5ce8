"""Step 4: the patient reads one page, answers two questions on it, and signs or takes it back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from filiform.care.consent import why_consent_does_not_count
from filiform.care.consent_form import ConsentForm as Page
from filiform.care.consent_form import consent_form
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.consent_pdf import consent_pdf
from filiform.clinic.intake.consent_places import places_for
from filiform.clinic.intake.consent_words import keep_words, words_of
from filiform.clinic.intake.forms import ConsentForm
from filiform.clinic.intake.models import Consent, ConsentRevocation
from filiform.clinic.intake.records import consent_record
from filiform.clinic.intake.steps import Intake, Step, intake_of
from filiform.clinic.intake.verdicts import verdict_of
from filiform.clinic.intake.views.own_visit import own_visit, still_open
from filiform.clinic.people.access import for_patients
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from filiform.safety import VerdictLevel

LONGEST_DEVICE = 300


@require_http_methods(["GET", "POST"])
@for_patients
def consent(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Show the page; take a signature for exactly the words that were shown."""
    visit = own_visit(request, visit_id)
    page, intake = consent_form(), intake_of(visit)
    if intake.consent is None and not still_open(visit):
        return redirect("patient_home")
    if verdict_of(intake.screening).level is VerdictLevel.SEEK_CARE_NOW:
        return redirect("seek_care", visit_id=visit.pk)
    places = places_for(visit, intake)
    signed = _standing(intake, places)
    form = ConsentForm(
        request.POST if request.method == "POST" else None,
        patient=visit.patient,
        page=page,
        language=_language(),
    )
    if request.method == "POST" and signed is None and still_open(visit):
        if request.POST.get("text_sha256") != page.sha256(_language(), places):
            form.add_error(None, _("The text has changed since you opened it. Read it again."))
        elif form.is_valid():
            _sign(request, visit, page, places, form)
            messages.success(request, _("Signed. Thank you."))
            return redirect("patient_home")
    if request.method == "GET":
        record(request, visit.patient, Action.VIEWED, *([signed] if signed else []))
    return render(
        request,
        "intake/consent.html",
        _shown(visit, page, places, signed, form),
        status=422 if form.errors else 200,
    )


@require_POST
@for_patients
def take_back_consent(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """From now on the signature does not count, also while a session is under way."""
    visit = own_visit(request, visit_id)
    assert isinstance(request.user, User)  # noqa: S101  (own_visit let only a patient in)
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        intake = intake_of(visit)
        if intake.consent is not None and intake.consent_stands:
            revocation = ConsentRevocation.objects.create(
                patient=visit.patient, consent=intake.consent, revoked_by=request.user
            )
            record(request, visit.patient, Action.ADDED, revocation)
    messages.success(request, _("Your consent is taken back. Nobody will needle you."))
    return redirect("patient_home")


@require_GET
@for_patients
def signed_consent_pdf(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """The page as it was signed, to keep."""
    visit = own_visit(request, visit_id)
    signed = intake_of(visit).consent
    if signed is None:
        raise Http404
    record(request, visit.patient, Action.VIEWED, signed)
    return consent_pdf(signed)


def _standing(intake: Intake, places: tuple[str, ...]) -> Consent | None:
    """The signature that counts now for these places; None when the page is to be signed."""
    if intake.consent is None:
        return None
    faults = why_consent_does_not_count(
        consent_record(intake.consent), timezone.now(), places=places
    )
    return None if faults else intake.consent


def _sign(
    request: HttpRequest, visit: Visit, page: Page, places: tuple[str, ...], form: ConsentForm
) -> None:
    """Keep the signature, once however often the form is sent."""
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        if _standing(intake_of(visit), places) is not None:
            return
        signed = Consent.objects.create(
            patient=visit.patient,
            visit=visit,
            form_version=page.version,
            text_sha256=keep_words(page, _language(), places),
            language=_language(),
            places=list(places),
            teach_back=form.teach_back(),
            typed_name=str(form.cleaned_data["typed_name"]),
            device=request.headers.get("User-Agent", "")[:LONGEST_DEVICE],
        )
        record(request, visit.patient, Action.ADDED, signed)


def _shown(
    visit: Visit,
    page: Page,
    places: tuple[str, ...],
    signed: Consent | None,
    form: ConsentForm,
) -> dict[str, object]:
    language = _language()
    return {
        "visit": visit,
        "step": Step.CONSENT,
        "form": form,
        "signed": signed,
        **words_of(page, language, places),
        "form_version": page.version,
        "text_sha256": page.sha256(language, places),
        "unreviewed": not page.provenance.checked_by,
    }


def _language() -> str:
    return (get_language() or "en")[:2]
