"""Who may needle where: a line is a credential, and what stands in the way."""

from __future__ import annotations

from datetime import date

import pytest

from filiform.safety.practice import Credential, Obstacle, jurisdictions, obstacles

TODAY = date(2026, 11, 25)


def credential(place: str, hours: int, since: int, until: int, basis: str = "") -> Credential:
    return Credential(
        jurisdiction=place,
        licence_number="12345",
        licensed_since=date(since, 1, 1),
        licensed_until=date(until, 12, 31),
        course_hours=hours,
        course_on=date(2020, 5, 1) if hours else None,
        basis=basis,
    )


# place, hours of training, licensed since, until, the clinic's own basis -> what is in the way
@pytest.mark.parametrize(
    ("place", "hours", "since", "until", "basis", "found"),
    [
        ("US-AZ", 24, 2015, 2027, "", ()),
        ("US-AZ", 23, 2015, 2027, "", ("too_few_hours",)),
        ("US-AZ", 0, 2015, 2027, "", ("too_few_hours",)),
        ("US-AZ", 40, 2015, 2025, "", ("licence_expired",)),
        ("US-AZ", 10, 2015, 2025, "", ("licence_expired", "too_few_hours")),
        ("US-AZ", 40, 2027, 2030, "", ("licence_expired",)),
        ("US-CO", 46, 2015, 2027, "", ()),
        ("US-CO", 46, 2026, 2027, "", ("too_few_years",)),
        ("US-CA", 200, 2001, 2027, "A letter", ("not_permitted_here",)),
        ("US-WA", 200, 2001, 2027, "A letter", ("not_yet_permitted_here",)),
        ("US-MI", 40, 2015, 2027, "", ("no_rule_and_no_basis",)),
        ("US-MI", 40, 2015, 2027, "Counsel's letter of 3 March 2026", ()),
        ("US-ZZ", 40, 2015, 2027, " ", ("no_rule_and_no_basis",)),
    ],
)
def test_it_lets_needle_who_may(
    place: str, hours: int, since: int, until: int, basis: str, found: tuple[str, ...]
) -> None:
    mine = credential(place, hours, since, until, basis)
    assert tuple(map(str, obstacles(place, [mine], TODAY))) == found


def test_a_credential_of_another_state_is_none_here() -> None:
    elsewhere = credential("US-CO", 46, 2015, 2027)
    assert obstacles("US-AZ", [elsewhere], TODAY) == (Obstacle.NO_CREDENTIAL,)
    assert obstacles("US-AZ", [], TODAY) == (Obstacle.NO_CREDENTIAL,)


def test_one_good_credential_is_enough() -> None:
    old, new = credential("US-AZ", 24, 2015, 2024), credential("US-AZ", 24, 2025, 2028)
    assert obstacles("US-AZ", [old, new], TODAY) == ()


def test_every_place_is_dated_and_cited_and_nobody_has_checked_it() -> None:
    for place in jurisdictions().values():
        assert place.as_of is not None
        assert place.provenance.source
        assert not place.provenance.is_checked
