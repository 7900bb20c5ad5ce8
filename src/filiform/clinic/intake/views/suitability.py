"""*Is it for me?*: the screening for visitors without an account. Nothing is stored.

The answers travel in the page itself, from list to list, and end with it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from filiform.clinic.intake.screening_forms import ScreeningForm, initial_of
from filiform.clinic.intake.screening_lists import merged
from filiform.clinic.intake.views.screening import told_to_patient
from filiform.clinic.people.models import Clinic
from filiform.safety import (
    Answer,
    Answers,
    Group,
    Kind,
    Question,
    UnreadableAnswers,
    Verdict,
    VerdictLevel,
    assess,
    load_screening,
    read_answers,
    storable,
)
from filiform.safety.telling import verdict_words

LEFT_TO_THE_THERAPIST = frozenset({"place", "needles"})
"""Lists that matter once needles are planned; a visitor is not asked for them."""
LONGEST = 20_000
"""Bytes of answers that one page may send on; a full set has about 3 000."""
SO_FAR, GROUP, BACK = "so_far", "group", "back"


@never_cache
@require_http_methods(["GET", "POST"])
def suitability(request: HttpRequest) -> HttpResponse:
    """A list at a time; then what the answers mean. An emergency ends it at once."""
    if request.method == "GET":
        return _ask(request, {}, _lists({})[0])
    answers = _so_far(request)
    if answers is None:
        return _ask(request, {}, _lists({})[0], lost=True)
    lists = _lists(answers)
    now = next((one for one in lists if one.id == request.POST.get(GROUP)), lists[0])
    if BACK in request.POST:
        return _ask(request, answers, lists[max(lists.index(now) - 1, 0)])
    form = ScreeningForm(request.POST, questions=_questions(now, answers), language=_language())
    if not form.is_valid():
        return _page(request, answers, now, form)
    answers = merged(answers, form.answers())
    if assess(answers).level is VerdictLevel.SEEK_CARE_NOW:
        return _tell(request, answers)
    lists = _lists(answers)
    following = lists[lists.index(now) + 1 :]
    return _ask(request, answers, following[0]) if following else _tell(request, answers)


def _ask(
    request: HttpRequest, answers: Answers, group: Group, *, lost: bool = False
) -> HttpResponse:
    form = ScreeningForm(
        questions=_questions(group, answers), language=_language(), initial=initial_of(answers)
    )
    return _page(request, answers, group, form, lost=lost)


def _page(
    request: HttpRequest, answers: Answers, group: Group, form: ScreeningForm, *, lost: bool = False
) -> HttpResponse:
    lists = _lists(answers)
    return render(
        request,
        "intake/suitability.html",
        {
            "form": form,
            "group": group,
            "stem": group.stem.text(_language()),
            "lead": group.lead.text(_language()),
            "number": lists.index(group) + 1,
            "total": len(lists),
            "so_far": json.dumps(storable(answers)),
            "lost": lost,
        },
        status=422 if form.errors or lost else 200,
    )


def _tell(request: HttpRequest, answers: Answers) -> HttpResponse:
    verdict = assess(answers)
    unsure = [one for one in verdict.unknown if answers.get(one.id) == Answer.NOT_SURE]
    level = _level(verdict, unsure)
    _title, patient = verdict_words()[level]
    number = _emergency_number()
    return render(
        request,
        "intake/suitability_result.html",
        {
            "level": str(level),
            "words": patient.text(_language()),
            "sentences": told_to_patient(verdict, only=_least_told(level)),
            "cautions": told_to_patient(verdict, only=VerdictLevel.CAUTION)
            if level is VerdictLevel.CAUTION
            else [],
            "unsure": [one.text.text(_language()) for one in unsure],
            "emergency_number": number,
            "emergency_address": f"tel:{number}",
            "later": [
                group.stem.text(_language())
                for group in load_screening().groups
                if group.id in LEFT_TO_THE_THERAPIST
            ],
        },
    )


def _level(verdict: Verdict, unsure: Sequence[Question]) -> VerdictLevel:
    """What was asked counts; what is left to the therapist keeps nobody from coming."""
    if unsure:
        return max(verdict.from_answers, VerdictLevel.BLOCKED, key=lambda level: level.gravity)
    return verdict.from_answers


def _least_told(level: VerdictLevel) -> VerdictLevel:
    now = VerdictLevel.SEEK_CARE_NOW
    return now if level is now else VerdictLevel.BLOCKED


def _so_far(request: HttpRequest) -> Answers | None:
    """What the pages before have sent on; None when it cannot be read."""
    written = request.POST.get(SO_FAR, "")
    if len(written) > LONGEST:
        return None
    try:
        return read_answers(json.loads(written), load_screening().questions)
    except (ValueError, RecursionError, UnreadableAnswers):
        return None


def _lists(answers: Answers) -> tuple[Group, ...]:
    asked = load_screening().asked(answers)
    return tuple(
        dict.fromkeys(one.group for one in asked if one.group.id not in LEFT_TO_THE_THERAPIST)
    )


def _questions(group: Group, answers: Answers) -> tuple[Question, ...]:
    """The list's own questions; a number is asked for only where it cannot be left out."""
    asked = load_screening().asked(answers)
    return tuple(
        one
        for one in asked
        if one.group == group and not (one.kind is Kind.NUMBER and one.optional)
    )


def _emergency_number() -> str:
    """The number of the clinics here, where they agree on one."""
    numbers = set(Clinic.objects.values_list("emergency_number", flat=True))
    return numbers.pop() if len(numbers) == 1 else "911"


def _language() -> str:
    return (get_language() or "en")[:2]
