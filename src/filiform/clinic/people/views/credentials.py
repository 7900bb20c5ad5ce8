"""Who of the clinic may needle, and why not; a clinic lead records what they may show."""

from __future__ import annotations

import logging

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from filiform.care.starting import therapist_reasons
from filiform.clinic.people.access import for_leads, staff_member_of
from filiform.clinic.people.credentials import why_not_needle
from filiform.clinic.people.forms import CredentialForm
from filiform.clinic.people.models import StaffMember
from filiform.safety.practice import jurisdictions

log = logging.getLogger(__name__)


@require_http_methods(["GET", "POST"])
@for_leads
def credentials(request: HttpRequest) -> HttpResponse:
    """Everybody with their credentials, what the law asks, and a form for one more."""
    lead = staff_member_of(request.user)
    if lead is None:
        raise Http404
    form = CredentialForm(request.POST if request.method == "POST" else None, clinic=lead.clinic)
    if request.method == "POST" and form.is_valid():
        form.instance.recorded_by = lead.user
        kept = form.save()
        log.info("Credential %s recorded by staff member %s.", kept.pk, lead.pk)
        messages.success(request, _("Recorded."))
        return redirect("credentials")
    language = (get_language() or "en")[:2]
    law = jurisdictions().get(lead.clinic.jurisdiction)
    team = StaffMember.objects.filter(clinic=lead.clinic).select_related("user", "clinic")
    return render(
        request,
        "people/credentials.html",
        {
            "clinic": lead.clinic,
            "form": form,
            "team": [_line(one, language) for one in team.prefetch_related("credentials")],
            "law": law and {"name": law.name, "asks": law.asks.text(language), "as_of": law.as_of},
            "source": law.provenance.source if law else "",
        },
        status=422 if form.errors else 200,
    )


def _line(member: StaffMember, language: str) -> dict[str, object]:
    found = why_not_needle(member, timezone.localdate())
    return {
        "name": member.name,
        "role": member.get_role_display(),
        "may": not found,
        "why": [one.text(language) for one in therapist_reasons(found)],
        "credentials": member.credentials.all(),
    }
