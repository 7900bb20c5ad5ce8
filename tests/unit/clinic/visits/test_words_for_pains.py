"""Whatever a patient can choose for a pain has a word on the chart."""

from __future__ import annotations

from filiform.body.drawing.vocabulary import COURSES, DEPTHS, QUALITIES
from filiform.clinic.visits.pain_words import SAID


def test_it_has_a_word_for_every_choice_and_no_other() -> None:
    assert set(SAID) == {*QUALITIES, *DEPTHS, *COURSES}
