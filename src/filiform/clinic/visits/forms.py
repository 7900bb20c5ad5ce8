"""Booking a visit."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from filiform.clinic.people.models import Clinic, Patient, StaffMember

FARTHEST_AHEAD = timedelta(days=2 * 366)

if TYPE_CHECKING:
    PatientField = forms.ModelChoiceField[Patient]
    StaffField = forms.ModelChoiceField[StaffMember]
else:  # Django's own class takes no type parameter when it runs.
    PatientField = StaffField = forms.ModelChoiceField


class PatientChoice(PatientField):
    """Patients by name, in a list that only staff of their clinic see."""

    def label_from_instance(self, obj: Patient) -> str:
        """First and last name."""
        return obj.full_name


class TherapistChoice(StaffField):
    """Staff by name."""

    def label_from_instance(self, obj: StaffMember) -> str:
        """First and last name."""
        return obj.name


class BookForm(forms.Form):
    """A patient of the clinic, a day and a time of day where the clinic is."""

    patient = PatientChoice(
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

    def __init__(self, *args: Any, clinic: Clinic, by: StaffMember, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clinic, self.by = clinic, by
        if not by.sees_records:
            treating = StaffMember.objects.filter(clinic=clinic).exclude(role="front_desk")
            self.fields["therapist"] = TherapistChoice(
                label=_("With"),
                queryset=treating.select_related("user").order_by("user__full_name"),
                error_messages={"required": _("Choose who treats.")},
            )
        field = self.fields["patient"]
        if isinstance(field, PatientChoice):
            field.queryset = Patient.objects.filter(clinic=clinic).order_by("family_name")

    def clean(self) -> dict[str, Any]:
        """From today on, at most two years ahead."""
        cleaned = super().clean() or {}
        day = cleaned.get("day")
        today = timezone.localdate(timezone=ZoneInfo(self.clinic.time_zone))
        if day is not None and not today <= day <= today + FARTHEST_AHEAD:
            self.add_error("day", _("Choose a day from today on, at most two years ahead."))
        return cleaned

    def therapist(self) -> StaffMember:
        """Who treats: the one who books, unless the front desk names somebody."""
        chosen = self.cleaned_data.get("therapist")
        return chosen if isinstance(chosen, StaffMember) else self.by

    def starts_at(self) -> datetime:
        """The moment that was chosen."""
        return datetime.combine(
            self.cleaned_data["day"],
            self.cleaned_data["time"],
            tzinfo=ZoneInfo(self.clinic.time_zone),
        )
