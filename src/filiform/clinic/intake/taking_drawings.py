"""Takes a drawing that a painter sent: reads it, says what is wrong with it, and keeps it once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from filiform.body.drawing import Author, Drawing, MalformedDrawing, parse_drawing
from filiform.body.drawing import canonical_json as canonical
from filiform.body.drawing.vocabulary import Role
from filiform.clinic.audit.trail import Action, record
from filiform.clinic.intake.models import PainDrawing
from filiform.clinic.intake.steps import intake_of
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Visit

MOST_FAULTS_SHOWN = 5


@dataclass(frozen=True)
class Taken:
    """What came of a drawing that was sent: the drawing, or what to say about it."""

    drawing: Drawing | None
    text: str
    """The drawing to show again, canonical, or empty."""
    problems: tuple[str, ...]


def take_drawing(sent: str, role: Role) -> Taken:
    """Reads a drawing; who made it is what the page knows, whatever the drawing says."""
    try:
        drawing = parse_drawing(sent)
    except MalformedDrawing as malformed:
        lost = _("The drawing could not be read, so it was not saved. It is still on this device.")
        faults = (str(fault) for fault in malformed.faults[:MOST_FAULTS_SHOWN])
        return Taken(None, "", (lost, *faults))
    drawing = replace(drawing, author=Author(role))
    text = canonical(drawing)
    if not any(pain.vertices or pain.pins for pain in drawing.pains):
        nothing = _("Nothing is painted yet. Paint where it hurts, or use the list.")
        return Taken(None, text, (nothing,))
    return Taken(drawing, text, ())


def keep_drawing(request: HttpRequest, visit: Visit, text: str) -> None:
    """Adds the drawing, once however often the same one is sent. Nothing is overwritten."""
    assert isinstance(request.user, User)  # noqa: S101  (the view let only somebody known in)
    with transaction.atomic():
        Visit.objects.select_for_update().get(pk=visit.pk)
        newest = intake_of(visit).drawing
        if newest is not None and newest.drawing == text:
            return
        kept = PainDrawing.objects.create(
            patient=visit.patient, visit=visit, drawing=text, made_by=request.user
        )
        record(request, visit.patient, Action.ADDED, kept)
