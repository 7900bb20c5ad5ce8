"""The sign-in form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models import Clinic, Credential, StaffMember
from filiform.safety.practice import jurisdictions

if TYPE_CHECKING:
    FormOfCredential = forms.ModelForm[Credential]
else:
    FormOfCredential = forms.ModelForm


class SignInForm(AuthenticationForm):
    """E-mail and password; the same words whether the person exists or not."""

    username = forms.EmailField(
        label=_("E-mail"),
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": False}),
        error_messages={"required": _("Enter your e-mail.")},
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password.")},
    )
    error_messages = {
        "invalid_login": _(
            "This e-mail and password do not go together. Check both and try again."
        ),
        "inactive": _("This account is closed. Please call the clinic."),
    }

    def clean_username(self) -> str:
        """Addresses are stored in small letters."""
        return str(self.cleaned_data["username"]).lower()


class CredentialForm(FormOfCredential):
    """A licence with its training, as a clinic lead records it."""

    class Meta:
        model = Credential
        fields = (
            "staff_member",
            "jurisdiction",
            "licence_number",
            "licensed_since",
            "licensed_until",
            "course_hours",
            "course_on",
            "basis",
        )
        labels = {
            "staff_member": _("Who"),
            "licence_number": _("License number"),
            "licensed_since": _("Licensed since"),
            "licensed_until": _("Licensed until"),
            "course_hours": _("Hours of dry needling training"),
            "course_on": _("Training completed on"),
            "basis": _("Written basis, where the state has no rule"),
        }
        widgets = {
            "licensed_since": forms.DateInput(attrs={"type": "date"}),
            "licensed_until": forms.DateInput(attrs={"type": "date"}),
            "course_on": forms.DateInput(attrs={"type": "date"}),
        }

    jurisdiction = forms.ChoiceField(label=_("State"))

    def __init__(self, *args: Any, clinic: Clinic, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["staff_member"] = forms.ModelChoiceField(
            label=_("Who"),
            queryset=StaffMember.objects.filter(clinic=clinic).select_related("user"),
        )
        places = [(one.id, one.name) for one in jurisdictions().values()]
        if clinic.jurisdiction not in jurisdictions():
            places.append((clinic.jurisdiction, clinic.jurisdiction))
        self.fields["jurisdiction"] = forms.ChoiceField(
            label=_("State"), choices=places, initial=clinic.jurisdiction
        )

    def clean(self) -> dict[str, Any]:
        """Dates in order, and hours with the day on which they were completed."""
        cleaned = super().clean() or {}
        since, until = cleaned.get("licensed_since"), cleaned.get("licensed_until")
        if since and until and until <= since:
            self.add_error("licensed_until", _("The license ends after it begins."))
        if cleaned.get("course_hours") and not cleaned.get("course_on"):
            self.add_error("course_on", _("Say when the training was completed."))
        return cleaned
