"""What the patient fills in; the painter has its own element."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from filiform.care.consent import is_name_of
from filiform.clinic.intake.models.patient_words import LONGEST_STORY
from filiform.clinic.people.models import Patient
from filiform.safety import Question, Rule, load_screening

ANSWERS = [("yes", _("Yes")), ("no", _("No")), ("not_sure", _("Not sure"))]
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


class QuestionField(forms.ChoiceField):
    """One screening question; ``points`` are what belongs to it, shown as a list."""

    def __init__(self, question: Question, language: str) -> None:
        super().__init__(
            label=question.text.text(language),
            help_text=question.help.text(language),
            choices=ANSWERS,
            widget=forms.RadioSelect,
            error_messages={"required": _("Choose yes, no or not sure.")},
        )
        self.points = [point.text(language) for point in question.points]


class ScreeningForm(forms.Form):
    """The screening questions; *not sure* is an answer, nothing is not."""

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in load_screening().questions:
            self.fields[question.id] = QuestionField(question, language)

    def answers(self) -> dict[str, str]:
        """Question id to *yes*, *no* or *not_sure*."""
        return {
            question.id: str(self.cleaned_data[question.id])
            for question in load_screening().questions
        }


class ClearingForm(ScreeningForm):
    """The therapist goes through the questions again and may clear what was answered yes."""

    def __init__(self, *args: Any, language: str, to_clear: Sequence[Rule], **kwargs: Any) -> None:
        super().__init__(*args, language=language, **kwargs)
        self.order = [rule.id for rule in to_clear]
        for rule in to_clear:
            self.fields[f"clear-{rule.id}"] = forms.BooleanField(
                label=_("Cleared: %(rule)s") % {"rule": rule.title.text(language)},
                help_text=rule.clears.text(language),
                required=False,
            )
        self.fields["note"] = forms.CharField(
            label=_("What you found out, and how you adapt the treatment"),
            help_text=_("Needed when you clear something."),
            max_length=LONGEST_STORY,
            required=False,
            widget=forms.Textarea(attrs={"rows": 4}),
        )

    def cleared(self) -> list[str]:
        """The ids of the rules that are ticked as cleared."""
        return [rule for rule in self.order if self.cleaned_data.get(f"clear-{rule}")]

    def clean(self) -> dict[str, Any]:
        """Clearing takes a reason in words."""
        cleaned = super().clean() or {}
        if any(cleaned.get(f"clear-{rule}") for rule in self.order) and not cleaned.get("note"):
            self.add_error("note", _("Write why it is cleared and how you adapt the treatment."))
        return cleaned
