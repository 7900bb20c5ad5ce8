"""Unchecked facts can be listed, and so can facts whose review is due."""

from dataclasses import dataclass
from datetime import date

from filiform.knowledge import Provenance, due_for_review, unreviewed


@dataclass(frozen=True)
class Fact:
    provenance: Provenance


UNCHECKED = Fact(Provenance("a book", "an author"))
CHECKED = Fact(Provenance("a book", "an author", "a clinician", date(2026, 1, 1), date(2027, 1, 1)))


def test_it_lists_what_nobody_has_checked() -> None:
    assert unreviewed([CHECKED, UNCHECKED]) == (UNCHECKED,)


def test_it_lists_what_is_due_on_the_day_itself() -> None:
    assert due_for_review([CHECKED, UNCHECKED], date(2027, 1, 1)) == (CHECKED,)


def test_it_lists_nothing_the_day_before() -> None:
    assert due_for_review([CHECKED, UNCHECKED], date(2026, 12, 31)) == ()
