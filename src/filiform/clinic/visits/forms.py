"""Booking a visit."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models import Clinic, Patient


class BookForm(forms.Form):
    """A patient of the clinic, a day and a time of day where the clinic is."""

    patient = forms.ModelChoiceField(
        label=_("Patient"),
        queryset=Patient.objects.none(),
        error_messages={"required": _("Choose a patient.")},
    )
    day = forms.DateField(
        label=_("Day"),
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "required": _("Enter the day."),
            "invalid": _("Enter the day as year-month-day, for example 2026-11-30."),
        },
    )
    time = forms.TimeField(
        label=_("Time"),
        widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={
            "required": _("Enter the time."),
            "invalid": _("Enter the time as hours:minutes, for example 14:30."),
        },
    )

    def __init__(self, *args: object, clinic: Clinic, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments
        self.clinic = clinic
        field = self.fields["patient"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  (declared above)
        field.queryset = Patient.objects.filter(clinic=clinic).order_by("family_name")
        field.label_from_instance = lambda patient: patient.full_name  # type: ignore[method-assign]

    def starts_at(self) -> datetime:
        """The moment that was chosen."""
        return datetime.combine(
            self.cleaned_data["day"],
            self.cleaned_data["time"],
            tzinfo=ZoneInfo(self.clinic.time_zone),
        )
