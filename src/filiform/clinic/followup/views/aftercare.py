"""What to do after the session: for the patient at home and for the therapist who hands it over."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from filiform.atlas import UnknownMuscle, load_atlas
from filiform.body import load_surface
from filiform.care.aftercare import Kind, Needled, Section
from filiform.care.events import Side
from filiform.care.sentences import sentences
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.followup.cards import card_in_words
from filiform.clinic.followup.models import AftercareCard
from filiform.clinic.people.access import for_clinicians, for_patients
from filiform.clinic.visits.models import Visit

SIDES = {Side.RIGHT: _("right side"), Side.LEFT: _("left side")}
GLYPHS = {Kind.EMERGENCY: "warn", Kind.TELL: "phone", Kind.NORMAL: "check", Kind.DO: "drop"}


@require_GET
@for_patients
def aftercare(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """The patient's own card."""
    return _page(request, visit_id, audience="patient")


@require_GET
@for_clinicians
def visit_aftercare(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """The same card on the therapist's screen, to go through together and to print."""
    return _page(request, visit_id, audience="staff")


def _page(request: HttpRequest, visit_id: UUID, *, audience: str) -> HttpResponse:
    visit = Visit.objects.seen_by(request.user).filter(pk=visit_id).first()
    card = AftercareCard.objects.filter(visit=visit).first() if visit else None
    if visit is None or card is None:
        raise Http404
    record(request, visit.patient, Action.VIEWED, card)
    language = _language()
    words = card_in_words(card)
    return render(
        request,
        "followup/aftercare.html",
        {
            "visit": visit,
            "clinic": visit.clinic,
            "audience": audience,
            "emergency_address": f"tel:{visit.clinic.emergency_number}",
            "phone_address": f"tel:{visit.clinic.phone.replace(' ', '')}",
            "needled": [needled_words(one, language) for one in words.needled],
            "sections": [_section(section, language) for section in words.sections],
            "stretches": [
                {
                    "name": stretch.name.text(language),
                    "muscle": muscle_name(muscle, language),
                    "sides": _sides(muscle, words.needled),
                    "points": [
                        stretch.how.text(language),
                        stretch.dose.text(language),
                        stretch.caution.text(language),
                    ],
                }
                for muscle, stretch in words.stretches
            ],
            "unreviewed": any(not one.provenance.checked_by for one in words.sections),
        },
    )


def _section(section: Section, language: str) -> dict[str, object]:
    return {
        "kind": str(section.kind),
        "stop": section.kind is Kind.EMERGENCY,
        "glyph": GLYPHS[section.kind],
        "title": section.title.text(language),
        "points": [line.text(language) for line in section.lines],
        "note": section.note.text(language) if section.note else "",
        "calls_clinic": section.kind is Kind.TELL,
    }


def needled_words(one: Needled, language: str) -> str:
    """The muscle, and in brackets where on the body that is: "Soleus (back of the right calf)".

    A muscle that the atlas does not place says its side alone.
    """
    where = place_name(one.muscle, one.side, language) or side_name(str(one.side), language)
    return f"{muscle_name(one.muscle, language)} ({where})"


def place_name(muscle: str, side: Side, language: str) -> str:
    """The everyday name of the skin over the muscle; empty when the atlas does not say."""
    try:
        over = load_atlas().muscle(muscle).over
    except UnknownMuscle:
        return ""
    everyday = load_surface().everyday
    homes = {name: region for region in everyday for name in (*region.members, region.id)}
    sided = [homes.get(f"{region}-{side}", homes.get(region)) for region in over]
    return next((region.name(language) for region in sided if region is not None), "")


def _sides(muscle: str, needled: Sequence[Needled]) -> list[str]:
    """The sides on which the muscle was needled, as the stretch has to know them."""
    sides = dict.fromkeys(one.side for one in needled if one.muscle == muscle)
    return [str(SIDES[side]) for side in sides if side in SIDES]


def muscle_name(muscle: str, language: str) -> str:
    """The muscle in words; its id as words when the atlas does not know it."""
    try:
        return load_atlas().muscle(muscle).name.text(language)
    except UnknownMuscle:
        return muscle.replace("_", " ")


def side_name(side: str, language: str) -> str:
    """The patient's own side in words."""
    return sentences().side[side].text(language)


def _language() -> str:
    return (get_language() or "en")[:2]
