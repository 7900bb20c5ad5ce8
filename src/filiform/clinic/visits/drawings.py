"""The drawings of a visit: who made each, and those beside the one in hand."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from filiform.body.drawing import to_json_object
from filiform.body.summary import summary
from filiform.clinic.intake.models import PainDrawing
from filiform.clinic.intake.templatetags.intake_words import in_clinic_time
from filiform.clinic.visits.candidates import drawing_of
from filiform.clinic.visits.models import Visit


@dataclass(frozen=True)
class OtherDrawing:
    """A drawing beside the one in hand."""

    id: UUID
    drawn_by: str
    summary: str
    chart: str
    """The address of the chart that shows it and ranks by it."""


def drawn_by(kept: PainDrawing) -> str:
    """Whose drawing it is, and since when: the patient's own, or copied by a member of staff."""
    when = in_clinic_time(kept.made_at, kept.visit.clinic)
    if drawing_of(kept).author.role == "patient":
        return _("Painted by the patient, %(when)s") % {"when": when}
    who = kept.made_by.full_name
    return _("Copied by %(who)s from what the patient said, %(when)s") % {"who": who, "when": when}


def other_drawings(visit: Visit, in_hand: PainDrawing | None) -> tuple[OtherDrawing, ...]:
    """The drawings of the visit beside the one in hand, the latest first."""
    if in_hand is None:
        return ()
    language = (get_language() or "en")[:2]
    rows = PainDrawing.objects.filter(visit=visit).exclude(pk=in_hand.pk)
    return tuple(
        OtherDrawing(
            row.pk,
            drawn_by(row),
            summary(drawing_of(row), language),
            reverse("chart", args=[visit.pk], query={"drawing": str(row.pk)}),
        )
        for row in rows.order_by("-made_at", "-id")
    )


def newest_copied_at(visit: Visit) -> str:
    """The time, as drawings write it, of the newest drawing that staff copied; empty for none."""
    drawings = (drawing_of(row) for row in PainDrawing.objects.filter(visit=visit))
    copied = [one for one in drawings if one.author.role != "patient"]
    if not copied:
        return ""
    return str(to_json_object(max(copied, key=lambda one: one.time))["time"])


def drawing_named(visit: Visit, name: str) -> PainDrawing | None:
    """The drawing of that id, if it is one of this visit."""
    try:
        drawing_id = UUID(name)
    except ValueError:
        return None
    return PainDrawing.objects.filter(visit=visit, pk=drawing_id).first()
