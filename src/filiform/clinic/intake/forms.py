"""What the patient fills in; the painter has its own element."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from filiform.care.consent import is_name_of
from filiform.care.consent_form import ConsentForm as ConsentPage
from filiform.clinic.intake.models.patient_words import LONGEST_STORY
from filiform.clinic.people.models import Patient

LONGEST_ACTIVITY = 120
ACTIVITIES = (1, 2, 3)
ACTIVITY_LABELS = {
    1: _("What is hard to do because of it?"),
    2: _("What else is hard to do?"),
    3: _("And one more thing?"),
}
RATINGS = [(number, str(number)) for number in range(11)]


class WordsForm(forms.Form):
    """The story, three ratings from 0 to 10, and what is hard to do because of the pain."""

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

    pain_usual = forms.TypedChoiceField(
        label=_("How strong is it usually, this week?"),
        help_text=_("0 is no pain. 10 is the worst pain there is."),
        choices=RATINGS,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a number from 0 to 10 for the usual pain.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in ACTIVITIES:
            self.fields[f"activity_{number}"] = forms.CharField(
                label=ACTIVITY_LABELS[number],
                help_text=_(
                    "Such as: climb the stairs, sleep, carry the child. These are your goals."
                )
                if number == 1
                else "",
                max_length=LONGEST_ACTIVITY,
                required=False,
                error_messages={
                    "max_length": _(
                        "Keep it under %(limit_value)d letters. You have %(show_value)d."
                    )
                },
            )
            self.fields[f"can_{number}"] = forms.TypedChoiceField(
                label=_("How well can you do it now?"),
                help_text=_("0 is not at all. 10 is as well as before."),
                choices=RATINGS,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
            )

    def psfs(self) -> tuple[dict[str, int], dict[str, str]]:
        """The answers to the Patient-Specific Functional Scale, and what the activities are."""
        answers: dict[str, int] = {}
        names: dict[str, str] = {}
        for number in ACTIVITIES:
            named = str(self.cleaned_data[f"activity_{number}"])
            if named:
                answers[f"activity_{number}"] = int(self.cleaned_data[f"can_{number}"])
                names[f"activity_{number}"] = named
        return answers, names

    def nprs(self) -> dict[str, int]:
        """The answers to the numeric pain rating."""
        return {one: int(self.cleaned_data[f"pain_{one}"]) for one in ("now", "worst", "usual")}

    def clean(self) -> dict[str, Any]:
        """The worst is at least now and usual; an activity and its number go together."""
        cleaned = super().clean() or {}
        for number in ACTIVITIES:
            named, can = cleaned.get(f"activity_{number}"), cleaned.get(f"can_{number}")
            if named and can is None:
                self.add_error(f"can_{number}", _("Choose a number from 0 to 10."))
            if can is not None and not named and f"activity_{number}" not in self.errors:
                self.add_error(f"activity_{number}", _("Say what it is that is hard to do."))
        worst, usual = cleaned.get("pain_worst"), cleaned.get("pain_usual")
        if worst is not None and usual is not None and usual > worst:
            self.add_error(
                "pain_usual",
                _("You said the worst pain is %(worst)d. Usually it cannot be more than that.")
                % {"worst": worst},
            )
        now, worst = cleaned.get("pain_now"), cleaned.get("pain_worst")
        if now is not None and worst is not None and now > worst:
            self.add_error(
                "pain_worst",
                _("You said the pain is %(now)d now. At its worst it was at least that.")
                % {"now": now},
            )
        return cleaned


class ConsentForm(forms.Form):
    """Two questions on what was read, a tick, and the patient's own name, typed."""

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

    def __init__(
        self, *args: Any, patient: Patient, page: ConsentPage, language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.patient = patient
        self.page = page
        self.language = language
        for asked in page.teach_back:
            self.fields[f"teach_{asked.id}"] = forms.ChoiceField(
                label=asked.question.text(language),
                choices=[(option.id, option.text.text(language)) for option in asked.options],
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose an answer.")},
            )
            self.fields[f"first_{asked.id}"] = forms.CharField(
                required=False, max_length=40, widget=forms.HiddenInput
            )
        questions = [f"teach_{asked.id}" for asked in page.teach_back]
        self.order_fields([*questions, "understood", "typed_name"])

    def clean(self) -> dict[str, Any]:
        """A wrong answer is explained and does not sign; what was answered first is kept."""
        cleaned = super().clean() or {}
        for asked in self.page.teach_back:
            said = cleaned.get(f"teach_{asked.id}")
            if said and said != asked.right:
                self.add_error(f"teach_{asked.id}", asked.explain.text(self.language))
                self._remember(f"first_{asked.id}", said)
        return cleaned

    def _remember(self, field: str, said: str) -> None:
        if isinstance(self.data, QueryDict) and not self.data.get(field):
            data = self.data.copy()
            data[field] = said
            self.data = data

    def teach_back(self) -> dict[str, str]:
        """The first answer to each question, whether right or not."""
        return {
            asked.id: self.cleaned_data[f"first_{asked.id}"]
            or self.cleaned_data[f"teach_{asked.id}"]
            for asked in self.page.teach_back
        }

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
