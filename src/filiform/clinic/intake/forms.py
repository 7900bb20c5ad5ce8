"""What the patient fills in; the painter has its own element."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from filiform.care.consent import is_name_of
from filiform.clinic.intake.models.patient_words import LONGEST_STORY
from filiform.clinic.people.models import Patient

RATINGS = [(number, str(number)) for number in range(11)]


class WordsForm(forms.Form):
    """The story and two ratings from 0 to 10."""

    story = forms.CharField(
        label=_("What is it like, in your own words?"),
        help_text=_("When did it start? What makes it worse? What helps?"),
        max_length=LONGEST_STORY,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": _("Write a few words about your pain."),
            "max_length": _("Keep it under %(limit_value)d letters. You have %(show_value)d."),
        },
    )
    pain_now = forms.TypedChoiceField(
        label=_("How strong is the pain now?"),
        help_text=_("0 is no pain. 10 is the worst pain there is."),
        choices=RATINGS,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a number from 0 to 10 for the pain now.")},
    )
    pain_worst = forms.TypedChoiceField(
        label=_("How strong was it at its worst this week?"),
        help_text=_("0 is no pain. 10 is the worst pain there is."),
        choices=RATINGS,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a number from 0 to 10 for the worst pain.")},
    )

    def clean(self) -> dict[str, Any]:
        """The worst of the week is at least the pain now."""
        cleaned = super().clean() or {}
        now, worst = cleaned.get("pain_now"), cleaned.get("pain_worst")
        if now is not None and worst is not None and now > worst:
            self.add_error(
                "pain_worst",
                _("You said the pain is %(now)d now. At its worst it was at least that.")
                % {"now": now},
            )
        return cleaned


class ConsentForm(forms.Form):
    """A tick that it was read and understood, and the patient's own name, typed."""

    understood = forms.BooleanField(
        label=_("I have read this page. I could ask questions. I agree to dry needling."),
        error_messages={
            "required": _("Tick the box if you agree. If not, talk to your therapist.")
        },
    )
    typed_name = forms.CharField(
        label=_("Type your first and last name to sign"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Type your name to sign.")},
    )

    def __init__(self, *args: Any, patient: Patient, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.patient = patient

    def clean_typed_name(self) -> str:
        """A signature is the patient's own; for somebody else the desk has a form."""
        typed = str(self.cleaned_data["typed_name"])
        if not is_name_of(typed, self.patient.given_name, self.patient.family_name):
            raise forms.ValidationError(
                _(
                    "Type your first and last name as the clinic has it: %(name)s. "
                    "To sign for somebody else, come to the desk."
                ),
                params={"name": self.patient.full_name},
            )
        return typed
