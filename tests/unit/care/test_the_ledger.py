"""What is true after a log."""

from filiform.care import DiscrepancyKind, Found, Where
from tests.unit.care.building import Session


def wheres(session: Session) -> dict[str, Where]:
    return {needle.id: needle.where for needle in session.ledger.needles}


def kinds(session: Session) -> list[DiscrepancyKind]:
    return [one.kind for one in session.ledger.discrepancies]


def test_it_knows_where_every_needle_is(session: Session) -> None:
    session.inserted("N1").inserted("N2").inserted("N3").removed("N2").broken("N3")
    assert wheres(session) == {"N1": Where.IN, "N2": Where.OUT, "N3": Where.BROKEN}
    assert session.ledger.used == 3


def test_it_keeps_what_was_seen_of_a_needle(session: Session) -> None:
    session.inserted("N1").twitched("N1").twitched("N1").bent("N1").bent("N1", 14).bent("N1")
    [needle] = session.ledger.needles
    assert (needle.twitches, needle.bent, needle.bent_at_mm) == (2, True, 14)
    assert needle.where is Where.IN


def test_it_pulls_every_needle_that_is_in_when_all_out_is_called(session: Session) -> None:
    session.inserted("N1").inserted("N2").inserted("N3").removed("N2").broken("N3").all_out()
    assert wheres(session) == {"N1": Where.PULLED, "N2": Where.OUT, "N3": Where.BROKEN}
    assert session.ledger.all_out_at == session.last.at


def test_it_finds_pulled_needles_one_by_one(session: Session) -> None:
    session.inserted("N1").inserted("N2").inserted("N3").all_out()
    session.found("N1", "sharps").found("N2", "floor")
    assert wheres(session) == {"N1": Where.OUT, "N2": Where.OUT, "N3": Where.PULLED}
    first, second, third = session.ledger.needles
    assert (first.found, second.found, third.found) == (Found.SHARPS, Found.FLOOR, None)


def test_it_puts_a_needle_found_in_the_body_back_in(session: Session) -> None:
    session.inserted("N1").all_out().found("N1", "body")
    assert wheres(session) == {"N1": Where.IN}
    assert session.ledger.needles[0].out_at is None
    assert wheres(session.removed("N1")) == {"N1": Where.OUT}


def test_it_puts_all_needles_back_when_all_out_was_pressed_by_mistake(session: Session) -> None:
    session.inserted("N1").inserted("N2").all_out()
    assert wheres(session.struck(session.last)) == {"N1": Where.IN, "N2": Where.IN}
    assert session.ledger.all_out_at is None


def test_it_takes_two_taps_on_one_needle_as_one_removal(session: Session) -> None:
    session.inserted("N1").removed("N1")
    first = session.last
    session.removed("N1")
    assert kinds(session) == []
    assert session.ledger.needles[0].out_at == first.at


def test_it_takes_a_needle_that_was_out_and_found_broken_as_broken(session: Session) -> None:
    session.inserted("N1").removed("N1").broken("N1")
    assert wheres(session) == {"N1": Where.BROKEN}
    assert session.ledger.needles[0].out_at is None


def test_it_keeps_an_entry_about_a_needle_that_was_never_put_in(session: Session) -> None:
    session.removed("N7")
    [stray] = session.ledger.discrepancies
    assert (stray.entry, stray.needle, stray.was) == (session.last.id, "N7", Where.NOT_USED)


def test_it_keeps_a_second_insertion_of_one_needle(session: Session) -> None:
    session.inserted("N1").removed("N1").inserted("N1")
    assert kinds(session) == [DiscrepancyKind.DOES_NOT_FIT]
    assert wheres(session) == {"N1": Where.OUT}


def test_it_shows_a_discrepancy_with_what_the_person_wrote(session: Session) -> None:
    session.removed("N7")
    session.settled(session.last, "A slip of the finger.")
    assert session.ledger.unsettled == ()
    assert session.ledger.discrepancies[0].settled == "A slip of the finger."


def test_it_leaves_a_struck_entry_out(session: Session) -> None:
    session.inserted("N1").removed("N1")
    removal = session.last
    session.struck(removal)
    assert wheres(session) == {"N1": Where.IN}
    assert session.ledger.entries == 4


def test_it_restores_an_entry_when_its_strike_is_struck(session: Session) -> None:
    session.inserted("N1").removed("N1")
    session.struck(session.last)
    session.struck(session.last)
    assert wheres(session) == {"N1": Where.OUT}


def test_it_shows_a_strike_that_strikes_nothing(session: Session) -> None:
    session.noted("Kept.")
    later = Session().started().noted("x").noted("y").noted("z").noted("of another log")
    session.struck(later.last)
    assert kinds(session) == [DiscrepancyKind.STRIKES_NOTHING]
    assert session.ledger.notes == ("Kept.",)


def test_it_does_not_reopen_a_session_by_undo(session: Session) -> None:
    session.counted(0, 0).closed()
    session.struck(session.last)
    assert session.ledger.is_closed
    assert set(kinds(session)) == {DiscrepancyKind.STRIKES_NOTHING, DiscrepancyKind.LATE}


def test_it_keeps_a_late_entry_and_asks_for_review(session: Session) -> None:
    session.inserted("N1").removed("N1").counted(1, 1).closed()
    assert not session.ledger.needs_review
    session.inserted("N2")
    assert kinds(session) == [DiscrepancyKind.LATE]
    assert wheres(session)["N2"] is Where.IN
    assert session.ledger.needs_review


def test_it_sees_that_it_was_closed_too_early(session: Session) -> None:
    session.inserted("N1").counted(1, 0).closed()
    assert kinds(session) == [DiscrepancyKind.CLOSED_TOO_EARLY]
    assert session.ledger.needs_review


def test_it_opens_again_and_closes_again(session: Session) -> None:
    session.counted(0, 0).closed().inserted("N1")
    late = session.last
    session.reopened().removed("N1").settled(late, "The second tablet had no network.")
    assert not session.ledger.is_closed
    session.counted(1, 1).closed()
    assert session.ledger.is_closed
    assert session.ledger.unsettled == ()
    assert not session.ledger.needs_review


def test_it_keeps_the_first_start_and_the_notes(session: Session) -> None:
    first = session.last
    session.noted("Face down.").started().noted("Turned over.")
    assert session.ledger.started_at == first.at
    assert session.ledger.notes == ("Face down.", "Turned over.")
