"""Step 3: the safety questions, a list at a time, each kept when it is sent."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from filiform.body.drawing import parse_drawing
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.models import Screening
from filiform.clinic.intake.screening_forms import ScreeningForm, initial_of
from filiform.clinic.intake.screening_lists import (
    is_complete,
    lists_for,
    merged,
    next_list,
    places_of,
    questions_on,
)
from filiform.clinic.intake.steps import Intake, Step, intake_of
from filiform.clinic.intake.verdicts import answers_of, verdict_of
from filiform.clinic.intake.views.own_visit import own_visit, still_open
from filiform.clinic.people.access import for_patients
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit
from filiform.safety import Answers, Group, Verdict, VerdictLevel, load_screening, storable
from filiform.safety.telling import verdict_words


@require_GET
@for_patients
def screening(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """To the first list with something open; from the beginning when nothing is."""
    visit = own_visit(request, visit_id)
    if not still_open(visit):
        return redirect("patient_home")
    answers = answers_of(intake_of(visit).screening)
    group = next_list(answers) or lists_for(answers)[0]
    return redirect("screening_list", visit_id=visit.pk, group=group.id)


@require_http_methods(["GET", "POST"])
@for_patients
def screening_list(request: HttpRequest, visit_id: UUID, group: str) -> HttpResponse:
    """One list; an answer that is an emergency goes before the next list."""
    visit = own_visit(request, visit_id)
    if not still_open(visit):
        return redirect("patient_home")
    intake = intake_of(visit)
    answers = _with_age(visit, answers_of(intake.screening))
    lists = lists_for(answers)
    now = next((one for one in lists if one.id == group), None)
    if now is None:
        raise Http404
    form = ScreeningForm(
        request.POST if request.method == "POST" else None,
        questions=questions_on(now, answers),
        language=_language(),
        initial=_initial(intake, answers),
    )
    if request.method == "POST" and form.is_valid():
        kept = _keep(request, visit, merged(answers, form.answers()))
        return _onward(visit, kept, now)
    if request.method == "GET":
        record(
            request, visit.patient, Action.VIEWED, *([intake.screening] if intake.screening else [])
        )
    return _page(request, visit, form, now, lists)


def _onward(visit: Visit, kept: Screening, now: Group) -> HttpResponse:
    """Help first; then the list after this one, or what is still open; then the outcome."""
    answers = answers_of(kept)
    if verdict_of(kept).level is VerdictLevel.SEEK_CARE_NOW:
        return redirect("seek_care", visit_id=visit.pk)
    lists = lists_for(answers)
    after = lists[lists.index(now) + 1 :] if now in lists else ()
    following = next(iter(after), None) or next_list(answers)
    if following is not None:
        return redirect("screening_list", visit_id=visit.pk, group=following.id)
    return redirect("screening_outcome", visit_id=visit.pk)


def _page(
    request: HttpRequest, visit: Visit, form: ScreeningForm, now: Group, lists: tuple[Group, ...]
) -> HttpResponse:
    place = lists.index(now)
    language = _language()
    return render(
        request,
        "intake/screening_list.html",
        {
            "visit": visit,
            "step": Step.SCREENING,
            "form": form,
            "group": now,
            "stem": now.stem.text(language),
            "lead": now.lead.text(language),
            "number": place + 1,
            "total": len(lists),
            "before": lists[place - 1].id if place else "",
            "unreviewed": not now.provenance.is_checked,
        },
        status=422 if form.errors else 200,
    )


@require_GET
@for_patients
def screening_outcome(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """What the answers mean; with nothing to say, straight on to the next step."""
    visit = own_visit(request, visit_id)
    newest = intake_of(visit).screening
    verdict = verdict_of(newest)
    if newest is None or not is_complete(answers_of(newest)):
        return redirect("intake_step", visit_id=visit.pk, step=Step.SCREENING)
    if verdict.level is VerdictLevel.SEEK_CARE_NOW:
        return redirect("seek_care", visit_id=visit.pk)
    if verdict.level in (VerdictLevel.GO, VerdictLevel.CAUTION):
        return redirect("intake_step", visit_id=visit.pk, step=Step.CONSENT)
    record(request, visit.patient, Action.VIEWED, newest)
    _title, patient = verdict_words()[verdict.level]
    return render(
        request,
        "intake/screening_outcome.html",
        {
            "visit": visit,
            "step": Step.SCREENING,
            "words": patient.text(_language()),
            "see_a_doctor": verdict.level is VerdictLevel.SEE_A_DOCTOR,
            "sentences": told_to_patient(verdict),
            "unsure": [question.text.text(_language()) for question in verdict.unknown],
        },
    )


@require_GET
@for_patients
def seek_care(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Where to get help, in red, before anything else."""
    visit = own_visit(request, visit_id)
    verdict = verdict_of(intake_of(visit).screening)
    if verdict.level is not VerdictLevel.SEEK_CARE_NOW:
        return redirect("patient_home")
    record(request, visit.patient, Action.VIEWED, visit)
    return render(
        request,
        "intake/seek_care.html",
        {
            "visit": visit,
            "emergency_address": f"tel:{visit.clinic.emergency_number}",
            "phone_address": f"tel:{visit.clinic.phone.replace(' ', '')}",
            "sentences": told_to_patient(verdict, only=VerdictLevel.SEEK_CARE_NOW),
            "again": next(
                (one.id for one in lists_for(verdict.answers) if _is_why(one, verdict)), ""
            ),
        },
    )


def told_to_patient(verdict: Verdict, *, only: VerdictLevel | None = None) -> list[str]:
    """The sentences of the rules that stand in the way, each once, gravest first."""
    least = (only or VerdictLevel.BLOCKED).gravity
    said = (
        fired.rule.patient.text(_language())
        for fired in verdict.fired
        if fired.level.gravity >= least
    )
    return list(dict.fromkeys(said))


def _is_why(group: Group, verdict: Verdict) -> bool:
    """Whether an answer on this list made it an emergency."""
    grave = (one for one in verdict.fired if one.level is VerdictLevel.SEEK_CARE_NOW)
    return any(reason.question.group == group for one in grave for reason in one.because)


def _initial(intake: Intake, answers: Answers) -> dict[str, object]:
    """What was answered; where it hurts is proposed by the drawing."""
    shown = initial_of(answers)
    if "complaint" not in answers and intake.drawing is not None:
        shown["complaint"] = list(places_of(parse_drawing(intake.drawing.drawing)))
    return shown


def _with_age(visit: Visit, answers: Answers) -> Answers:
    return {**answers, "age": visit.patient.age_on(timezone.localdate(visit.starts_at))}


def _keep(request: HttpRequest, visit: Visit, answers: Answers) -> Screening:
    """Add the answers, once however often the same ones are sent."""
    assert isinstance(request.user, User)  # noqa: S101  (own_visit let only a patient in)
    said = storable(answers)
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        newest = intake_of(visit).screening
        if newest is not None and newest.answers == said:
            return newest
        kept = Screening.objects.create(
            patient=visit.patient,
            visit=visit,
            answers=said,
            rules_version=load_screening().version,
            answered_by=request.user,
        )
        record(request, visit.patient, Action.ADDED, kept)
    return kept


def _language() -> str:
    return (get_language() or "en")[:2]
