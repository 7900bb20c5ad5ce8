"""What the patient fills in; the painter has its own element."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from filiform.clinic.intake.models.patient_words import LONGEST_STORY

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


class ConsentForm(forms.Form):
    """A tick that it was read and understood, and a typed name."""

    understood = forms.BooleanField(
        label=_("I have read this page. I could ask questions. I agree to dry needling."),
        error_messages={"required": _("Tick the box if you agree. If not, talk to your therapist.")},
    )
    typed_name = forms.CharField(
        label=_("Type your first and last name to sign"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Type your name to sign.")},
    )
