"""The atlas for everybody: every muscle has a page, and nobody needs an account to read it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from filiform.atlas import load_atlas

ATLAS = load_atlas()
LIST = reverse("atlas")


def page(client: Client, path: str, language: str = "en") -> str:
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def linked(html: str) -> list[str]:
    """Ids of the muscles that a page links to."""
    return re.findall(r'href="/atlas/([a-z0-9_-]+)/"', html)


def test_the_list_leads_to_every_muscle_in_both_languages(client: Client) -> None:
    for language in ("en", "es"):
        html = page(client, LIST, language)
        assert set(linked(html)) == {muscle.id for muscle in ATLAS.muscles}
        assert all(muscle.name.text(language) in html for muscle in ATLAS.muscles)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("infraspinatus", ["infraspinatus"]),
        ("infraespinoso", ["infraspinatus"]),
        ("MÚSCULO INFRAESPINOSO derecho", ["infraspinatus"]),
        ("musculus infraspinatus", ["infraspinatus"]),
        ("trapezius", ["upper_trapezius", "middle_trapezius", "lower_trapezius"]),
    ],
)
def test_a_muscle_is_found_by_any_of_its_names(
    client: Client, asked: str, found: list[str]
) -> None:
    html = page(client, f"{LIST}?q={asked}")
    assert sorted(linked(html)) == sorted(found)


def test_a_misspelt_name_is_offered_the_nearest(client: Client) -> None:
    html = page(client, f"{LIST}?q=infraspinatis")
    assert "Did you mean" in html
    assert "infraspinatus" in linked(html)


@pytest.mark.parametrize("asked", ["", "   ", "<script>", "x" * 5000, "%00"])
def test_whatever_is_asked_for_gets_an_answer(client: Client, asked: str) -> None:
    answer = client.get(LIST, {"q": asked})
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode().split("<main", 1)[1].split("</main", 1)[0]


@pytest.mark.parametrize("muscle", ATLAS.muscles, ids=lambda muscle: muscle.id)
def test_every_muscle_has_a_page_in_both_languages(client: Client, muscle: object) -> None:
    one = ATLAS.muscle(str(getattr(muscle, "id")))  # noqa: B009
    for language in ("en", "es"):
        html = page(client, reverse("atlas_muscle", args=[one.id]), language)
        for words in (one.name, one.action, one.self_care, one.innervation, one.tests.weakness):
            assert words.text(language) in html
        for point in one.trigger_points:
            assert point.name.text(language) in html
        for hazard in one.hazards:
            assert hazard.guidance.text(language) in html
        assert one.latin in html
        assert ATLAS.version in html
        assert 'alt=""' not in html


def test_it_says_that_nobody_has_reviewed_it_and_that_it_is_no_diagnosis(client: Client) -> None:
    html = page(client, reverse("atlas_muscle", args=["infraspinatus"]))
    assert "Not yet reviewed by a clinician." in html
    assert "not a diagnosis" in html
    needling = html.index("30–50 mm")
    assert html.index("For professionals") < html.index("Never put a needle") < needling


def test_a_muscle_that_is_not_there_is_answered_with_the_nearest(client: Client) -> None:
    answer = client.get(reverse("atlas_muscle", args=["infraspinatis"]))
    assert answer.status_code == 404
    assert "infraspinatus" in linked(answer.content.decode())
    assert client.get(reverse("atlas_muscle", args=["infra"])).status_code == 404


def test_a_chart_is_kept_by_browsers_until_the_atlas_changes(client: Client) -> None:
    address = reverse("atlas_chart", args=["infraspinatus", "infraspinatus-1"])
    answer = client.get(address)
    assert answer["Content-Type"] == "image/webp"
    assert answer.content[:4] == b"RIFF"
    assert "public" in answer["Cache-Control"]
    again = client.get(address, headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    whole = client.get(reverse("atlas_chart", args=["infraspinatus", "all"]))
    assert whole.content != answer.content


@pytest.mark.parametrize(
    ("muscle", "points"), [("infraspinatus", "other"), ("moon", "all"), ("infraspinatus", "x-1")]
)
def test_there_is_no_chart_of_what_the_atlas_does_not_have(
    client: Client, muscle: str, points: str
) -> None:
    assert client.get(reverse("atlas_chart", args=[muscle, points])).status_code == 404
