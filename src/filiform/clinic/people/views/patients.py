"""The clinic's patients: a list, a new one, and the link by which they come in."""

from __future__ import annotations

from uuid import UUID

import segno
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from filiform.clinic.audit.trail import Action, record, record_each
from filiform.clinic.people.access import for_staff, patients_seen_by, staff_member_of
from filiform.clinic.people.invitations import LASTS, invite
from filiform.clinic.people.models import Patient, StaffMember
from filiform.clinic.people.patient_forms import PatientForm

MOST_SHOWN = 50
LONGEST_NAME = 200


@require_GET
@for_staff
def patients(request: HttpRequest) -> HttpResponse:
    """The clinic's patients by name; ``?q=`` narrows by any part of the name."""
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_NAME]
    found = _named(patients_seen_by(request.user), asked).order_by("family_name", "given_name")
    shown = list(found.select_related("user")[: MOST_SHOWN + 1])
    record_each(
        request, Action.VIEWED, [(one, one) for one in shown[:MOST_SHOWN]], on="patient list"
    )
    return render(
        request,
        "people/patients.html",
        {"patients": shown[:MOST_SHOWN], "more": len(shown) > MOST_SHOWN, "q": asked},
    )


@require_http_methods(["GET", "POST"])
@for_staff
def add_patient(request: HttpRequest) -> HttpResponse:
    """A new patient of the asker's clinic; the same one is added once."""
    member = _member(request)
    form = PatientForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        patient = _added(request, member, form)
        return redirect("patient_page", patient_id=patient.pk)
    return render(
        request,
        "people/add_patient.html",
        {"form": form},
        status=422 if form.errors else 200,
    )


@require_GET
@for_staff
def patient_page(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    """Who the patient is, whether they have a sign-in, and their visits."""
    patient = _patient(request, patient_id)
    record(request, patient, Action.VIEWED)
    visits = patient.visits.select_related("therapist__user", "clinic").order_by("-starts_at")
    shown = {
        "patient": patient,
        "visits": visits[:20],
        "sees_records": _member(request).sees_records,
    }
    return render(request, "people/patient.html", shown)


@never_cache
@require_POST
@for_staff
def invite_patient(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    """Makes a link and shows it once, as a code to scan at the desk and as text."""
    patient = _patient(request, patient_id)
    if patient.user is not None:
        return redirect("patient_page", patient_id=patient.pk)
    with transaction.atomic():
        token = invite(patient, _member(request).user)
        record(request, patient, Action.ADDED, patient.invitations.latest("made_at"))
    address = request.build_absolute_uri(reverse("join", args=[token]))
    return render(
        request,
        "people/invitation.html",
        {"patient": patient, "address": address, "code": _code(address), "days": LASTS.days},
    )


def _named(found: QuerySet[Patient], asked: str) -> QuerySet[Patient]:
    for word in asked.split()[:5]:
        given = found.filter(given_name__icontains=word)
        found = given | found.filter(family_name__icontains=word)
    return found


def _added(request: HttpRequest, member: StaffMember, form: PatientForm) -> Patient:
    """The new row; a form sent twice finds the first."""
    said = form.cleaned_data
    with transaction.atomic():
        patient, is_new = Patient.objects.get_or_create(
            clinic=member.clinic,
            given_name=said["given_name"],
            family_name=said["family_name"],
            birth_date=said["birth_date"],
            defaults={name: said[name] for name in ("pronouns", "language", "body_shape")},
        )
        if is_new:
            record(request, patient, Action.ADDED)
    return patient


def _patient(request: HttpRequest, patient_id: UUID) -> Patient:
    return get_object_or_404(
        patients_seen_by(request.user).select_related("user", "clinic"), pk=patient_id
    )


def _member(request: HttpRequest) -> StaffMember:
    member = staff_member_of(request.user)
    if member is None:
        raise Http404
    return member


def _code(address: str) -> SafeString:
    """The address as an SVG, dark on light in either theme, with a margin for cameras."""
    drawn = segno.make(address, error="m").svg_inline(scale=6, border=4, light="white")
    return mark_safe(drawn)  # noqa: S308  (made of squares, no text of the address)
