"""What stands around every page."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import override

from filiform.clinic.people.models import User

FRAMES = [
    f"design/{name}.html"
    for name in (
        "page",
        "patient_page",
        "staff_page",
        "focus_page",
        "app_page",
        "board_page",
        "document_page",
    )
]

# The painter and the board fill their own top strip.
WITHOUT_HEADER = ("design/app_page.html", "design/board_page.html")


def drawn(frame: str, user: User | None = None, **context: object) -> str:
    """The frame as this user sees it, or somebody who is not signed in."""
    request = RequestFactory().get("/somewhere/?day=2")
    request.user = user or AnonymousUser()
    return render_to_string(frame, context, request=request)


@pytest.mark.parametrize("frame", FRAMES)
def test_it_has_a_language_one_main_part_and_a_way_to_skip_to_it(frame: str) -> None:
    html = drawn(frame)
    assert '<html lang="en"' in html
    assert html.count("<main ") == 1
    assert 'href="#main"' in html


@pytest.mark.parametrize("frame", [each for each in FRAMES if each not in WITHOUT_HEADER])
def test_it_offers_the_other_language_and_comes_back_to_the_same_place(frame: str) -> None:
    with override("es"):
        html = drawn(frame)
    [switch] = re.findall(r'<form class="language-switch".*?</form>', html)
    assert 'method="post"' in switch
    assert 'name="next" value="/somewhere/?day=2"' in switch
    assert 'value="en" lang="en">English' in switch


@pytest.mark.parametrize("frame", FRAMES)
def test_it_needs_no_inline_style_and_no_inline_script(frame: str) -> None:
    html = drawn(frame)
    assert not re.search(r"<[^>]+\s(style|on\w+)=", html)
    assert "<style" not in html


def test_it_gives_patients_larger_type_than_staff() -> None:
    assert 'class="for-patient"' in drawn("design/patient_page.html")
    assert 'class="for-staff"' in drawn("design/board_page.html")


def test_it_offers_to_sign_in_to_those_who_are_not() -> None:
    html = drawn("design/page.html")
    assert 'href="/accounts/sign-in/"' in html
    assert "Sign out" not in html


def test_it_names_who_is_signed_in_and_signs_out_by_post() -> None:
    person = User(email="rosa@example.org", full_name="Rosa Delgado <Ibarra>")
    html = drawn("design/page.html", user=person)
    assert "Rosa Delgado &lt;Ibarra&gt;" in html
    assert re.search(r'<form action="/accounts/sign-out/" method="post">', html)
    assert "Sign in" not in html


def test_it_shows_how_far_along_a_task_is() -> None:
    html = drawn("design/focus_page.html", step_now=3, step_total=8)
    assert "Step 3 of 8" in html
    assert '<progress value="3" max="8"' in html


@pytest.mark.django_db
def test_it_keeps_the_chosen_language(client: Client) -> None:
    client.post("/accounts/language/", {"language": "es", "next": "/"})
    page = client.get("/").content.decode()
    assert '<html lang="es"' in page
    assert "Muéstrenos dónde le duele." in page
