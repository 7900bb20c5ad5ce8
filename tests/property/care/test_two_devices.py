"""Laws of the log: order and number of arrivals do not matter, and nothing vanishes."""

from dataclasses import replace
from typing import get_args
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from filiform.care import (
    EntryId,
    EntryStruck,
    Event,
    NeedleInserted,
    SameIdOtherContent,
    Where,
    fold,
    from_wire,
    merge,
    reasons_to_stay_open,
    to_wire,
)
from filiform.care.strikes import strikes_in
from tests.property.care.logs import CONTENT, START, events, logs


def test_it_makes_every_kind_of_event() -> None:
    assert set(CONTENT) == set(get_args(Event))


@given(logs(), st.data())
def test_any_order_of_arrival_gives_one_ledger(log: tuple[Event, ...], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(log))
    cut = data.draw(st.integers(0, len(log)))
    assert fold(shuffled) == fold(log)
    assert fold(shuffled[cut:], shuffled[:cut]) == fold(log)


@given(logs(), st.data())
def test_a_log_sent_twice_counts_once(log: tuple[Event, ...], data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(log))) if log else []
    assert fold(log, again, log) == fold(log)
    assert len(merge(log, again)) == len(log)


@given(logs(), events(EntryId(str(UUID(int=1)))), events(EntryId(str(UUID(int=1)))))
def test_one_id_never_stands_for_two_entries(
    log: tuple[Event, ...], one: Event, other: Event
) -> None:
    assume(one != other)
    with pytest.raises(SameIdOtherContent, match=one.id):
        merge([one, *(event for event in log if event.id != one.id)], [other])


@given(logs())
def test_every_needle_put_in_is_in_one_place(log: tuple[Event, ...]) -> None:
    ledger = fold(log)
    struck = strikes_in(merge(log)).struck
    put_in = {e.needle for e in log if isinstance(e, NeedleInserted) and e.id not in struck}
    places = [Where.IN, Where.OUT, Where.BROKEN, Where.PULLED, Where.REFERRED]
    found = [needle.id for place in places for needle in ledger.at(place)]
    assert sorted(found) == sorted(put_in)


@given(logs())
def test_every_entry_is_counted(log: tuple[Event, ...]) -> None:
    assert fold(log).entries == len(log)


@given(logs(closing=False), st.data())
def test_a_struck_entry_counts_as_never_made(log: tuple[Event, ...], data: st.DataObject) -> None:
    assume(log)
    mistake = data.draw(st.sampled_from(log))
    spoken_of = {e.entry for e in log if isinstance(e, EntryStruck)}
    assume(mistake.id not in spoken_of)
    strike = strike_of(mistake, log, number=500)
    without = fold([event for event in log if event.id != mistake.id])
    struck = fold(log, [strike])
    assert struck.needles == without.needles
    assert struck.notes == without.notes
    assert struck.started_at == without.started_at
    assert struck.all_out_at == without.all_out_at
    assert struck.discrepancies == without.discrepancies


@given(logs(), st.data())
def test_striking_a_strike_restores_the_entry(log: tuple[Event, ...], data: st.DataObject) -> None:
    assume(log)
    mistake = data.draw(st.sampled_from(log))
    strike = strike_of(mistake, log, number=500)
    restored = fold(log, [strike, strike_of(strike, [*log, strike], number=501)])
    assert restored.needles == fold(log).needles
    assert restored.notes == fold(log).notes


@given(logs())
def test_closable_means_that_every_needle_is_accounted_for(log: tuple[Event, ...]) -> None:
    ledger = fold(log)
    if reasons_to_stay_open(ledger):
        return
    assert not ledger.at(Where.IN, Where.PULLED, Where.BROKEN)
    assert ledger.unsettled == ()
    assert ledger.count is not None
    assert ledger.count.needles_in == ledger.used
    assert ledger.count.needles_out == len(ledger.at(Where.OUT))
    assert merge(log)[-1] == ledger.count


@given(logs())
def test_a_closed_session_with_a_needle_open_is_never_quiet(log: tuple[Event, ...]) -> None:
    ledger = fold(log)
    if ledger.is_closed and ledger.at(Where.IN, Where.PULLED, Where.BROKEN):
        assert ledger.needs_review
        assert "already_closed" not in {one.code for one in reasons_to_stay_open(ledger)}


@given(logs())
def test_every_event_survives_the_wire(log: tuple[Event, ...]) -> None:
    assert tuple(from_wire(to_wire(event)) for event in log) == log


def strike_of(event: Event, log: tuple[Event, ...] | list[Event], number: int) -> EntryStruck:
    """An undo made by a device that had seen all of the log."""
    last = max(one.clock for one in log)
    return EntryStruck(
        id=EntryId(str(UUID(int=number))),
        device="tablet",
        clock=last + 1,
        at=START,
        entry=event.id,
    )


@given(logs())
def test_the_wall_time_never_sorts(log: tuple[Event, ...]) -> None:
    same_time = [replace(event, at=START) for event in log]
    assert [e.id for e in merge(same_time)] == [e.id for e in merge(log)]
