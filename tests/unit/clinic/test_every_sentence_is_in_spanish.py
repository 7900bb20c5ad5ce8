"""Whatever the clinic says in English it also says in Spanish."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tools import messages

TEMPLATE = messages.extract()
CATALOGUES = dict(messages.catalogues())


def wrong(english: str | tuple[str, str], spanish: str | tuple[str, ...]) -> list[str]:
    """The mistakes of one translation."""
    template, catalog = Catalog(), Catalog(locale="es")
    template.add(english)
    catalog.add(english, spanish)
    return [str(each) for each in messages.mistakes(template, catalog, "es")]


def test_it_speaks_spanish() -> None:
    assert set(CATALOGUES) == {"es"}


@pytest.mark.parametrize("language", CATALOGUES)
def test_it_says_every_sentence_with_every_placeholder(language: str) -> None:
    catalog = messages.read(CATALOGUES[language], language)
    found = [str(each) for each in messages.mistakes(TEMPLATE, catalog, language)]
    assert found == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_it_keeps_no_sentence_that_nobody_says(language: str) -> None:
    catalog = messages.read(CATALOGUES[language], language)
    said = {(message.id, message.context) for message in TEMPLATE}
    kept = {(message.id, message.context) for message in catalog if message.id}
    assert kept - said == set()


def test_it_notices_what_is_missing() -> None:
    assert wrong("Needle %(n)s is in", "") == ["es: has no translation: 'Needle %(n)s is in'"]


def test_it_notices_a_placeholder_that_differs() -> None:
    [invented, lost] = wrong("Needle %(n)s is in", "La aguja %(m)s está puesta")
    assert "has other placeholders" in invented
    assert "lacks a placeholder" in lost


def test_it_lets_one_be_said_without_its_number() -> None:
    assert wrong(("One needle", "%(n)s needles"), ("Una aguja", "%(n)s agujas")) == []


def test_it_finds_words_in_templates_and_in_python(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    page = '  {% load i18n %}\n    <p>{% translate "Hello" %}</p>{% part "x" label=_("Go on") %}'
    (tmp_path / "templates" / "page.html").write_text(page, encoding="utf-8")
    code = 'label = ngettext("one needle", "%(n)s needles", n)\n'
    (tmp_path / "code.py").write_text(code, encoding="utf-8")
    found = {message.key for message in messages.found(tmp_path)}
    assert found == {"Hello", "Go on", ("one needle", "%(n)s needles")}
