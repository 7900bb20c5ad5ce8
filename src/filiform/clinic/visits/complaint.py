"""What the patient mainly complains of: it shifts where the ranking begins."""

from __future__ import annotations

from django.utils.translation import gettext as _

from filiform.atlas.complaints import COMPLAINTS
from filiform.clinic.people.models import User
from filiform.clinic.visits.models import Complaint, Visit


def complaint_of(visit: Visit) -> str:
    """The newest answer; empty when nobody has said it."""
    newest = visit.complaints.order_by("-said_at", "-id").first()
    return newest.complaint if newest is not None else ""


def keep_complaint(visit: Visit, complaint: str, said_by: User) -> Complaint:
    """Adds an answer. Raises ValueError for a complaint that no study is about."""
    if complaint and complaint not in COMPLAINTS:
        raise ValueError(complaint)
    return Complaint.objects.create(visit=visit, complaint=complaint, said_by=said_by)


def complaint_options(chosen: str, language: str) -> list[dict[str, object]]:
    """The complaints to choose from, by name; the first is that nobody has said it."""
    named = sorted((words.text(language), key) for key, words in COMPLAINTS.items())
    rows = [(_("Not said"), ""), *named]
    return [{"value": key, "label": label, "chosen": key == chosen} for label, key in rows]
