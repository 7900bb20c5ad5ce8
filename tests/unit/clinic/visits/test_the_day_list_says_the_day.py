"""The heading of the day list, and the ways to the days beside it."""

from __future__ import annotations

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from filiform.clinic.intake.templatetags.intake_words import day_without_year
from tests.unit.clinic.cast import Cast, signed_in

pytestmark = pytest.mark.django_db


def page(cast: Cast, day: str = "", language: str = "en") -> str:
    client = signed_in(cast.dana.user)
    client.cookies["django_language"] = language
    return client.get(reverse("day_list"), {"day": day} if day else {}).content.decode()


def heading(html: str) -> str:
    [found] = re.findall(r"<h1>(.*?)</h1>", html)
    return str(found)


def test_it_says_which_day_today_is(cast: Cast) -> None:
    today = timezone.localdate(timezone=ZoneInfo(cast.clinic.time_zone))
    assert heading(page(cast)) == f"Today, {day_without_year(today)}"
    with override("es"):
        spanish = day_without_year(today)
    assert heading(page(cast, language="es")) == f"Hoy, {spanish}"


def test_it_says_the_year_of_another_day(cast: Cast) -> None:
    assert heading(page(cast, "2026-01-05")) == "Monday, January 5, 2026"
    assert heading(page(cast, "2026-01-05", "es")) == "Lunes 5 de enero de 2026"


def test_it_names_the_days_beside_it(cast: Cast) -> None:
    today = timezone.localdate(timezone=ZoneInfo(cast.clinic.time_zone))
    html = page(cast)
    for day in (today - timedelta(days=1), today + timedelta(days=1)):
        assert day_without_year(day) in html
