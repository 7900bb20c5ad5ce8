"""The page to sign says the same in both languages, with one word to stop."""

import re

from filiform.care.consent_form import consent_form

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
