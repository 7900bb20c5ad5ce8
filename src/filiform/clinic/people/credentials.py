"""Stored credentials, asked by the domain's rule on who may needle."""

from __future__ import annotations

from datetime import date

from filiform.clinic.people.models import StaffMember
from filiform.safety.practice import Credential, Obstacle, obstacles


def why_not_needle(member: StaffMember, on: date) -> tuple[Obstacle, ...]:
    """What keeps a member of staff from needling in their clinic on a day; empty when nothing."""
    shown = [
        Credential(
            jurisdiction=row.jurisdiction,
            licence_number=row.licence_number,
            licensed_since=row.licensed_since,
            licensed_until=row.licensed_until,
            course_hours=row.course_hours,
            course_on=row.course_on,
            basis=row.basis,
        )
        for row in member.credentials.all()
    ]
    return obstacles(member.clinic.jurisdiction, shown, on)
