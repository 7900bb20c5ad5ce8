"""Book a visit for a patient of the clinic."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.people.access import for_staff
from filiform.clinic.people.models import StaffMember
from filiform.clinic.visits.forms import BookForm
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.views.opened_visit import staff_asking


@require_http_methods(["GET", "POST"])
@for_staff
def book(request: HttpRequest) -> HttpResponse:
    """A new visit with the asker, or with whom the desk names; the same one is booked once."""
    member = staff_asking(request)
    now = timezone.localtime(timezone=ZoneInfo(member.clinic.time_zone))
    form = BookForm(
        request.POST if request.method == "POST" else None,
        clinic=member.clinic,
        by=member,
        initial={"day": now.date(), "time": now.strftime("%H:%M")},
    )
    if request.method == "POST" and form.is_valid():
        if _is_taken(form):
            form.add_error("time", _already(form, member))
        else:
            _book(request, form)
            day = form.cleaned_data["day"].isoformat()
            return redirect(f"{reverse('day_list')}?day={day}")
    return render(request, "visits/book.html", {"form": form}, status=422 if form.errors else 200)


def _already(form: BookForm, member: StaffMember) -> str:
    if form.therapist() == member:
        return _("You already have a visit at this time. Choose another.")
    return _("%(name)s already has a visit at this time. Choose another.") % {
        "name": form.therapist().name
    }


def _is_taken(form: BookForm) -> bool:
    """Whether the therapist has another patient then."""
    return (
        Visit.objects.filter(therapist=form.therapist(), starts_at=form.starts_at())
        .exclude(patient=form.cleaned_data["patient"])
        .exclude(state=Visit.State.CANCELLED)
        .exists()
    )


def _book(request: HttpRequest, form: BookForm) -> None:
    """The visit, once however often the form is sent."""
    with transaction.atomic():
        visit, is_new = Visit.objects.get_or_create(
            clinic=form.clinic,
            patient=form.cleaned_data["patient"],
            therapist=form.therapist(),
            starts_at=form.starts_at(),
        )
        if is_new:
            record(request, visit.patient, Action.ADDED, visit)
