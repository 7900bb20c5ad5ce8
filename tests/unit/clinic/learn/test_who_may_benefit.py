"""What dry needling may help: plain words, both sides of the evidence, and who needs a doctor."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from filiform.clinic.learn.conditions import Condition, conditions
from filiform.clinic.learn.topics import TOPICS
from tests.unit.clinic.learn.readability import english_grade, spanish_ease

LIST = reverse("who_may_benefit")
CONDITIONS = conditions()
EVERY_PAGE = [
    *(f"/learn/{topic.slug}/" for topic in TOPICS),
    LIST,
    reverse("learn_questions"),
    reverse("suitability"),
    *(reverse("condition", args=[one.id]) for one in CONDITIONS),
]
GRADE, EASE = 6, 65
"""Six years of school; in Spanish at least the upper part of normal."""
LEAST_WORDS = 4
"""What is shorter is a label and no sentence: it would make a text seem easier than it is."""


def main_of(client: Client, path: str, language: str = "en") -> str:
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200
    html = answer.content.decode().split("<main", 1)[1].split("</main>", 1)[0].split(">", 1)[1]
    return re.sub(r"<(script|style|svg|footer).*?</\1>", "", html, flags=re.DOTALL)


def sentences(client: Client, path: str, language: str) -> str:
    """The page's sentences, one a line."""
    ended = re.sub(r"</(p|li|h\d|div|figcaption)>", ".\n", main_of(client, path, language))
    text = unescape(re.sub(r"<[^>]+>", "", ended))
    each = re.split(r"(?<=[.?!:])\s+", text)
    return "\n".join(one.strip() for one in each if len(one.split()) >= LEAST_WORDS)


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_it_needs_no_more_than_six_years_of_school(client: Client, path: str) -> None:
    assert english_grade(sentences(client, path, "en")) <= GRADE
    assert spanish_ease(sentences(client, path, "es")) >= EASE


def test_the_measure_tells_hard_words_from_easy_ones() -> None:
    easy = "The needle goes in. It may twitch. You may be sore."
    hard = (
        "Percutaneous myofascial interventions demonstrate heterogeneous effectiveness regarding "
        "musculoskeletal symptomatology, necessitating individualized consideration."
    )
    assert english_grade(easy) < 3 < 14 < english_grade(hard)
    fácil = "La aguja entra. Puede saltar. Puede doler un poco."
    difícil = (
        "Las intervenciones percutáneas miofasciales demuestran efectividad heterogénea respecto "
        "de la sintomatología musculoesquelética, requiriendo consideración individualizada."
    )
    assert spanish_ease(fácil) > 80 > 20 > spanish_ease(difícil)


def test_the_list_leads_to_every_page(client: Client) -> None:
    html = main_of(client, LIST)
    for one in CONDITIONS:
        assert f'href="{reverse("condition", args=[one.id])}"' in html


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: one.id)
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_says_what_was_found_who_needs_a_doctor_and_where_it_stands(
    client: Client, condition: Condition, language: str
) -> None:
    html = unescape(main_of(client, reverse("condition", args=[condition.id]), language))
    for line in (*condition.feels, *condition.found, *condition.first, condition.lead):
        assert line.text(language) in html
    whole = client.get(reverse("condition", args=[condition.id])).content.decode()
    assert all(source in unescape(whole) for source in condition.sources)
    assert "No clinician has checked this page yet." in whole


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: one.id)
def test_it_promises_no_more_than_studies_found(condition: Condition) -> None:
    told = " ".join(line.en for line in (condition.lead, *condition.found))
    assert not re.search(r"\b(cure|cures|always|guarantee|proven|heals)\b", told, re.IGNORECASE)
    assert re.search(
        r"\b(not|no|only|few|low|half|unknown|about as many)\b", told, re.IGNORECASE
    ), "says nothing against"


def test_a_complaint_that_is_not_there_is_not_found(client: Client) -> None:
    assert client.get(reverse("condition", args=["moon"])).status_code == 404
