"""The therapist goes through the safety questions with the patient in the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.models import Screening
from filiform.clinic.intake.screening_forms import ClearingForm, ScreeningForm, initial_of
from filiform.clinic.intake.screening_lists import for_the_therapist, merged
from filiform.clinic.intake.steps import intake_of
from filiform.clinic.intake.verdicts import answers_of
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.models import Visit
from filiform.clinic.visits.target_places import targets_of
from filiform.clinic.visits.views.opened_visit import opened_visit, user_asking
from filiform.safety import (
    Answer,
    Answers,
    Level,
    Question,
    Rule,
    Verdict,
    against,
    assess,
    load_screening,
    storable,
)


@dataclass(frozen=True)
class Part:
    """Some fields of the page under a heading; ``is_shut`` when nothing there needs a look."""

    title: str
    fields: tuple[BoundField, ...]
    is_shut: bool


@require_http_methods(["GET", "POST"])
@for_clinicians
def screening_with_patient(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Answers can be put right, and what can be cleared is cleared with a reason."""
    visit = opened_visit(request, visit_id)
    if visit.state != Visit.State.BOOKED:
        return redirect("chart", visit_id=visit.pk)
    newest = intake_of(visit).screening
    stored = _with_age(visit, answers_of(newest))
    sent = _sent(request, stored)
    form = ClearingForm(
        request.POST if request.method == "POST" else None,
        questions=_questions(sent),
        language=_language(),
        to_clear=_to_clear(assess(sent), visit),
        initial=_initial(newest, stored),
    )
    if request.method == "POST" and form.is_valid():
        _keep(request, visit, form, stored)
        return redirect("plan", visit_id=visit.pk)
    if request.method == "GET":
        record(request, visit.patient, Action.VIEWED, newest or visit)
    return render(
        request,
        "visits/screening.html",
        {
            "visit": visit,
            "patient": visit.patient,
            "form": form,
            "parts": list(_parts(form, stored)),
        },
        status=422 if form.errors else 200,
    )


def _questions(answers: Answers) -> tuple[Question, ...]:
    """What concerns the patient, then what only the therapist answers."""
    asked = (one for one in load_screening().asked(answers) if one.id != "age")
    return (*asked, *for_the_therapist(answers))


def _sent(request: HttpRequest, stored: Answers) -> Answers:
    """The answers as they are being sent, over the stored ones; what is amiss is left out.

    Another place that hurts brings its questions along, so the places are read first.
    """
    if request.method != "POST":
        return stored
    answers = stored
    for _round in range(2):
        form = ScreeningForm(request.POST, questions=_questions(answers), language="en")
        form.is_valid()
        fine = [one for one in form.questions if one.id not in form.errors]
        answers = merged(stored, _said(form, fine))
    return answers


def _said(form: ScreeningForm, fine: list[Question]) -> Answers:
    form.questions = tuple(fine)
    return form.answers()


def _to_clear(verdict: Verdict, visit: Visit) -> list[Rule]:
    """What can be cleared: rules on the whole visit, and those on points of the plan."""
    fired = (*verdict.to_clear, *against(verdict, targets_of(visit)))
    return [one.rule for one in fired if one.rule.level is Level.RELATIVE]


def _parts(form: ClearingForm, stored: Answers) -> Iterator[Part]:
    """First what is open, yes or not sure; then what was answered no, list by list, shut."""
    bound = {field.name: field for field in form}
    loud = [one for one in form.questions if _needs_a_look(one, form, stored)]
    yield Part(_("Open, yes or not sure"), tuple(bound[one.id] for one in loud), is_shut=False)
    others = [name for name in bound if name.startswith("clear-") or name == "note"]
    yield Part(_("Cleared by you"), tuple(bound[name] for name in others), is_shut=False)
    for group in dict.fromkeys(one.group for one in form.questions):
        quiet = [one for one in form.questions if one.group == group and one not in loud]
        if quiet:
            fields = tuple(bound[one.id] for one in quiet)
            yield Part(group.stem.text(_language()), fields, is_shut=True)


def _needs_a_look(question: Question, form: ClearingForm, stored: Answers) -> bool:
    settled = stored.get(question.id) == Answer.NO
    return question.id in form.errors or not settled


def _initial(newest: Screening | None, stored: Answers) -> dict[str, object]:
    cleared = {f"clear-{rule}": True for rule in (newest.cleared if newest else ())}
    return {**initial_of(stored), **cleared, "note": newest.note if newest else ""}


def _with_age(visit: Visit, answers: Answers) -> Answers:
    return {**answers, "age": visit.patient.age_on(timezone.localdate(visit.starts_at))}


def _keep(request: HttpRequest, visit: Visit, form: ClearingForm, stored: Answers) -> None:
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        kept = Screening.objects.create(
            patient=visit.patient,
            visit=visit,
            answers=storable(merged(stored, form.answers())),
            cleared=form.cleared(),
            note=str(form.cleaned_data["note"]),
            rules_version=load_screening().version,
            answered_by=user_asking(request),
        )
        record(request, visit.patient, Action.ADDED, kept)


def _language() -> str:
    return (get_language() or "en")[:2]
