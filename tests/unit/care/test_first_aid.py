"""The board says what to do in an emergency, in few words, with its source."""

import pytest

from filiform.care.first_aid import SITUATIONS, first_aid


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_it_says_what_to_do_in_short_sentences(situation: str, language: str) -> None:
    one = first_aid()[situation]
    for sentence in [*one.to_do(language), *one.when_to_call(language, "911")]:
        assert len(sentence.split()) <= 22, sentence


def test_it_names_the_clinics_own_number_and_no_other() -> None:
    for one in first_aid().values():
        said = " ".join(one.when_to_call("en", "112"))
        assert said.count("112") == 1
        assert "911" not in said
        assert "{" not in said


def test_it_comes_with_a_source_and_no_clinician_has_checked_it_yet() -> None:
    for one in first_aid().values():
        assert one.provenance.source
        assert not one.provenance.is_checked
