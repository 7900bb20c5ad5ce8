"""Whether visitors without an account see suggested muscles."""

from __future__ import annotations

from filiform.clinic.people.models import Clinic


def visitors_see_suggestions() -> bool:
    """True when every clinic of this installation has turned it on; without clinics, False.

    The page to paint on without an account belongs to all of them, so one that has it off
    keeps it off.
    """
    choices = set(Clinic.objects.values_list("suggests_to_visitors", flat=True))
    return choices == {True}
