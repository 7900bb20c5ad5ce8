"""The visit that a member of staff opens: every page of the visit begins here."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from filiform.clinic.people.access import staff_member_of
from filiform.clinic.people.models import StaffMember, User
from filiform.clinic.visits.models import Visit


def opened_visit(request: HttpRequest, visit_id: UUID) -> Visit:
    """A visit of the asker's clinic; another clinic's does not exist. Raises Http404."""
    return get_object_or_404(Visit.objects.seen_by(request.user), pk=visit_id)


def staff_asking(request: HttpRequest) -> StaffMember:
    """The member of staff who asks. Raises Http404 when nobody of the staff does."""
    member = staff_member_of(request.user)
    if member is None:
        raise Http404
    return member


def user_asking(request: HttpRequest) -> User:
    """The signed-in person. Raises Http404 when nobody is signed in."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user
