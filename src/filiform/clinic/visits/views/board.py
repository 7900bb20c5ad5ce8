"""The session board: the page that the therapist works on while needles are in."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render, resolve_url
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET

from filiform.atlas import Hazard, Tier, load_atlas
from filiform.body import load_surface
from filiform.care.first_aid import first_aid
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.people.access import for_clinicians
from filiform.clinic.visits.models import Target, Visit
from filiform.clinic.visits.plan_choices import Aim, aims_of, turned
from filiform.clinic.visits.views.opened_visit import opened_visit

PRESETS = (
    {"gauge_mm": 0.25, "length_mm": 30},
    {"gauge_mm": 0.30, "length_mm": 40},
    {"gauge_mm": 0.30, "length_mm": 50},
    {"gauge_mm": 0.30, "length_mm": 60},
)


@require_GET
@for_clinicians
@ensure_csrf_cookie
def board(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Open the board; opening it again is the same as reconnecting."""
    visit = opened_visit(request, visit_id)
    if visit.state != Visit.State.IN_SESSION:
        return redirect("chart", visit_id=visit.pk)
    record(request, visit.patient, Action.VIEWED, visit)
    return render(
        request,
        "visits/board.html",
        {"visit": visit, "board_data": _board_data(request, visit)},
    )


def _board_data(request: HttpRequest, visit: Visit) -> dict[str, object]:
    language = (get_language() or "en")[:2]
    lying = {one.point: one.position for one in turned(aims_of(visit))}
    return {
        "session": str(visit.pk),
        "events_url": reverse("session_events", args=[visit.pk]),
        "close_url": reverse("session_close", args=[visit.pk]),
        "plan_url": reverse("plan", args=[visit.pk]),
        "csrf_token": get_token(request),
        "sign_in_url": f"{resolve_url(settings.LOGIN_URL)}?next={request.path}",
        "asset_url": static("filiform/body/surface.fbod"),
        "shape": visit.patient.body_shape,
        "lang": language,
        "patient": visit.patient.given_name,
        "treated_by": [visit.therapist.user.full_name],
        "emergency_number": visit.clinic.emergency_number,
        "first_aid": _first_aid(language, visit.clinic.emergency_number),
        "targets": [
            _target(target, lying[Aim.of(target)], visit.patient.body_shape, language)
            for target in visit.targets.all()
        ],
        "presets": PRESETS,
        "log": [entry.wire for entry in visit.entries.order_by("id")],
    }


def _first_aid(language: str, number: str) -> dict[str, object]:
    """What to do, ready to be shown when the network is gone."""
    return {
        one.id: {
            "steps": one.to_do(language),
            "call": one.when_to_call(language, number),
            "source": one.provenance.source,
            "checked": one.provenance.is_checked,
        }
        for one in first_aid().values()
    }


def hazard_line(hazard: Hazard, language: str) -> str:
    """What lies near, and how the needle is kept away from it."""
    return ": ".join(_hazard(hazard, language).values())


def _hazard(hazard: Hazard, language: str) -> dict[str, str]:
    structure = hazard.structure.text(language)
    return {
        "structure": f"{structure[:1].upper()}{structure[1:]}",
        "guidance": hazard.guidance.text(language),
    }


def _target(target: Target, lying: str, shape: str, language: str) -> dict[str, object]:
    """One planned point with everything that its row and its ring say."""
    muscle = load_atlas().muscle(target.muscle)
    point = load_atlas().trigger_point(target.trigger_point)
    length = muscle.needle_length_mm
    return {
        "id": str(target.pk),
        "muscle": muscle.id,
        "muscle_name": muscle.name.text(language),
        "side": target.side,
        "trigger_point": point.id,
        "vertex": load_surface().locate(point.place, target.side, shape),
        "position": lying,
        "position_words": point.where.text(language),
        "hazards": [_hazard(hazard, language) for hazard in muscle.hazards],
        "high_risk": muscle.tier is Tier.HIGH,
        "needles_expected": 1,
        "length_mm": [length.low, length.high],
    }
