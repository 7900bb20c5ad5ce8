"""What the patient takes home follows from what was needled."""

import re

import pytest

from filiform.care import Needled, Side, aftercare_card, needled_in
from filiform.care.aftercare import AftercareCard, Kind, load_advice
from tests.unit.care.building import LEFT, RIGHT, Session

CHEST = {"infraspinatus": True, "gastrocnemius": False}
STRETCHES = {"infraspinatus": ("arm across",), "gastrocnemius": ("heel down", "wall")}


def card(*muscles: str) -> AftercareCard[str]:
    return aftercare_card(
        [Needled(muscle, Side.LEFT, 1) for muscle in muscles],
        chest_wall=CHEST.get,
        stretches=STRETCHES,
    )


def test_it_knows_what_was_needled(session: Session) -> None:
    session.inserted("N1", side=LEFT).inserted("N2", side=RIGHT).inserted("N3", side=LEFT)
    assert needled_in(session.ledger) == (
        Needled("infraspinatus", LEFT, 2),
        Needled("infraspinatus", RIGHT, 1),
    )


def test_it_leaves_out_a_needle_that_was_struck(session: Session) -> None:
    session.inserted("N1", "soleus")
    session.struck(session.last).inserted("N2")
    assert [one.muscle for one in needled_in(session.ledger)] == ["infraspinatus"]


def test_it_warns_of_the_lung_first_after_needling_near_the_chest() -> None:
    first = card("gastrocnemius", "infraspinatus").sections[0]
    assert (first.id, first.kind) == ("chest", Kind.EMERGENCY)
    assert "short of breath" in first.lines[0].en
    assert first.note is not None
    assert "3 days" in first.note.en


def test_it_lists_under_an_emergency_nothing_that_is_no_sign() -> None:
    for section in card("infraspinatus").sections:
        if section.kind is Kind.EMERGENCY:
            assert "signs" in section.title.en
            assert "señales" in section.title.es
            for line in section.lines:
                assert not re.search(r"needled|call|say that|do not|in the US", line.en, re.I), line
                assert len(re.findall(r"[.?!]", line.en)) == 1, "a sign is one sentence"


def test_it_tells_in_both_languages_to_say_that_it_was_dry_needling() -> None:
    note = card("infraspinatus").sections[0].note
    assert note is not None
    assert "dry needling" in note.en
    assert "punción seca" in note.es


def test_it_says_nothing_of_the_lung_after_needling_the_calf() -> None:
    calf = card("gastrocnemius")
    assert not calf.near_chest
    assert "chest" not in [section.id for section in calf.sections]
    assert calf.sections[0].kind is Kind.EMERGENCY


def test_it_takes_a_muscle_it_does_not_know_as_near_the_chest() -> None:
    assert card("gastrocnemius", "unheard_of").near_chest


def test_it_gives_each_needled_muscle_its_own_stretches_once() -> None:
    both = aftercare_card(
        [Needled("gastrocnemius", LEFT, 1), Needled("gastrocnemius", RIGHT, 3)],
        chest_wall=CHEST.get,
        stretches=STRETCHES,
    )
    assert both.muscles == ("gastrocnemius",)
    assert both.stretches == (("gastrocnemius", "heel down"), ("gastrocnemius", "wall"))


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("water", "Drink water"),
        ("ice", "10 to 15 minutes"),
        ("ice", "cloth"),
        ("normal", "24 to 48 hours"),
        ("normal", "7 to 10 days"),
        ("call", "still sore after 3 days"),
        ("emergency", "bladder or bowel"),
    ],
)
def test_it_says_what_every_patient_needs_to_know(section: str, words: str) -> None:
    [found] = [one for one in card("gastrocnemius").sections if one.id == section]
    assert words in " ".join(line.en for line in (found.title, *found.lines))


def test_it_uses_short_sentences_in_both_languages() -> None:
    for section in load_advice().sections:
        for line in (*section.lines, *([section.note] if section.note else [])):
            for text in (line.en, line.es):
                for sentence in re.split(r"[.?!]\s", text):
                    assert len(sentence.split()) <= 22, sentence


def test_it_says_that_no_clinician_has_checked_it_yet() -> None:
    assert not any(section.provenance.is_checked for section in load_advice().sections)
    assert all(section.provenance.source for section in load_advice().sections)
