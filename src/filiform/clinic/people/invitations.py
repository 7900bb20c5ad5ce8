"""Making and using the one-time links by which patients get a sign-in."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date, timedelta
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from filiform.clinic.people.models import Invitation, Patient, User

LASTS = timedelta(days=7)
MOST_WRONG = 5
"""Wrong dates of birth after which a link is shut: a guesser would need hundreds."""
TOKEN_BYTES = 32


class Way(StrEnum):
    """Whether a link still leads in, and if not, why."""

    OPEN = "open"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    USED = "used"
    SHUT = "shut"


def invite(patient: Patient, by: User) -> str:
    """A new token for the patient; older links stop working. It is told once and never kept."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with transaction.atomic():
        open_ones = patient.invitations.filter(used_at=None, expires_at__gt=timezone.now())
        open_ones.update(expires_at=timezone.now())
        Invitation.objects.create(
            patient=patient,
            token_sha256=_hash(token),
            made_by=by,
            expires_at=timezone.now() + LASTS,
        )
    return token


def invitation_of(token: str) -> tuple[Invitation | None, Way]:
    """The invitation behind a link, and whether it leads in."""
    found = (
        Invitation.objects.filter(token_sha256=_hash(token))
        .select_related("patient__clinic", "patient__user")
        .first()
    )
    if found is None:
        return None, Way.UNKNOWN
    return found, _way(found)


def _way(invitation: Invitation) -> Way:
    if invitation.used_at is not None or invitation.patient.user is not None:
        return Way.USED
    if invitation.wrong_answers >= MOST_WRONG:
        return Way.SHUT
    return Way.OPEN if invitation.expires_at > timezone.now() else Way.EXPIRED


def is_born_on(invitation: Invitation, said: date) -> bool:
    """Whether that is the patient's date of birth; a wrong one is counted against the link."""
    if said == invitation.patient.birth_date:
        return True
    with transaction.atomic():
        held = Invitation.objects.select_for_update().get(pk=invitation.pk)
        held.wrong_answers += 1
        held.save(update_fields=["wrong_answers"])
    return False


def join(invitation: Invitation, email: str, password: str) -> User | None:
    """The patient's new sign-in; None when the link was used meanwhile or the e-mail is taken."""
    with transaction.atomic():
        held = Invitation.objects.select_for_update().get(pk=invitation.pk)
        patient = Patient.objects.select_for_update(of=("self",)).get(pk=held.patient_id)
        if _way(held) is not Way.OPEN or User.objects.filter(email=email.lower()).exists():
            return None
        user = User.objects.create_user(
            email, password, full_name=patient.full_name, language=patient.language
        )
        patient.user = user
        patient.save(update_fields=["user"])
        held.used_at = timezone.now()
        held.save(update_fields=["used_at"])
    return user


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
