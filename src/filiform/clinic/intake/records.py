"""Stored consents and clearances as the domain's own values."""

from __future__ import annotations

from datetime import datetime

from filiform.care.consent import ConsentRecord
from filiform.care.starting import Clearance
from filiform.clinic.intake.models import Consent, Screening


def consent_record(consent: Consent | None) -> ConsentRecord | None:
    """The signature as ``filiform.care`` reads it."""
    if consent is None:
        return None
    return ConsentRecord(
        form_version=consent.form_version,
        text_sha256=consent.text_sha256,
        language=consent.language,
        typed_name=consent.typed_name,
        signed_at=consent.signed_at,
        revoked_at=revoked_at(consent),
        places=tuple(consent.places or ()),
    )


def clearances_of(screening: Screening | None) -> tuple[Clearance, ...]:
    """What a therapist has cleared in the newest answers, with the reason and the name."""
    if screening is None:
        return ()
    return tuple(
        Clearance(rule=rule, explanation=screening.note, by=screening.answered_by.full_name)
        for rule in screening.cleared
    )


def revoked_at(consent: Consent) -> datetime | None:
    """When it was taken back; None while it stands."""
    revocation = getattr(consent, "revocation", None)
    return revocation.revoked_at if revocation is not None else None
