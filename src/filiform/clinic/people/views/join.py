"""The patient opens the link from the desk, shows who they are, and gets a sign-in."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from filiform.clinic.people.invitations import (
    Way,
    invitation_of,
    is_born_on,
)
from filiform.clinic.people.invitations import (
    join as join_clinic,
)
from filiform.clinic.people.patient_forms import JoinForm

STATUS = {Way.OPEN: 200, Way.UNKNOWN: 404, Way.EXPIRED: 410, Way.USED: 410, Way.SHUT: 403}


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Says nothing about the patient until the date of birth is right."""
    invitation, way = invitation_of(token)
    if invitation is None or way is not Way.OPEN:
        return render(request, "people/join_shut.html", {"way": str(way)}, status=STATUS[way])
    form = JoinForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if not is_born_on(invitation, form.cleaned_data["birth_date"]):
            form.add_error("birth_date", _("This is not the date that the clinic has."))
        else:
            user = join_clinic(
                invitation, form.cleaned_data["email"], form.cleaned_data["password"]
            )
            if user is not None:
                login(request, user, backend="django.contrib.auth.backends.ModelBackend")
                return redirect("patient_home")
            form.add_error("email", _("This e-mail has a sign-in already. Use another."))
    return render(
        request,
        "people/join.html",
        {"form": form, "clinic": invitation.patient.clinic},
        status=422 if form.errors else 200,
    )
