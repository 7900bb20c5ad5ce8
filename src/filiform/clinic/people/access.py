"""Who may see what. Everything else asks here.

A patient sees their own record. Therapists and leads see the records of their clinic's patients;
the front desk sees who they are and when they come. Whoever may not see a thing is told that it
does not exist, so that an id reveals nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase

from filiform.clinic.people.models import Patient, StaffMember, User

View = Callable[..., HttpResponseBase]


def patient_of(user: User | AnonymousUser) -> Patient | None:
    """The patient that ``user`` is, if any."""
    if isinstance(user, AnonymousUser):
        return None
    return Patient.objects.filter(user=user).select_related("clinic", "user").first()


def staff_member_of(user: User | AnonymousUser) -> StaffMember | None:
    """The member of staff that ``user`` is, if any."""
    if isinstance(user, AnonymousUser):
        return None
    return StaffMember.objects.filter(user=user).select_related("clinic", "user").first()


def patients_seen_by(user: User | AnonymousUser) -> QuerySet[Patient]:
    """The patients whose records ``user`` may open."""
    staff_member = staff_member_of(user)
    if staff_member is not None:
        return Patient.objects.filter(clinic=staff_member.clinic)
    patient = patient_of(user)
    if patient is not None:
        return Patient.objects.filter(pk=patient.pk)
    return Patient.objects.none()


def for_patients(view: View) -> View:
    """Only a signed-in patient gets in."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if patient_of(request.user) is None:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return login_required(guarded)


def for_leads(view: View) -> View:
    """Only a signed-in clinic lead gets in."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        member = staff_member_of(request.user)
        if member is None or member.role != StaffMember.Role.CLINIC_LEAD:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return login_required(guarded)


def for_clinicians(view: View) -> View:
    """Only signed-in staff who may open records get in: the front desk does not."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        member = staff_member_of(request.user)
        if member is None or not member.sees_records:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return login_required(guarded)


def for_staff(view: View) -> View:
    """Any signed-in member of staff gets in; for pages that show no more than names and times."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if staff_member_of(request.user) is None:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return login_required(guarded)
