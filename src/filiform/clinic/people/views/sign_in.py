"""Sign in and out."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET

from filiform.clinic.people.access import patient_of, staff_member_of
from filiform.clinic.people.forms import SignInForm
from filiform.clinic.people.models import User


class SignIn(LoginView):
    """The sign-in page; afterwards the pages speak the person's language."""

    authentication_form = SignInForm
    template_name = "people/sign_in.html"
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Sign in and keep the person's language on this device."""
        response: HttpResponse = super().form_valid(form)
        user = form.get_user()
        if isinstance(user, User):
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                user.language,
                samesite="Lax",
                secure=getattr(settings, "LANGUAGE_COOKIE_SECURE", False),
            )
        return response


sign_in = sensitive_post_parameters("password")(SignIn.as_view())
sign_out = LogoutView.as_view()


@require_GET
@login_required
def front_desk(request: HttpRequest) -> HttpResponseRedirect:
    """Lead everybody to their own first page."""
    if staff_member_of(request.user) is not None:
        return redirect("day_list")
    if patient_of(request.user) is not None:
        return redirect("patient_home")
    raise PermissionDenied
