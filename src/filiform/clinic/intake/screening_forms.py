"""One list of safety questions as a form, and all of them as the therapist goes through them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from filiform.clinic.intake.models.patient_words import LONGEST_STORY
from filiform.safety import Answer, Answers, Given, Kind, Question, Rule, storable

ANSWERS = [("yes", _("Yes")), ("no", _("No")), ("not_sure", _("Not sure"))]
REST = "rest"
"""The field that says that everything left open on the page is answered with no."""


def question_field(question: Question, language: str) -> forms.Field:
    """The field for one question; none is required, the form asks for what is missing."""
    words: dict[str, Any] = {
        "label": question.text.text(language),
        "help_text": question.help.text(language),
        "required": False,
    }
    if question.kind is Kind.NUMBER:
        return forms.IntegerField(
            min_value=question.least,
            max_value=question.most,
            error_messages={
                "invalid": _("Write a whole number."),
                "min_value": _("Write a number from %(least)s to %(most)s.")
                % {"least": question.least, "most": question.most},
                "max_value": _("Write a number from %(least)s to %(most)s.")
                % {"least": question.least, "most": question.most},
            },
            **words,
        )
    if question.kind is Kind.SOME_OF:
        return forms.MultipleChoiceField(
            choices=[(option.id, option.text.text(language)) for option in question.options],
            widget=forms.CheckboxSelectMultiple,
            **words,
        )
    return forms.ChoiceField(choices=ANSWERS, widget=forms.RadioSelect, **words)


class ScreeningForm(forms.Form):
    """Some screening questions; *not sure* is an answer, nothing is not.

    With ``rest=no`` in the data every yes-or-no question left open is answered with no: the
    button says so.
    """

    def __init__(
        self, *args: Any, questions: Iterable[Question], language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.questions = tuple(questions)
        for question in self.questions:
            self.fields[question.id] = question_field(question, language)

    def clean(self) -> dict[str, Any]:
        """Every question that is not optional needs an answer."""
        cleaned = super().clean() or {}
        rest_is_no = self.data.get(REST) == Answer.NO
        for question in self.questions:
            if question.id in self.errors or cleaned.get(question.id) not in (None, "", []):
                continue
            if question.kind is Kind.YES_NO and rest_is_no:
                cleaned[question.id] = str(Answer.NO)
            elif not question.optional:
                self.add_error(question.id, MISSING[question.kind])
        return cleaned

    def answers(self) -> dict[str, Given]:
        """What was answered, by question id."""
        found: dict[str, Given] = {}
        for question in self.questions:
            value: Any = self.cleaned_data.get(question.id)
            if question.kind is Kind.YES_NO:
                found[question.id] = Answer(value)
            elif question.kind is Kind.SOME_OF:
                found[question.id] = tuple(value)
            elif value is not None:
                found[question.id] = int(value)
        return found


MISSING = {
    Kind.YES_NO: _("Choose yes, no or not sure."),
    Kind.NUMBER: _("Write a whole number."),
    Kind.SOME_OF: _("Choose at least one place."),
}


def initial_of(answers: Answers) -> dict[str, Any]:
    """Answers as a form shows them."""
    return {name: given for name, given in storable(answers).items() if given != "unanswered"}


class ClearingForm(ScreeningForm):
    """The therapist goes through the questions again and may clear what was answered yes."""

    def __init__(
        self,
        *args: Any,
        questions: Iterable[Question],
        language: str,
        to_clear: Sequence[Rule],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, questions=questions, language=language, **kwargs)
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
        cleaned = super().clean()
        if any(cleaned.get(f"clear-{rule}") for rule in self.order) and not cleaned.get("note"):
            self.add_error("note", _("Write why it is cleared and how you adapt the treatment."))
        return cleaned
