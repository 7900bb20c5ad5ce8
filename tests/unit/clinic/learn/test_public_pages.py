"""The pages that anybody may read."""

import re
from html import unescape

import pytest
from django.test import Client

from filiform.clinic.learn.topics import TOPICS

PAGES = ["/", *(f"/learn/{topic.slug}/" for topic in TOPICS)]
TAG = re.compile(r"<(script|style|svg).*?</\1>|<[^>]+>", re.DOTALL)


def words(client: Client, path: str, language: str) -> str:
    """What a person reads on the page, without markup."""
    response = client.get(path, headers={"accept-language": language})
    assert response.status_code == 200
    main = response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return unescape(TAG.sub(" ", "<main" + main))


@pytest.mark.parametrize("path", PAGES)
def test_it_is_open_to_everybody_in_both_languages(client: Client, path: str) -> None:
    english, spanish = words(client, path, "en"), words(client, path, "es")
    assert english != spanish
    for tell in (" the ", " you "):
        assert tell not in spanish


@pytest.mark.parametrize("path", PAGES[1:])
def test_it_admits_that_no_clinician_has_checked_it(client: Client, path: str) -> None:
    assert "No clinician has checked this page yet." in words(client, path, "en")


@pytest.mark.parametrize("path", PAGES)
def test_it_keeps_sentences_short(client: Client, path: str) -> None:
    for sentence in re.split(r"[.?!:\n]", words(client, path, "en")):
        assert len(sentence.split()) <= 30, sentence


def test_it_states_the_evidence_plainly(client: Client) -> None:
    page = words(client, "/learn/what-it-is/", "en")
    assert "we are only partly sure" in page
    assert "It is not a diagnosis." in page


def test_it_draws_the_risk_that_it_tells(client: Client) -> None:
    page = client.get("/learn/side-effects/").content.decode()
    told = re.findall(r"about (\d+) of every 100", page)
    drawn = re.findall(r'aria-label="(\d+) of 100 people marked"', page)
    assert told == drawn == ["8", "5", "3", "2", "52", "22", "15"]


def test_it_says_when_to_call_an_ambulance(client: Client) -> None:
    page = client.get("/learn/side-effects/").content.decode()
    assert 'href="tel:911"' in page
    assert "It is hard to breathe" in page


def test_it_leads_from_home_to_the_painter_and_the_answers(client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'href="/try/"' in page
    assert 'href="/learn/what-it-is/"' in page


@pytest.mark.parametrize("path", PAGES)
def test_it_writes_large_numbers_alike_in_both_languages(client: Client, path: str) -> None:
    large = re.compile(r"\d{1,3}(?:[,. ]\d{3})+(?!\d)|\b\d{4,}\b")
    english, spanish = (large.findall(words(client, path, one)) for one in ("en", "es"))
    assert sorted(english) == sorted(spanish)
    assert path not in ("/", "/learn/side-effects/") or "7,629" in spanish
