"""One order for everybody: by clock, then device, then id; never by arrival or wall time."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from filiform.care import (
    DiscrepancyKind,
    EntryId,
    EntryStruck,
    SameIdOtherContent,
    Where,
    fold,
    merge,
    next_clock,
)
from tests.unit.care.building import START, Session


def id_(number: int) -> EntryId:
    return EntryId(str(UUID(int=number)))


def test_it_sorts_by_clock_whatever_the_ids_and_wall_times_are() -> None:
    inserted, removed = Session().inserted("N1").removed("N1").log
    early = replace(removed, id=id_(1), at=START - timedelta(hours=1))
    late = replace(inserted, id=id_(2))
    assert merge([early, late]) == (late, early)
    assert fold([early, late]).needles[0].where is Where.OUT


def test_it_sorts_equal_clocks_by_device_and_then_by_id() -> None:
    note = Session().noted("A line.").last
    log = [
        replace(note, id=id_(3), device="a"),
        replace(note, id=id_(1), device="b"),
        replace(note, id=id_(2), device="a"),
    ]
    assert [event.id for event in merge(log)] == [id_(2), id_(3), id_(1)]


def test_it_gives_the_next_entry_a_clock_after_all_it_has_seen() -> None:
    assert next_clock([]) == 1
    assert next_clock(reversed(Session().noted("one").noted("two").log)) == 3


def test_it_names_the_entry_that_came_with_two_contents() -> None:
    note = Session().noted("A line.").last
    with pytest.raises(SameIdOtherContent, match=f"Entry {note.id} came twice"):
        merge([note], [replace(note, device="another")])


def test_it_lets_no_entry_strike_one_that_comes_after_it() -> None:
    log = Session().started().noted("Kept.").log
    too_early = EntryStruck(id=id_(9), device="a", clock=1, at=START, entry=log[1].id)
    ledger = fold(log, [too_early])
    assert ledger.notes == ("Kept.",)
    assert [one.kind for one in ledger.discrepancies] == [DiscrepancyKind.STRIKES_NOTHING]
