"""The page to sign says the same in both languages, with one word to stop."""

import re

import pytest

from filiform.care.consent_form import consent_form
from filiform.safety import load_screening

NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def test_it_has_one_word_to_stop_in_spanish() -> None:
    spanish = consent_form().text("es")
    assert "“alto”" in spanish
    assert "“pare”" not in spanish


def test_it_writes_every_number_alike_in_both_languages() -> None:
    form = consent_form()
    texts = [section.figure.source for section in form.sections if section.figure]
    english = form.text("en") + "".join(one.en for one in texts)
    spanish = form.text("es") + "".join(one.es for one in texts)
    assert NUMBER.findall(english) == NUMBER.findall(spanish)
    assert "7,629" in spanish


@pytest.mark.parametrize(
    ("places", "says", "says_not"),
    [
        ((), "What can happen", "The lung lies under"),
        (("shoulder",), "The lung lies under", "Kidneys and bowel"),
        (("low_back", "knee"), "Nerves run beside", "The lung lies under"),
    ],
)
def test_it_speaks_of_the_risks_where_needles_are_planned(
    places: tuple[str, ...], says: str, says_not: str
) -> None:
    words = consent_form().text("en", places)
    assert says in words
    assert says_not not in words


def test_it_names_places_that_the_screening_asks_for() -> None:
    offered = {option.id for option in load_screening().question("complaint").options}
    assert all(section.only_for <= offered for section in consent_form().sections)


def test_every_teach_back_question_has_one_right_answer() -> None:
    asked = consent_form().teach_back
    assert len(asked) == 2
    assert all(one.right in {option.id for option in one.options} for one in asked)
