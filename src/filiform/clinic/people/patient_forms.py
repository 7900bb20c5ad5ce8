"""Adding a patient at the desk, and the patient's own first page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models import Patient, User

if TYPE_CHECKING:
    FormOfPatient = forms.ModelForm[Patient]
else:  # Django's own class takes no type parameter when it runs.
    FormOfPatient = forms.ModelForm
OLDEST_YEARS = 120


class BirthDateField(forms.DateField):
    """A date that the browser helps to enter."""

    widget = forms.DateInput(attrs={"type": "date", "autocomplete": "bday"})
    default_error_messages = {
        "required": _("Enter the date of birth."),
        "invalid": _("Enter the date as year-month-day, for example 1974-03-09."),
    }


class PatientForm(FormOfPatient):
    """Who somebody is; everything about the pain they say themselves."""

    class Meta:
        model = Patient
        fields = (
            "given_name",
            "family_name",
            "birth_date",
            "pronouns",
            "language",
            "body_shape",
        )

    birth_date = BirthDateField(label=_("Date of birth"))

    def clean_birth_date(self) -> date:
        """In the past, and not too long ago to be true."""
        born: date = self.cleaned_data["birth_date"]
        today = timezone.localdate()
        if born > today:
            raise forms.ValidationError(_("The date of birth is in the future."))
        if today.year - born.year > OLDEST_YEARS:
            raise forms.ValidationError(_("The date of birth is more than 120 years ago."))
        return born


class JoinForm(forms.Form):
    """The date of birth shows that it is the right person; then an e-mail and a password."""

    birth_date = BirthDateField(label=_("Your date of birth"))
    email = forms.EmailField(
        label=_("Your e-mail"),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={"required": _("Enter your e-mail.")},
    )
    password = forms.CharField(
        label=_("Choose a password"),
        help_text=_("At least 10 letters, numbers or signs. A few words are good."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Choose a password.")},
    )

    def clean_email(self) -> str:
        """Addresses are stored in small letters."""
        return str(self.cleaned_data["email"]).lower()

    def clean(self) -> dict[str, Any]:
        """The password is held to the rules, with the e-mail in mind."""
        cleaned = super().clean() or {}
        password = cleaned.get("password")
        if password:
            try:
                validate_password(password, User(email=cleaned.get("email", "")))
            except ValidationError as fault:
                self.add_error("password", fault)
        return cleaned
