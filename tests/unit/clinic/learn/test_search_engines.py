"""Search engines find every public page, and nothing that belongs to a patient."""

from __future__ import annotations

import json
import re
from html import unescape
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from filiform.clinic.learn.for_search_engines import PRIVATE, public_pages
from filiform.clinic.learn.frequent_questions import frequent_questions

pytestmark = pytest.mark.django_db
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_the_sitemap_lists_every_public_page_and_each_opens(client: Client) -> None:
    answer = client.get(reverse("sitemap"))
    assert answer["Content-Type"] == "application/xml"
    found = [one.text or "" for one in ElementTree.fromstring(answer.content).iter(LOCATION)]  # noqa: S314  (our own)
    assert found == [f"http://testserver{path}" for path in public_pages()]
    assert len(found) == len(set(found)) > 130
    for page in found[:20]:
        assert client.get(page.removeprefix("http://testserver")).status_code == 200
    assert not any(path in page for page in found for path in PRIVATE)


def test_robots_are_kept_off_what_is_private(client: Client) -> None:
    text = client.get(reverse("robots")).content.decode()
    for path in ("/my/", "/clinic/", "/accounts/"):
        assert f"Disallow: {path}\n" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_questions_are_told_to_machines_as_they_are_to_people(
    client: Client, language: str
) -> None:
    page = client.get(reverse("learn_questions"), headers={"accept-language": language})
    html = page.content.decode()
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    told = json.loads(block)
    assert told["@type"] == "FAQPage"
    assert [one["name"] for one in told["mainEntity"]] == [
        one.asked.text(language) for one in frequent_questions()
    ]
    for one in frequent_questions():
        assert one.answer.text(language) in unescape(html)


@pytest.mark.parametrize("path", list(public_pages())[:12])
def test_every_page_has_a_title_and_a_description_of_its_own(client: Client, path: str) -> None:
    html = client.get(path).content.decode()
    [title] = re.findall(r"<title>(.*?)</title>", html, re.DOTALL)
    [description] = re.findall(r'<meta name="description" content="(.*?)">', html, re.DOTALL)
    assert "Filiform" in title
    assert 40 < len(unescape(description)) < 170
