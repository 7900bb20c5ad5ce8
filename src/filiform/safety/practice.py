"""May this therapist needle here today? Jurisdictions are dated, cited data."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from filiform.knowledge import Bilingual, Entry, Faults, Provenance, read_toml
from filiform.knowledge.review import Review, read_review


class Status(StrEnum):
    """What the law of a place says of physical therapists who needle."""

    PERMITTED = "permitted"
    PERMITTED_WITH_CONDITIONS = "permitted_with_conditions"
    NOT_PERMITTED = "not_permitted"
    PENDING = "pending"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """One place's rule; `hours` of training and `years` of practice, 0 where it names none."""

    id: str
    name: str
    status: Status
    hours: int
    years: int
    asks: Bilingual
    as_of: date | None
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """What one therapist may show for one place.

    `basis` names the written ground on which the clinic lets somebody needle where the law is
    silent or this data has no entry.
    """

    jurisdiction: str
    licence_number: str
    licensed_until: date
    licensed_since: date
    course_hours: int
    course_on: date | None
    basis: str = ""


class Obstacle(StrEnum):
    """Why a therapist may not needle."""

    NO_CREDENTIAL = "no_credential"
    LICENCE_EXPIRED = "licence_expired"
    NOT_PERMITTED_HERE = "not_permitted_here"
    NOT_YET_PERMITTED_HERE = "not_yet_permitted_here"
    NO_RULE_AND_NO_BASIS = "no_rule_and_no_basis"
    TOO_FEW_HOURS = "too_few_hours"
    TOO_FEW_YEARS = "too_few_years"


DAYS_A_YEAR = 365.25


def obstacles(place: str, credentials: Iterable[Credential], on: date) -> tuple[Obstacle, ...]:
    """What keeps somebody with these credentials from needling in a place; empty when nothing.

    One credential for the place that meets everything is enough; otherwise the obstacles of the
    best one are told.
    """
    here = [one for one in credentials if one.jurisdiction == place]
    law = jurisdictions().get(place)
    if law is not None and law.status is Status.NOT_PERMITTED:
        return (Obstacle.NOT_PERMITTED_HERE,)
    if law is not None and law.status is Status.PENDING:
        return (Obstacle.NOT_YET_PERMITTED_HERE,)
    if not here:
        return (Obstacle.NO_CREDENTIAL,)
    return min((tuple(_against(one, law, on)) for one in here), key=len)


def _against(credential: Credential, law: Jurisdiction | None, on: date) -> Iterator[Obstacle]:
    if not credential.licensed_since <= on <= credential.licensed_until:
        yield Obstacle.LICENCE_EXPIRED
    silent = law is None or law.status is Status.SILENT
    if silent and not credential.basis.strip():
        yield Obstacle.NO_RULE_AND_NO_BASIS
    if law is None:
        return
    trained = credential.course_on is not None and credential.course_on <= on
    if law.hours and (not trained or credential.course_hours < law.hours):
        yield Obstacle.TOO_FEW_HOURS
    if law.years and (on - credential.licensed_since).days < law.years * DAYS_A_YEAR:
        yield Obstacle.TOO_FEW_YEARS


@cache
def jurisdictions() -> dict[str, Jurisdiction]:
    """The packaged places by id, such as US-AZ; raises KnowledgeFault with every mistake."""
    faults = Faults()
    file = Entry.of(read_toml("filiform.safety", "jurisdictions.toml", faults), faults)
    review = read_review(file)
    found = [_read(entry, review) for entry in file.entries("jurisdiction", least=1)]
    ids = [one.id for one in found]
    for double in sorted({one for one in ids if ids.count(one) > 1}):
        file.note("jurisdiction", f'"{double}" stands there twice', "Give each its own id.")
    file.finish()
    faults.raise_if_any()
    return {one.id: one for one in found}


def _read(entry: Entry, review: Review) -> Jurisdiction:
    found = Jurisdiction(
        id=entry.text("id"),
        name=entry.text("name"),
        status=entry.member("status", Status),
        hours=entry.whole("hours", 0, 1000, default=0),
        years=entry.whole("years", 0, 50, default=0),
        asks=entry.bilingual("asks"),
        as_of=entry.day("as_of"),
        provenance=review.of(entry),
    )
    entry.finish()
    return found
