"""What a clinic lead chooses for the clinic."""

from __future__ import annotations

import logging

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from filiform.clinic.people.access import for_leads, staff_member_of

log = logging.getLogger(__name__)


@require_http_methods(["GET", "POST"])
@for_leads
def clinic_choices(request: HttpRequest) -> HttpResponse:
    """One choice so far: whether visitors see suggested muscles."""
    member = staff_member_of(request.user)
    if member is None:
        raise Http404
    clinic = member.clinic
    if request.method != "POST":
        return render(request, "people/clinic_choices.html", {"clinic": clinic})
    clinic.suggests_to_visitors = "suggests_to_visitors" in request.POST
    clinic.save(update_fields=["suggests_to_visitors"])
    log.info(
        "Suggestions to visitors set to %s for clinic %s by staff member %s.",
        clinic.suggests_to_visitors,
        clinic.pk,
        member.pk,
    )
    messages.success(request, _("Saved."))
    return redirect("clinic_choices")
