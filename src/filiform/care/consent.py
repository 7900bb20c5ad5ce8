"""When a signed consent counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from unicodedata import combining, normalize

from filiform.care.consent_form import ConsentForm, Places, consent_form
from filiform.care.reason import Reason
from filiform.knowledge import LANGUAGES

LASTS = timedelta(days=365)
"""How long a signature counts; a project choice, to be confirmed by the clinic."""

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far a signing device's clock may run ahead of the server's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRecord:
    """A signature: who signed which words, in which language, when."""

    form_version: str
    text_sha256: str
    """The mark of the exact text that was on the screen."""
    language: str
    typed_name: str
    signed_at: datetime
    revoked_at: datetime | None = None
    places: tuple[str, ...] = ()
    """Near which places needles were planned when it was signed."""


def is_name_of(typed: str, given: str, family: str) -> bool:
    """Whether somebody typed their own first and last name.

    Capitals, accents and further names do not matter: one word of each is enough.
    """
    words = _words(typed)
    return bool(words & _words(given)) and bool(words & _words(family))


def _words(name: str) -> frozenset[str]:
    plain = "".join(one for one in normalize("NFKD", name.casefold()) if not combining(one))
    return frozenset(plain.replace("-", " ").replace("'", " ").split())


def why_consent_does_not_count(
    record: ConsentRecord | None,
    at: datetime,
    form: ConsentForm | None = None,
    places: Places = (),
) -> tuple[Reason, ...]:
    """What is wrong with a signature at a time, gravest first; empty when it counts.

    `form` is the form in force, the packaged one unless given; `places` is where needles are
    planned now: a page that did not speak of their risks does not count for them.
    """
    if record is None:
        return (Reason("no_consent"),)
    return tuple(_faults(record, at, form or consent_form(), places))


def _faults(
    record: ConsentRecord, at: datetime, form: ConsentForm, places: Places
) -> Iterator[Reason]:
    if record.revoked_at is not None and record.revoked_at <= at:
        yield Reason("consent_revoked")
    if not any(sign.isalpha() for sign in record.typed_name):
        yield Reason("consent_unsigned")
    if record.language not in LANGUAGES:
        yield Reason("consent_other_language")
    elif (record.form_version, record.text_sha256) != (
        form.version,
        form.sha256(record.language, record.places),
    ):
        yield Reason("consent_other_text")
    elif not set(form.sections_for(places)) <= set(form.sections_for(record.places)):
        yield Reason("consent_other_place")
    if record.signed_at > at + CLOCKS_DIFFER:
        yield Reason("consent_not_yet")
    elif record.signed_at + LASTS < at:
        yield Reason("consent_expired", facts={"days": LASTS.days})
