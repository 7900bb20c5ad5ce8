"""What keeps a session open, in the words on the button."""

from filiform.care import reasons_to_stay_open
from filiform.knowledge import Bilingual
from tests.unit.care.building import LEFT, RIGHT, Session

NAMES = {
    "infraspinatus": Bilingual("Infraspinatus", "Infraespinoso"),
    "upper_trapezius": Bilingual("Upper trapezius", "Trapecio superior"),
}


def said(session: Session, language: str = "en") -> list[str]:
    return [one.text(language, NAMES) for one in reasons_to_stay_open(session.ledger)]


def codes(session: Session, *treated_by: str) -> list[str]:
    return [one.code for one in reasons_to_stay_open(session.ledger, treated_by=treated_by)]


def test_it_stays_open_and_names_the_needle_still_in(session: Session) -> None:
    session.inserted("N1", "upper_trapezius", LEFT).inserted("N2", side=RIGHT).removed("N2")
    session.counted(2, 1)
    assert said(session) == ["1 needle is still in: Upper trapezius, left"]
    assert said(session, "es") == ["1 aguja sigue dentro: Trapecio superior, lado izquierdo"]


def test_it_says_what_to_do_about_the_needle(session: Session) -> None:
    session.inserted("N1", "upper_trapezius").counted(1, 0)
    [reason] = reasons_to_stay_open(session.ledger)
    assert reason.sentence("en") == (
        "1 needle is still in: upper trapezius, left. Take it out, or record that it broke."
    )


def test_it_counts_the_needles_still_in(session: Session) -> None:
    for needle in ("N1", "N2", "N3", "N4"):
        session.inserted(needle)
    session.counted(4, 0)
    assert said(session) == ["4 needles are still in"]
    assert said(session, "es") == ["4 agujas siguen dentro"]
    [reason] = reasons_to_stay_open(session.ledger)
    assert [needle.id for needle in reason.needles] == ["N1", "N2", "N3", "N4"]


def test_it_says_the_gravest_reason_first(session: Session) -> None:
    session.inserted("N1").inserted("N2").inserted("N3").all_out().inserted("N4").broken("N2")
    session.removed("N9")
    assert codes(session) == [
        "needles_broken",
        "needles_in",
        "needles_pulled",
        "unsettled",
        "not_counted",
    ]


def test_it_stays_open_until_a_second_person_has_counted(session: Session) -> None:
    session.inserted("N1").removed("N1")
    assert said(session) == ["Nobody has counted the needles yet"]
    assert codes(session.counted(1, 1)) == []


def test_it_asks_for_a_counter_who_did_not_treat(session: Session) -> None:
    session.inserted("N1").removed("N1").counted(1, 1, by="  tomas  HERRERA ")
    assert codes(session, "Tomas Herrera") == ["count_not_independent"]
    assert codes(session, "Somebody Else") == []


def test_it_asks_for_a_new_count_after_any_entry(session: Session) -> None:
    session.inserted("N1").removed("N1").counted(1, 1).noted("The patient is thirsty.")
    assert codes(session) == ["count_void"]
    assert codes(session.counted(1, 1)) == []


def test_it_asks_for_a_new_count_after_an_entry_that_was_struck(session: Session) -> None:
    session.inserted("N1").removed("N1").counted(1, 1).noted("A slip.")
    assert codes(session.struck(session.last)) == ["count_void"]


def test_it_says_that_the_count_differs_and_gives_no_answer_away(session: Session) -> None:
    session.inserted("N1").inserted("N2").removed("N1").removed("N2").counted(2, 1)
    assert said(session) == ["The count and the record do not agree"]


def test_it_counts_a_bent_needle_as_in(session: Session) -> None:
    session.inserted("N1").bent("N1", 12).counted(1, 0)
    assert codes(session) == ["needles_in"]


def test_it_stays_open_while_a_piece_of_a_needle_is_in(session: Session) -> None:
    session.inserted("N1").broken("N1").removed("N1")
    assert codes(session)[0] == "needles_broken"
    assert codes(session.fragment_removed("N1").counted(1, 1)) == []


def test_it_may_close_once_the_patient_was_sent_on_with_the_piece(session: Session) -> None:
    session.inserted("N1").inserted("N2").removed("N2").broken("N1").fragment_referred("N1")
    assert codes(session.counted(2, 1)) == []
    assert codes(session.counted(2, 2)) == ["count_differs"]


def test_it_stays_open_while_an_entry_does_not_fit(session: Session) -> None:
    session.inserted("N1").removed("N1").removed("N2")
    stray = session.last
    assert codes(session.counted(1, 1)) == ["unsettled"]
    assert said(session) == ["1 entry does not fit"]
    assert codes(session.settled(stray, "Tapped twice by mistake.").counted(1, 1)) == []


def test_it_closes_a_session_without_needles_after_a_count_of_none(session: Session) -> None:
    assert codes(session) == ["not_counted"]
    assert codes(session.counted(0, 0)) == []


def test_it_does_not_close_twice(session: Session) -> None:
    session.inserted("N1").removed("N1").counted(1, 1).closed()
    assert said(session) == ["This session is closed"]


def test_it_lists_what_is_open_again_when_a_needle_turns_up_late(session: Session) -> None:
    session.inserted("N1").removed("N1").counted(1, 1).closed().inserted("N2")
    assert codes(session) == ["needles_in", "unsettled", "count_void"]
