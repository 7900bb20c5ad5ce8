"""Days and pronouns, as each language says them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from filiform.clinic.intake.templatetags.intake_words import (
    day_in_full,
    day_without_year,
    in_clinic_time,
    pronouns_in_words,
)
from filiform.clinic.people.models import Clinic

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "full", "short"),
    [
        ("en", "Tuesday, November 24, 2026", "Tuesday, November 24"),
        ("es", "martes 24 de noviembre de 2026", "martes 24 de noviembre"),
    ],
)
def test_it_says_the_day_of_the_week(language: str, full: str, short: str) -> None:
    with override(language):
        assert day_in_full(TUESDAY) == full
        assert day_without_year(TUESDAY) == short


def test_it_takes_the_day_and_the_hour_of_the_clinic() -> None:
    late = datetime(2026, 11, 25, 3, 30, tzinfo=UTC)
    said = in_clinic_time(late, Clinic(time_zone="America/Phoenix"))
    assert said == "Tuesday, November 24, 2026, 8:30 p.m."


@pytest.mark.parametrize(
    ("written", "english", "spanish"),
    [
        ("she/her", "she/her", "ella"),
        ("ella", "she/her", "ella"),
        ("He/Him", "he/him", "él"),
        ("elle", "they/them", "elle"),
        ("ze/zir", "ze/zir", "ze/zir"),
        ("", "", ""),
    ],
)
def test_it_says_the_usual_pronouns_in_the_language_of_the_page(
    written: str, english: str, spanish: str
) -> None:
    assert pronouns_in_words(written) == english
    with override("es"):
        assert pronouns_in_words(written) == spanish
