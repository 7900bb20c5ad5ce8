"""What the sign-in page says when something is missing."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def summary(language: str) -> list[str]:
    """The lines of the error summary after an empty form was sent."""
    answer = Client(headers={"accept-language": language}).post(reverse("sign_in"), {})
    html = answer.content.decode().split("error-summary", 1)[1].split("</ul>", 1)[0]
    return re.findall(r'<a href="#\w+">([^<]+)</a>', html)


def test_it_says_which_field_is_empty() -> None:
    assert summary("en") == ["Enter your e-mail.", "Enter your password."]
    assert summary("es") == ["Escriba su correo electrónico.", "Escriba su contraseña."]


def test_it_says_what_to_do_about_a_forgotten_password() -> None:
    page = Client().get(reverse("sign_in")).content.decode()
    assert "Forgot your password? Call your clinic." in page
