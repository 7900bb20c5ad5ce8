"""The gallery: every part, every example, both languages."""

import re

import pytest
from django.test import Client

from filiform.clinic.design.examples import load_parts


@pytest.fixture
def page(client: Client) -> str:
    """The whole gallery."""
    return client.get("/gallery/").content.decode()


def test_it_shows_every_example_in_both_languages(page: str) -> None:
    for part in load_parts():
        for example in part.examples:
            for language in ("en", "es"):
                assert f"{example.name} · {language}" in page


def test_it_uses_each_id_once(page: str) -> None:
    found = re.findall(r'\bid="([^"]+)"', page)
    assert sorted(found) == sorted(set(found))


def test_it_leads_nowhere_that_is_not_there(page: str) -> None:
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= set(re.findall(r'\bid="([^"]+)"', page))


def test_it_describes_and_labels_by_what_is_there(page: str) -> None:
    pointed = re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', page)
    named = {each for ids in pointed for each in ids.split()}
    assert named <= set(re.findall(r'\bid="([^"]+)"', page))


def test_it_needs_no_inline_style_and_no_inline_script(page: str) -> None:
    assert not re.search(r"<[^>]+\sstyle=", page)
    assert not re.search(r"<[^>]+\son\w+=", page)
    assert "<script>" not in page
    assert "<style" not in page


def test_it_speaks_the_language_of_the_example(page: str) -> None:
    steps = page[page.index('id="steps"') :]
    assert "Step 3 of 8" in steps
    assert "Paso 3 de 8" in steps


def test_it_shows_one_part_alone(client: Client) -> None:
    page = client.get("/gallery/notice/").content.decode()
    assert 'id="part-notice"' in page
    assert 'id="part-button"' not in page


def test_it_says_which_part_it_does_not_know(client: Client) -> None:
    assert client.get("/gallery/carousel/").status_code == 404


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_it_can_be_told_its_theme(client: Client, theme: str) -> None:
    page = client.get(f"/gallery/?theme={theme}").content.decode()
    assert f'data-theme="{theme}"' in page[: page.index("<head>")]


def test_it_follows_the_device_unless_told(client: Client) -> None:
    page = client.get('/gallery/?theme="><script>').content.decode()
    assert "data-theme" not in page[: page.index("<head>")]
